import type { Pair } from '../../text/lang.js'

/** One thing that drawing may need. */
export interface Check {
  readonly id: 'node' | 'browser' | 'chinese-font' | 'mermaid-cli' | 'sharp' | 'terminal'
  /** `missing` is what nobody asked for; `broken` what is there, or was named, and does not work. */
  readonly status: 'ok' | 'missing' | 'broken'
  /** What is there, or what is wrong. */
  readonly found: Pair
  /** What needs it, where it is not ok. */
  readonly needed: Pair | null
  readonly fix: Pair | null
}

export const checkNames: { readonly [Id in Check['id']]: Pair } = {
  node: { en: 'Node.js', zh: 'Node.js' },
  browser: { en: 'Browser', zh: '浏览器' },
  'chinese-font': { en: 'Chinese font', zh: '中文字体' },
  'mermaid-cli': { en: 'mermaid-cli', zh: 'mermaid-cli' },
  sharp: { en: 'sharp', zh: 'sharp' },
  terminal: { en: 'Terminal', zh: '终端' },
}

export const statusWords: { readonly [S in Check['status']]: Pair } = {
  ok: { en: 'ok', zh: '正常' },
  missing: { en: 'not there', zh: '没有' },
  broken: { en: 'broken', zh: '故障' },
}

/** A text that is the same in both languages. */
export const same = (text: string): Pair => ({ en: text, zh: text })

export const ok = (id: Check['id'], found: Pair): Check => ({ id, status: 'ok', found, needed: null, fix: null })
