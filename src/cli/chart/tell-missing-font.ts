import type { Page } from '../../chart/placed.js'
import { textsOf } from '../../chart/texts-of.js'
import { chineseFont } from '../../host/fonts.js'
import type { Call } from '../command.js'
import { say } from '../say.js'
import type { Drawing } from './drawing.js'

/** Before a picture is drawn with fonts of this machine: says that it has none for Chinese, where that is needed. */
export function tellMissingFont({ call, lang }: Drawing, pages: readonly Page[]): void {
  const count = withoutFont(pages.flatMap(textsOf), call)
  if (count > 0) say({ ...call, lang }, noChineseFont(count))
}

/** How many of these texts have Chinese that no font of this machine can draw. */
export function withoutFont(texts: readonly string[], { io }: Call): number {
  const count = texts.filter((text) => /\p{Script=Han}/u.test(text)).length
  return count === 0 || chineseFont(io.env) !== undefined ? 0 : count
}

const noChineseFont = (count: number): { en: string; zh: string } => ({
  en: `warning: ${count} ${count === 1 ? 'line' : 'lines'} of text contain Chinese, but this machine has no Chinese font: the picture will show empty squares; ${howToGetOne.en}`,
  zh: `警告：有 ${count} 行文字含中文，但本机没有中文字体，图中会显示为空白方框；${howToGetOne.zh}`,
})

/** Windows and macOS come with Chinese fonts. */
export const howToGetOne = {
  en: 'install one, e.g. apt install fonts-noto-cjk, dnf install google-noto-sans-cjk-fonts or apk add font-noto-cjk',
  zh: '请安装一种，例如 apt install fonts-noto-cjk、dnf install google-noto-sans-cjk-fonts 或 apk add font-noto-cjk',
}
