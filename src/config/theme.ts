import type { Logo, Theme } from '../chart/theme.js'
import { houseTheme } from '../chart/theme.js'
import type { ThemeFile } from '../generated/plan.js'
import { darker } from '../text/colour.js'
import type { Pair } from '../text/lang.js'

/** A theme as a file says it, over the house's own. The file has passed its schema. */
export function themeFrom(file: ThemeFile, logo: Logo | null): Theme {
  const text = file.text ?? null
  const faint = file.faint ?? houseTheme.text.stamp
  return {
    paper: file.paper ?? houseTheme.paper,
    line: file.line ?? houseTheme.line,
    fonts: file.fonts === undefined ? houseTheme.fonts : fontList(file.fonts),
    tones: { ...houseTheme.tones, ...tonesOf(file.tones ?? {}) },
    text: { ...(text === null ? houseTheme.text : inOne(text)), stamp: faint },
    logo,
    footer: file.footer === undefined ? null : footerOf(file.footer),
  }
}

const fontList = (fonts: readonly string[]): string =>
  [...fonts.map((font) => `'${font}'`), houseTheme.fonts].join(', ')

const inOne = (colour: string): Theme['text'] => ({
  title: colour,
  detail: colour,
  figure: colour,
  heading: colour,
  label: colour,
  stamp: colour,
})

function tonesOf(tones: NonNullable<ThemeFile['tones']>): Partial<Theme['tones']> {
  const known = Object.keys(houseTheme.tones) as (keyof Theme['tones'])[]
  return Object.fromEntries(
    known.flatMap((name) => {
      const tone = tones[name]
      return tone === undefined ? [] : [[name, { fill: tone.fill, stroke: tone.border ?? darker(tone.fill) }]]
    }),
  )
}

/** `English | 中文`, one text for both, or a text by language. */
function footerOf(footer: NonNullable<ThemeFile['footer']>): Pair {
  if (typeof footer === 'object') {
    const texts = new Map(Object.entries(footer).map(([language, text]) => [language.slice(0, 2), String(text)]))
    const any = [...texts.values()][0] ?? ''
    return { en: texts.get('en') ?? any, zh: texts.get('zh') ?? any }
  }
  const parts = String(footer).split(' | ')
  const [en = '', zh = en] = parts.length === 2 ? parts : [String(footer)]
  return { en, zh }
}
