import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { type LackingWords, lackingWords } from '../../../section/lacking-words.js'
import { mildSeverity } from '../../establishment/model.js'
import { type Ratios, rowId, type Skipped } from '../model.js'

const skipped = message<{ ratio: string; what: string; why: Skipped }>('ratio-skipped', {
  en: ({ ratio, what, why }, f) => `${f.quote(ratio)} is not judged: ${reasons[why].en(f.quote(what))}`,
  zh: ({ ratio, what, why }, f) => `${f.quote(ratio)}未评判：${reasons[why].zh(f.quote(what))}`,
})

export const ratioSkipped: Rule<{ ratios: Ratios }> = {
  id: 'ratio-skipped',
  stage: 'arithmetic',
  severity: 'warning',
  summary: { en: 'Every ratio has the numbers it needs.', zh: '每条配比都有所需的数字。' },
  why: {
    en: 'A ratio on a number nobody stated is neither held nor broken; it is skipped, and this says so.',
    zh: '依据未写数字的配比无从判断，只能跳过；这里予以说明。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: { definition: registered accounts } }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1-2 per 1000 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1-2 per 1000 users`,
  },
  check({ ratios }, report) {
    for (const row of ratios.rows) {
      const { ratio, skipped: why, counted, values } = row
      if (why === null) continue
      const { measured } = ratio
      const unstated = counted.find((one) => one.min === null)?.role
      const one = measured.by === 'several' ? measured.parts[values.indexOf(null)] : measured
      const noun = one?.by === 'driver' ? one.driver.id : one?.by === 'heads' ? one.noun : ratio.of
      const what = why === 'headcount' || why === 'filled' ? (unstated?.path ?? ratio.of) : noun
      const said = skipped({ ratio: rowId(ratio), what, why })
      report({ said, pointer: ratio.at, on: 'key', key: rowId(ratio), ...mildSeverity(ratio) })
    }
  },
}

const reasons: { readonly [S in Skipped]: LackingWords } = {
  ...lackingWords,
  measured: { en: (what) => `the heads of ${what} are not stated`, zh: (what) => `${what}的人数没有写明` },
  weights: { en: () => 'all weights are zero', zh: () => '所有权重都是零' },
  'too-many': {
    en: (what) => `at this value of ${what} it asks for more people than can be counted`,
    zh: (what) => `按${what}的这个数值，所需人数大到无法计数`,
  },
}
