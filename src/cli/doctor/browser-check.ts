import { findBrowser } from '../../host/browsers.js'
import type { Pair } from '../../text/lang.js'
import { browserFix } from '../chart/renderer-faults.js'
import { type Call, optionText } from '../command.js'
import { type Check, ok, same } from './check.js'

const needed: Pair = { en: 'for --renderer mermaid', zh: '用于 --renderer mermaid' }

/** Finds the browser and, where puppeteer is there to ask it, starts it: one that is there may still refuse to run. */
export async function browserCheck(call: Call, canStart: boolean): Promise<Check> {
  const search = findBrowser(optionText(call, 'browser'), call.io.env)
  if (search.is === 'none') {
    const found = {
      en: `no Chrome, Chromium or Edge at ${search.places.length} places`,
      zh: `查找了 ${search.places.length} 处，没有 Chrome、Chromium 或 Edge`,
    }
    return { id: 'browser', status: 'missing', found, needed, fix: browserFix }
  }
  const { path, by } = search
  const named: Pair = by === 'search' ? same(path) : { en: `${path} (${by})`, zh: `${path}（${by}）` }
  if (search.is === 'refused') {
    return {
      id: 'browser',
      status: 'broken',
      found: { en: `${named.en} is no program`, zh: `不是可执行程序：${named.zh}` },
      needed,
      fix: { en: `correct or drop ${by}`, zh: `改正或去掉 ${by}` },
    }
  }
  if (!canStart) return ok('browser', named)
  const { openRenderer, RendererError } = await import('../../host/mermaid-renderer.js')
  try {
    const renderer = await openRenderer(path, call.options.sandbox !== false && process.getuid?.() !== 0)
    await renderer.close()
    return ok('browser', { en: `${renderer.browser}, ${named.en}`, zh: `${renderer.browser}，${named.zh}` })
  } catch (error) {
    if (!(error instanceof RendererError)) throw error
    const fix = error.why === 'no-sandbox' ? same('--no-sandbox') : browserFix
    const found = {
      en: `${named.en} does not start: ${error.message}`,
      zh: `无法启动 ${named.zh}：${error.message}`,
    }
    return { id: 'browser', status: 'broken', found, needed, fix }
  }
}
