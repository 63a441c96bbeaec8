import type { Lang, Pair } from './lang.js'

const chinese: { readonly [code: string]: string } = {
  CNY: '元',
  HKD: '港元',
  TWD: '新台币',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  KRW: '韩元',
  SGD: '新加坡元',
}

/** What a currency is called beside an amount: its ISO 4217 code, in Chinese the usual word where there is one. */
export function currencyWord(code: string, lang: Lang): string {
  return lang === 'zh' && Object.hasOwn(chinese, code) ? (chinese[code] as string) : code
}

/** The code of a currency by its Chinese name; null where it is none that is known. */
export function currencyCode(text: string): string | null {
  const found = Object.entries(chinese).find(([, word]) => word === text)
  return found?.[0] ?? (/^(?:人民币|元|yuan)$/i.test(text) ? 'CNY' : null)
}

/** A heading with the currency of what stands below it. */
export function withCurrency(head: Pair, code: string | null): Pair {
  if (code === null) return head
  return { en: `${head.en} (${currencyWord(code, 'en')})`, zh: `${head.zh}（${currencyWord(code, 'zh')}）` }
}
