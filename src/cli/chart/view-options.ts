import { counts } from '../../findings/accepted.js'
import {
  type ChartContent,
  type ChartFinding,
  type ChartOptions,
  type Colouring,
  chartContents,
  colourings,
} from '../../section/chart-options.js'
import { notTaken } from '../choices.js'
import { type Call, type Option, optionText } from '../command.js'
import { UsageError } from '../exit.js'
import type { SoundPlan } from '../sound-plan.js'

/** What boxes say, and what their colours mean. */
export const contentOptions: readonly Option[] = [
  {
    flags: '--show <content,...>',
    summary: {
      en: `what boxes say, with commas: ${chartContents.join(', ')} (default: by the view)`,
      zh: `方框显示的内容，用逗号分隔：${chartContents.join('、')}（默认随视图而定）`,
    },
    offers: chartContents.map((value) => ({ value })),
  },
  {
    flags: '--color-by <what>',
    summary: {
      en: `colour by ${colourings.slice(0, -1).join(', ')} or ${colourings.at(-1)} (default: by the view)`,
      zh: `着色依据：${colourings.join('、')}（默认随视图而定）`,
    },
    choices: colourings,
  },
]

/** The content asked for; undefined unasked. Throws `UsageError` for a word that is none. */
export function askedContent(call: Call): readonly ChartContent[] | undefined {
  const text = optionText(call, 'show')
  if (text === undefined) return undefined
  const words = text.split(/[,，、]/).map((word) => word.trim().toLowerCase())
  const asked = words.filter((word) => word !== '')
  const wrong = asked.find((word) => !isContent(word)) ?? (asked.length === 0 ? text : undefined)
  if (wrong !== undefined) throw new UsageError(notTaken('--show', wrong, chartContents))
  return asked.filter(isContent)
}

const isContent = (word: string): word is ChartContent => (chartContents as readonly string[]).includes(word)

/** Whether the chart needs what the policy rules find. */
export const showsFindings = (call: Call): boolean => optionText(call, 'colorBy') === 'findings'

/** How the view is to draw. */
export function viewOptions(call: Call, sound: SoundPlan): ChartOptions {
  return {
    direction: optionText(call, 'direction') === 'LR' ? 'LR' : 'TB',
    colorBy: optionText(call, 'colorBy') as Colouring | undefined,
    show: askedContent(call),
    findings: showsFindings(call) ? findingsOf(sound) : [],
  }
}

/** The findings that count in the variant that is drawn, and in every variant alike. */
function findingsOf({ plan, variants }: SoundPlan): ChartFinding[] {
  const scenario = variants[0]?.scenario ?? null
  return plan.findings
    .filter((one) => counts(one) && (one.scenario === null || one.scenario === scenario))
    .map(({ severity, pointer, about = [] }) => ({ severity, places: [pointer, ...about.flat()] }))
}
