import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawnCharacters, type FontData, type PdfFont } from '../../chart/pdf/font-runs.js'
import { isWinAnsi } from '../../chart/pdf/win-ansi.js'
import type { Placed } from '../../chart/placed.js'
import { textsOf } from '../../chart/texts-of.js'
import { type FontFace, fontFaces } from '../../host/font-file.js'
import { boldOf, fontsFor, ofChina } from '../../host/fonts.js'
import { optionText } from '../command.js'
import { UsageError } from '../exit.js'
import { say } from '../say.js'
import type { Drawing } from './drawing.js'
import { howToGetOne } from './tell-missing-font.js'

/**
 * The fonts that the texts of a chart need: `--font`, and what this machine has for other characters. None where
 * every PDF reader has all of them. Throws `UsageError` where no font is of any help.
 */
export function pdfFonts(drawing: Drawing, placed: Placed, unusable: ReadonlySet<string>): readonly PdfFont[] {
  const { call, lang } = drawing
  const asked = optionText(call, 'font')
  const characters = new Set(placed.pages.flatMap(textsOf).flatMap(drawnCharacters))
  const own = asked === undefined ? [] : [faceIn(resolve(call.io.cwd, asked), asked)]
  const missing = [...characters].filter((one) => !isWinAnsi(one) && !own.some((face) => face.has(code(one))))
  const found = missing.length === 0 ? [] : fontsFor(missing.map(code), call.io.env, unusable)
  const fonts = [...own, ...found]
  const left = missing.filter((one) => !found.some((face) => face.has(code(one))))
  if (left.length > 0) {
    if (fonts.length === 0) throw new UsageError(noFont(left))
    if (unusable.size === 0) say({ ...call, lang }, squares(left))
  }
  return fonts.map((face) => pdfFont(face, face === own[0] ? (asked as string) : face.path))
}

const code = (character: string): number => character.codePointAt(0) as number

function faceIn(path: string, shown: string): FontFace {
  const face = ofChina(fontFaces(path).filter((one) => one.outlines))
  if (face !== undefined) return face
  throw new UsageError({
    en: `--font ${shown}: not a font file that can be read (.ttf, .otf or .ttc)`,
    zh: `--font ${shown}：不是可读取的字体文件（.ttf、.otf 或 .ttc）`,
  })
}

function pdfFont(face: FontFace, name: string): PdfFont {
  const bold = boldOf(face)
  const data = ({ path, face }: FontFace): FontData => ({ bytes: readFileSync(path), face })
  return { name, regular: data(face), bold: bold === undefined ? null : data(bold), has: face.has }
}

const noFont = (characters: readonly string[]): { en: string; zh: string } => ({
  en: `cannot write a PDF: no font of this machine has ${some(characters)}; name one with --font FILE, or ${howToGetOne.en}`,
  zh: `无法写出 PDF：本机没有字体含有 ${some(characters)}；请用 --font FILE 指定字体文件，或${howToGetOne.zh.replace(/^请/, '')}`,
})

const squares = (characters: readonly string[]): { en: string; zh: string } => ({
  en: `warning: no font here has ${some(characters)}: the PDF shows empty squares there; name a font that has them with --font FILE`,
  zh: `警告：现有字体都不含 ${some(characters)}，PDF 中会显示为空白方框；请用 --font FILE 指定含有这些字符的字体`,
})

function some(characters: readonly string[]): string {
  const shown = characters.slice(0, 5).join(' ')
  return characters.length > 5 ? `${shown} … (${characters.length})` : shown
}
