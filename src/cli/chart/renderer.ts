import { extname } from 'node:path'
import type { Option } from '../command.js'
import { type Call, optionText } from '../command.js'
import { UsageError } from '../exit.js'
import { notForTerminal } from '../format-refusals.js'

/** Which program draws a picture, and how the one that needs a browser finds it. */
export const rendererOptions: readonly Option[] = [
  {
    flags: '--renderer <renderer>',
    summary: {
      en: 'what draws svg, png and pdf: builtin, or mermaid (mermaid-cli and a browser; see orgplan doctor)',
      zh: '由谁绘制 svg、png、pdf：builtin（内置）或 mermaid（需 mermaid-cli 和浏览器，见 orgplan doctor）',
    },
    choices: ['builtin', 'mermaid'],
    default: 'builtin',
  },
  {
    flags: '--browser <path>',
    summary: { en: 'the browser that Mermaid draws with', zh: 'Mermaid 绘图所用的浏览器' },
  },
  {
    flags: '--no-sandbox',
    summary: {
      en: 'run that browser without its sandbox (as root it has none)',
      zh: '让该浏览器不使用沙箱（root 用户下没有沙箱）',
    },
  },
]

/** What Mermaid has no use for. */
const builtinOnly = ['page', 'split', 'scale', 'font', 'theme'] as const

export const renderedFormats = ['svg', 'png', 'pdf'] as const
export type RenderedFormat = (typeof renderedFormats)[number]

/**
 * The format that Mermaid is to render, undefined for all that the built-in renderer and text writers do. Throws
 * `UsageError` for what Mermaid does not render, and for options of a browser where none is used.
 */
export function renderedFormat(call: Call, file: string | undefined): RenderedFormat | undefined {
  if (optionText(call, 'renderer') !== 'mermaid') {
    const idle = optionText(call, 'browser') !== undefined ? '--browser' : sandboxed(call) ? undefined : '--no-sandbox'
    if (idle === undefined) return undefined
    throw new UsageError({
      en: `${idle} is for --renderer mermaid; the built-in renderer needs no browser`,
      zh: `${idle} 只用于 --renderer mermaid；内置绘图不需要浏览器`,
    })
  }
  const asked = optionText(call, 'format') ?? (file === undefined ? undefined : extname(file).slice(1).toLowerCase())
  const format = renderedFormats.find((one) => one === asked)
  if (format === undefined) {
    throw new UsageError({
      en: '--renderer mermaid draws svg, png or pdf: name a file, -o x.svg, or a --format',
      zh: '--renderer mermaid 绘制 svg、png 或 pdf：请写文件名（-o x.svg）或 --format',
    })
  }
  const idle = builtinOnly.find((name) => call.options[name] !== undefined)
  if (idle !== undefined) {
    throw new UsageError({
      en: `--${idle} is for the built-in renderer; Mermaid decides how its pictures look`,
      zh: `--${idle} 只用于内置绘图；Mermaid 的图由 Mermaid 决定样式`,
    })
  }
  if (format !== 'svg' && file === undefined && call.io.isTerminal) {
    throw notForTerminal(format)
  }
  return format
}

export const sandboxed = (call: Call): boolean => call.options.sandbox !== false
