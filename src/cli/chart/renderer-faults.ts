import type { BrowserSource } from '../../host/browsers.js'
import type { RendererError } from '../../host/mermaid-renderer.js'
import { formats } from '../../text/format.js'
import type { Pair } from '../../text/lang.js'
import { UsageError } from '../exit.js'

/** What to install; the second package is puppeteer without its download of a browser. */
export const installMermaid = 'npm i -D @mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24'

/** What to do where there is no browser. */
export const browserFix: Pair = {
  en: 'apt install chromium | pass --browser PATH | drop --renderer mermaid (the built-in renderer needs no browser)',
  zh: 'apt install chromium | 用 --browser 指定路径 | 去掉 --renderer mermaid（内置绘图不需要浏览器）',
}

/** Why `shown` is not drawn, one line, and what to do, one line. */
export function noBrowser(shown: string, places: number): UsageError {
  return new UsageError(
    {
      en: `cannot draw ${shown} with --renderer mermaid: no Chrome, Chromium or Edge found (looked at ${places} places, see orgplan doctor)`,
      zh: `无法用 --renderer mermaid 绘制 ${shown}：没有找到 Chrome、Chromium 或 Edge（查找了 ${places} 处，见 orgplan doctor）`,
    },
    browserFix,
  )
}

export function browserRefused(shown: string, path: string, by: BrowserSource): UsageError {
  return new UsageError(
    {
      en: `cannot draw ${shown} with --renderer mermaid: ${path}, which ${by} names, is no program`,
      zh: `无法用 --renderer mermaid 绘制 ${shown}：${by} 指定的 ${path} 不是可执行程序`,
    },
    { en: `correct or drop ${by}`, zh: `改正或去掉 ${by}` },
  )
}

export function rendererFault(shown: string, { why, message }: RendererError): UsageError {
  const cannot: Pair = {
    en: `cannot draw ${shown} with --renderer mermaid`,
    zh: `无法用 --renderer mermaid 绘制 ${shown}`,
  }
  switch (why) {
    case 'not-installed':
      return new UsageError(
        {
          en: `${cannot.en}: @mermaid-js/mermaid-cli or puppeteer is not installed`,
          zh: `${cannot.zh}：未安装 @mermaid-js/mermaid-cli 或 puppeteer`,
        },
        { en: installMermaid, zh: installMermaid },
      )
    case 'no-sandbox':
      return new UsageError(
        {
          en: `${cannot.en}: the browser refuses to run, as it gets no sandbox here (${message})`,
          zh: `${cannot.zh}：浏览器在此环境中无法建立沙箱，拒绝运行（${message}）`,
        },
        {
          en: 'pass --no-sandbox, if you trust the plan | drop --renderer mermaid',
          zh: '如果信任该方案，用 --no-sandbox | 去掉 --renderer mermaid',
        },
      )
    case 'no-start':
      return new UsageError(
        {
          en: `${cannot.en}: the browser does not start (${message})`,
          zh: `${cannot.zh}：浏览器无法启动（${message}）`,
        },
        browserFix,
      )
    case 'failed':
      return new UsageError(
        { en: `${cannot.en}: Mermaid failed (${message})`, zh: `${cannot.zh}：Mermaid 出错（${message}）` },
        dropRenderer,
      )
  }
}

/** Mermaid ends well also where it has drawn something else. */
export function notAsDrawn(shown: string, what: string): UsageError {
  return new UsageError(
    {
      en: `cannot draw ${shown} with --renderer mermaid: what Mermaid drew is not the chart (${what})`,
      zh: `无法用 --renderer mermaid 绘制 ${shown}：Mermaid 画出的内容与图不符（${what}）`,
    },
    dropRenderer,
  )
}

export function tooLargeForPng(shown: string, pixels: number, most: number): UsageError {
  const [is, limit] = [formats.en.num(pixels), formats.en.num(most)]
  return new UsageError(
    {
      en: `${shown} would be ${is} pixels long, more than the ${limit} that programs open`,
      zh: `${shown} 的长边将达 ${is} 像素，超过一般软件能打开的 ${limit} 像素`,
    },
    {
      en: 'write svg or pdf | draw a part with --root or --depth',
      zh: '改为输出 svg 或 pdf | 用 --root 或 --depth 只画一部分',
    },
  )
}

const dropRenderer: Pair = { en: 'drop --renderer mermaid', zh: '去掉 --renderer mermaid' }

export function tooLargeForPdf(shown: string, points: number, most: number): UsageError {
  const [is, limit] = [formats.en.num(points), formats.en.num(most)]
  return new UsageError(
    {
      en: `${shown} would have a page ${is} pt long, more than the ${limit} that programs open`,
      zh: `${shown} 的页面将长达 ${is} 磅，超过一般软件能打开的 ${limit} 磅`,
    },
    {
      en: 'write svg | draw a part with --root or --depth | drop --renderer mermaid',
      zh: '改为输出 svg | 用 --root 或 --depth 只画一部分 | 去掉 --renderer mermaid',
    },
  )
}
