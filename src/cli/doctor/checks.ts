import type { FontFace } from '../../host/font-file.js'
import { chineseFont } from '../../host/fonts.js'
import { installedVersion } from '../../host/installed.js'
import type { Lang, Pair } from '../../text/lang.js'
import { plainPaint } from '../../text/paint.js'
import { installMermaid } from '../chart/renderer-faults.js'
import type { Call } from '../command.js'
import { paintFor } from '../paint.js'
import { browserCheck } from './browser-check.js'
import { type Check, ok, same } from './check.js'

/** Everything that drawing may need on this machine. */
export async function checksOf(call: Call): Promise<readonly Check[]> {
  const mermaid = mermaidCheck(call)
  return [
    nodeCheck(process.versions.node),
    mermaid,
    await browserCheck(call, mermaid.status === 'ok'),
    fontCheck(chineseFont(call.io.env)),
    sharpCheck(call),
    await terminalCheck(call),
  ]
}

/** `engines` of package.json says the same. */
export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return ok('node', same(version))
  return {
    id: 'node',
    status: 'broken',
    found: { en: `${version}, older than 20.19`, zh: `${version}，低于 20.19` },
    needed: { en: 'for everything', zh: '所有功能都需要' },
    fix: {
      en: 'install Node.js 20.19 or later: https://nodejs.org',
      zh: '安装 Node.js 20.19 或更高版本：https://nodejs.org',
    },
  }
}

function mermaidCheck({ io }: Call): Check {
  const version = installedVersion('@mermaid-js/mermaid-cli', io.packageFolder)
  const puppeteer = installedVersion('puppeteer', io.packageFolder)
  if (version !== undefined && puppeteer !== undefined) {
    return ok('mermaid-cli', {
      en: `${version} with puppeteer ${puppeteer}`,
      zh: `${version}，配合 puppeteer ${puppeteer}`,
    })
  }
  return {
    id: 'mermaid-cli',
    status: 'missing',
    found:
      version === undefined
        ? { en: 'not installed', zh: '未安装' }
        : { en: `${version}, but not puppeteer, which it needs`, zh: `${version}，但缺少它所需的 puppeteer` },
    needed: { en: 'for --renderer mermaid', zh: '用于 --renderer mermaid' },
    fix: same(installMermaid),
  }
}

/** The font that Chinese is drawn with; undefined is none. */
export function fontCheck(font: Pick<FontFace, 'name' | 'path'> | undefined): Check {
  if (font !== undefined) return ok('chinese-font', same(font.name === '' ? font.path : font.name))
  return {
    id: 'chinese-font',
    status: 'missing',
    found: { en: 'no font with Chinese characters', zh: '没有含中文的字体' },
    needed: { en: 'for Chinese in png and pdf', zh: '用于 png、pdf 中的中文' },
    fix: same('apt install fonts-noto-cjk'),
  }
}

function sharpCheck({ io }: Call): Check {
  const version = installedVersion('sharp', io.packageFolder)
  if (version !== undefined) return ok('sharp', same(version))
  return {
    id: 'sharp',
    status: 'missing',
    found: { en: 'not installed', zh: '未安装' },
    needed: { en: 'for png', zh: '用于 png' },
    fix: same('npm i sharp'),
  }
}

const languageNames: { readonly [L in Lang]: Pair } = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
}

async function terminalCheck(call: Call): Promise<Check> {
  const { io, lang } = call
  const coloured = (await paintFor(call)) !== plainPaint
  const language = languageNames[lang]
  const width: Pair =
    io.columns === undefined
      ? { en: 'no width', zh: '宽度未知' }
      : { en: `${io.columns} columns`, zh: `宽 ${io.columns} 列` }
  return ok('terminal', {
    en: `${io.isTerminal ? '' : 'none here (a pipe or a file), '}${width.en}, ${coloured ? 'colours' : 'no colours'}, ${language.en}`,
    zh: `${io.isTerminal ? '' : '此处不是终端（管道或文件），'}${width.zh}，${coloured ? '有颜色' : '无颜色'}，${language.zh}`,
  })
}
