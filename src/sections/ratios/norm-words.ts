import { risingSteps } from '../../staffing/ladder.js'
import { equal, exactText, one, type Rational } from '../../staffing/rational.js'
import type { Name, Pair } from '../../text/lang.js'
import { closedUp } from '../../text/spacing.js'
import type { Ratio } from './model.js'
import type { Shape } from './shape.js'

/** A norm in one line for people: as it is written, or, of a map, what it says. Plan text in it is not yet escaped. */
export function normName({ read, normText }: Pick<Ratio, 'read' | 'normText'>): Name {
  return isShape(read) ? normWords(read) : { id: normText, text: {} }
}

const isShape = (read: Ratio['read']): read is Shape =>
  read.form === 'tiers' || read.form === 'ladder' || read.form === 'demands' || read.form === 'apportion'

/** What a norm that is a map says, in one line; the id is the English of it. */
export function normWords(shape: Shape): Name {
  const { en, zh } = words(shape)
  return { id: en, text: { en, zh: closedUp(zh) } }
}

/** Longer norms are cut: `explain` has the whole of them. */
const mostParts = 4

function parts<T>(all: readonly T[], joiner: Pair, of: (one: T) => Pair): Pair {
  const shown = all.slice(0, mostParts).map(of)
  const more = all.length - shown.length
  return {
    en: [...shown.map(({ en }) => en), ...(more > 0 ? [`${more} more`] : [])].join(joiner.en),
    zh: [...shown.map(({ zh }) => zh), ...(more > 0 ? [`另有 ${more} 项`] : [])].join(joiner.zh),
  }
}

const comma: Pair = { en: ', ', zh: '，' }
const plus: Pair = { en: ' + ', zh: ' + ' }

function words(shape: Shape): Pair {
  switch (shape.form) {
    case 'tiers':
      return tierWords(shape)
    case 'ladder': {
      const steps = parts(risingSteps(shape.steps), comma, ({ from, heads }) => {
        return { en: `${heads} from ${exactText(from)}`, zh: `${exactText(from)} 起 ${heads} 人` }
      })
      return { en: `ladder of ${shape.noun}: ${steps.en}`, zh: `${shape.noun} 阶梯：${steps.zh}` }
    }
    case 'demands': {
      const items = parts(shape.items, plus, ({ need, per, noun }) => {
        const every = equal(per, one) ? '' : `${exactText(per)} `
        return { en: `${exactText(need)} per ${every}${noun}`, zh: `每 ${every}${noun} ${exactText(need)} 人` }
      })
      return shape.combine === 'pooled'
        ? { en: `pooled: ${items.en}`, zh: `合并计算：${items.zh}` }
        : { en: `dedicated: ${items.en}`, zh: `各有专人：${items.zh}` }
    }
    case 'apportion': {
      const { heads, among, part } = shape
      const { role, weight, noun } = among[part] ?? { role: '', weight: null, noun: '' }
      const by = weightWords(weight, noun)
      return {
        en: `${heads} split among ${among.length}, ${role} ${by.en}`,
        zh: `${among.length} 个岗位分摊 ${heads} 人，${role} ${by.zh}`,
      }
    }
  }
}

const weightWords = (weight: Rational | null, noun: string): Pair =>
  weight === null
    ? { en: `by ${noun}`, zh: `按 ${noun}` }
    : { en: `with weight ${exactText(weight)}`, zh: `权重 ${exactText(weight)}` }

function tierWords({ mode, tiers, noun }: Shape & { readonly form: 'tiers' }): Pair {
  const open = tiers.length === 1
  const bands = parts(tiers, comma, ({ upTo, per }) => {
    if (open) return { en: `1 per ${exactText(per)}`, zh: `每 ${exactText(per)} 配 1 人` }
    return upTo === null
      ? { en: `1 per ${exactText(per)} above`, zh: `以上每 ${exactText(per)} 配 1 人` }
      : {
          en: `1 per ${exactText(per)} up to ${exactText(upTo)}`,
          zh: `${exactText(upTo)} 以内每 ${exactText(per)} 配 1 人`,
        }
  })
  return mode === 'marginal'
    ? { en: `marginal tiers of ${noun}: ${bands.en}`, zh: `${noun} 各档累计：${bands.zh}` }
    : { en: `whole tiers of ${noun}: ${bands.en}`, zh: `${noun} 按所在档：${bands.zh}` }
}
