import type { Finding, Place } from '../findings/finding.js'
import { copiedFrom } from '../findings/layers.js'
import { argsKey } from '../findings/order.js'

const copied = copiedFrom({}).code

const placeKey = ({ rule, said }: Finding, { source, start, end }: Place): string =>
  `${rule} ${argsKey(said)} ${source.file} ${start} ${end}`

/** Findings about what `like` copied once, word for word: where the original has it too, else at the first copy. */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set(findings.map((one) => placeKey(one, one.place)))
  return findings.filter((one) => {
    const original = one.related.find(({ said }) => said.code === copied)
    if (original === undefined) return true
    const key = placeKey(one, original.place)
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}
