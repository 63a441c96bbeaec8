import { closest } from '../text/closest.js'

const words = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'project', 'case', 'continuous']

const written: { readonly [word: string]: string } = {
  daily: 'day',
  weekly: 'week',
  fortnightly: '2 weeks',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half-year',
  年: 'year',
}

/** The cadence that was meant by another spelling: `monthly`, `每月`, `每 2 周`, `moth`; null where nothing is near. */
export function cadenceMeant(text: string): string | null {
  const [, count = '', word = ''] = /^(?:每|every )?\s*(\d*)\s*个?(.*)$/i.exec(text.normalize('NFKC').trim()) ?? []
  const meant = (Object.hasOwn(written, word) ? written[word] : closest(word.replace(/s$/, ''), words)[0]) ?? null
  if (meant === null || count === '' || count === '1') return meant
  return /^\d/.test(meant) ? null : `${count} ${meant}s`
}
