import type { PayPeriod } from '../../staffing/pay-period.js'
import type { Pay } from './model.js'

/** How much of a period a plan that holds from its day on covers: nothing of what is over before that day. */
export function coverOf({ begins }: Pick<Pay, 'begins'>, { months }: PayPeriod): 'whole' | 'part' | 'none' {
  const [first = '', last = ''] = [months[0], months.at(-1)]
  if (begins === null || begins <= `${first}-01`) return 'whole'
  return begins.slice(0, 7) > last ? 'none' : 'part'
}
