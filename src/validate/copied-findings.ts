import type { Finding, Place } from '../findings/finding.js'
import { copiedFrom } from '../findings/layers.js'
import { argsKey } from '../findings/order.js'

const placeKey = ({ rule, said }: Finding, { source, start, end }: Place): string =>
  `${rule} ${argsKey(said)} ${source.file} ${start} ${end}`

/** Findings without those about a copy that the original has, word for word: it is mended there. */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set(findings.map((one) => placeKey(one, one.place)))
  return findings.filter((one) => {
    const original = one.related.find(({ said }) => said.code === copiedCode)
    return original === undefined || !told.has(placeKey(one, original.place))
  })
}

const copiedCode = copiedFrom({}).code
