import { extname } from 'node:path'
import type { Chart } from '../../chart/chart.js'
import { pageSizes } from '../../chart/page-size.js'
import { prune } from '../../chart/prune.js'
import type { ChartView, Named } from '../../section/contract.js'
import { sections } from '../../sections/index.js'
import {
  type ChartFormatName,
  formatNames,
  formatOfExtension,
  isBinary,
  knownExtensions,
  loadFormat,
  refuseIdleOptions,
} from '../chart/formats.js'
import { deliverPages } from '../chart/page-files.js'
import { renderedFormat, rendererOptions } from '../chart/renderer.js'
import { askedContent, contentOptions, showsFindings, viewOptions } from '../chart/view-options.js'
import { type Call, type Command, optionList, optionText, outputFile } from '../command.js'
import { exitCodes, UsageError } from '../exit.js'
import { notForTerminal, unknownExtension } from '../format-refusals.js'
import * as options from '../options.js'
import { type SoundPlan, soundPlan } from '../sound-plan.js'
import { nearOr } from '../unknown-word.js'

const views = sections.flatMap((part) => ('charts' in part ? (part.charts as readonly ChartView[]) : []))
const viewIds = views.map((view) => view.id)

export const command: Command = {
  name: 'chart',
  summary: { en: 'an org chart: a tree, SVG, PNG, PDF, Mermaid', zh: '组织架构图：树形、SVG、PNG、PDF、Mermaid' },
  details: {
    en: 'A terminal shows a tree, a pipe gets Mermaid. -o x.svg, x.png and x.pdf are pictures for a page, drawn without a browser; -o x.md is a diagram that GitHub shows.',
    zh: '终端上显示树形图，管道中输出 Mermaid。-o x.svg、x.png、x.pdf 按页面绘制图片，不需要浏览器；-o x.md 可在 GitHub 上直接显示。',
  },
  arguments: [options.path],
  options: [
    {
      flags: '--view <view>',
      summary: { en: viewIds.join(', '), zh: viewIds.join('、') },
      choices: viewIds,
      default: 'roles',
    },
    {
      flags: '--root <reference>',
      summary: {
        en: 'only this department, role or committee and what is below it',
        zh: '只画此部门、岗位或委员会及其下级',
      },
    },
    { flags: '--depth <n>', summary: { en: 'only so many levels', zh: '只画若干层' } },
    {
      flags: '--direction <direction>',
      summary: { en: 'TB (top down) or LR (left to right)', zh: 'TB（自上而下）或 LR（自左向右）' },
      choices: ['TB', 'LR'],
      default: 'TB',
    },
    ...contentOptions,
    {
      flags: '--format <format>',
      summary: {
        en: `${formatNames.join(', ')} (default: by the name of -o; else tree on a terminal, mermaid in a pipe)`,
        zh: `${formatNames.join('、')}（默认按 -o 的扩展名；没有 -o 时，终端上是 tree，管道中是 mermaid）`,
      },
      choices: formatNames,
    },
    {
      flags: '--page <size>',
      summary: {
        en: 'the page that a picture is drawn for (default: screen, as large as the chart; a3 for a PDF)',
        zh: '图片所用的页面（默认 screen，随图大小；PDF 默认 a3）',
      },
      choices: Object.keys(pageSizes),
    },
    {
      flags: '--split',
      summary: {
        en: 'an overview and a page for each division; a PDF whose type would be under 6 pt is split anyway',
        zh: '一张总览，各部门另页；PDF 字号不足 6 磅时自动分页',
      },
    },
    {
      flags: '--force',
      summary: { en: 'let --split replace files that no chart wrote', zh: '允许 --split 替换不是由本命令写出的文件' },
    },
    {
      flags: '--scale <factor>',
      summary: {
        en: 'pixels of a PNG for each point, 0.1 to 10 (default: 2)',
        zh: 'PNG 每点的像素数，0.1 至 10（默认 2）',
      },
    },
    {
      flags: '--font <file>',
      summary: {
        en: 'the font of a PDF: a .ttf, .otf or .ttc file (default: found on this machine)',
        zh: 'PDF 所用字体文件：.ttf、.otf 或 .ttc（默认在本机查找）',
      },
    },
    {
      flags: '--theme <file>',
      summary: {
        en: 'colours, fonts, logo and footer of pictures, as YAML or JSON',
        zh: '图片的配色、字体、标志和页脚，YAML 或 JSON 文件',
      },
    },
    {
      flags: '--no-stamp',
      summary: {
        en: 'leave out what files say of plan, scenario, date and hash',
        zh: '文件中不写方案文件、方案、日期和校验码',
      },
    },
    {
      flags: '--no-stack',
      summary: { en: 'do not stack leaves under their head (Mermaid)', zh: '末级岗位不竖排（Mermaid）' },
    },
    ...rendererOptions,
    options.output,
    {
      ...options.scenario,
      summary: { en: 'look at this scenario; base is the plan itself', zh: '只看这个方案；base 指方案本身' },
    },
    ...options.reading,
    options.color,
    options.lang,
  ],
  examples: [
    { line: 'orgplan chart', does: { en: 'the chart of roles on standard output', zh: '在标准输出显示岗位图' } },
    {
      line: 'orgplan chart plan.yaml --view departments -o chart.md',
      does: { en: 'a Markdown file that GitHub draws', zh: 'GitHub 可直接显示的 Markdown 文件' },
    },
    {
      line: 'orgplan chart plan.yaml --root sales --color-by status',
      does: { en: 'one department, vacancies in colour', zh: '只画一个部门，用颜色区分缺编' },
    },
  ],
  async run(call) {
    const file = outputFile(call)
    const rendered = renderedFormat(call, file) !== undefined
    const format = rendered ? null : formatOf(call, file)
    if (format !== null) refuseIdleOptions(call, format)
    if (optionList(call, 'scenario').length > 1) {
      throw new UsageError({ en: 'a chart shows one scenario at a time', zh: '一张图只能显示一个方案' })
    }
    askedContent(call)
    const sound = await soundPlan(call, call.arguments[0], 'base', showsFindings(call))
    const variant = sound?.variants[0]
    if (sound === undefined || variant === undefined) return exitCodes.findings
    const view = views.find((one) => one.id === (optionText(call, 'view') ?? 'roles')) as ChartView
    const whole = view.build(variant.model, viewOptions(call, sound))
    const { write } = await (format === null ? import('../chart/as-rendered.js') : loadFormat(format))
    const written = await write({ call, sound, chart: cut(whole, call, sound), lang: sound.lang })
    deliverPages(call, written, file, sound.inputs)
    return exitCodes.clean
  },
}

/** By `--format`, else by the name of the file. Throws `UsageError`, before the plan is read. */
function formatOf(call: Call, file: string | undefined): ChartFormatName {
  const format = (optionText(call, 'format') as ChartFormatName | undefined) ?? formatOfFile(file, call.io.isTerminal)
  if (file === undefined && call.io.isTerminal && isBinary(format)) {
    throw notForTerminal(format)
  }
  return format
}

function formatOfFile(file: string | undefined, isTerminal: boolean): ChartFormatName {
  if (file === undefined) return isTerminal ? 'tree' : 'mermaid'
  const format = formatOfExtension(extname(file).toLowerCase())
  if (format !== undefined) return format
  throw unknownExtension(file, knownExtensions)
}

/** `--root` and `--depth`. */
function cut(chart: Chart, call: Call, { plan, variants }: SoundPlan): Chart {
  const root = optionText(call, 'root')
  const depthText = optionText(call, 'depth')
  if (depthText !== undefined && !/^[1-9]\d{0,3}$/.test(depthText)) {
    throw new UsageError({
      en: `--depth takes a number from 1, not ${depthText}`,
      zh: `--depth 要写 1 以上的数字，而不是 ${depthText}`,
    })
  }
  const depth = depthText === undefined ? {} : { depth: Number(depthText) }
  if (root === undefined) return depthText === undefined ? chart : prune(chart, depth)
  const names = variants[0]?.analysed.context.names
  const found = names?.resolve(root, ['department', 'role', 'committee'], '')
  if (found?.is === 'found') {
    const box = boxOf(chart, found.named, variants[0]?.model)
    if (box !== undefined) return prune(chart, { root: box, ...depth })
    throw new UsageError({
      en: `${root} has no box in this view of ${plan.file}; try another --view`,
      zh: `${plan.file} 的这种视图中没有 ${root} 的方框；可换一种 --view`,
    })
  }
  const end = nearOr(names?.near(root, ['department', 'role', 'committee']) ?? [])
  throw new UsageError({
    en: `${plan.file} has no department, role or committee ${root} in this chart${end.en}`,
    zh: `${plan.file} 的图中没有部门、岗位或委员会 ${root}${end.zh}`,
  })
}

/** The box of a thing; in the chart of roles a department stands for its head, in that of people a role for who holds it. */
function boxOf(
  chart: Chart,
  named: Named,
  model: SoundPlan['variants'][number]['model'] | undefined,
): string | undefined {
  const at = (pointer: string): string | undefined => chart.boxes.find((box) => box.at === pointer)?.id
  const unit = model?.departments.unitAt(named.pointer)
  const role = model?.departments.roleAt(named.pointer) ?? unit?.head
  if (role === undefined || role === null) return at(named.pointer)
  const [holding] = model?.people.inPost.get(role) ?? []
  return at(named.pointer) ?? at(role.at) ?? (holding && at(holding.at))
}
