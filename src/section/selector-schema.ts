import type { OptionSchema } from '../findings/rule.js'

const words: OptionSchema = { type: ['string', 'array'], items: { type: 'string' } }
const criteria = 'role department family function grade track tier kind employment tag company location'.split(' ')

/** A selector as an option of a rule: a reference, several, or criteria that all must hold (decision M7). */
export const selectorSchema: OptionSchema = {
  type: ['string', 'array', 'object'],
  items: { type: 'string' },
  properties: Object.fromEntries(criteria.map((key) => [key, words])),
  additionalProperties: false,
}
