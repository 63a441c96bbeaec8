import type { Fmt } from '../../../text/format.js'
import type { Figures } from '../figures.js'
import { secondsWords, shareWords } from './words.js'

/** What messages carry of a queue's figures. */
export type FiguresArgs = { readonly [K in keyof Figures]: number | null }

/** `88.84% in time, 7.8 s wait, 71.43% busy`; what the model does not have is left out. */
export function figuresWords(
  { serviceLevel, averageWait, occupancy, abandonment, blocking }: FiguresArgs,
  f: Fmt,
): string {
  const en = f.lang === 'en'
  const share = (value: number | null, text: (shown: string) => string): string[] =>
    value === null ? [] : [text(shareWords(value, f))]
  const parts = [
    ...share(serviceLevel, (x) => (en ? `${x} in time` : `按时接起 ${x}`)),
    ...(averageWait === null
      ? []
      : [en ? `average wait ${secondsWords(averageWait, f)}` : `平均等待 ${secondsWords(averageWait, f)}`]),
    ...share(abandonment, (x) => (en ? `${x} hang up` : `挂断 ${x}`)),
    ...share(blocking, (x) => (en ? `${x} turned away` : `占线 ${x}`)),
    ...share(occupancy, (x) => (en ? `${x} busy` : `占用率 ${x}`)),
  ]
  return parts.join(en ? ', ' : '，')
}
