import type { Proration } from '../../staffing/proration.js'
import type { Pair } from '../../text/lang.js'

/** How each convention is named in tables and messages. */
export const prorationWords: { readonly [P in Proration]: Pair } = {
  'calendar-month': { en: 'prorated by the days of the month', zh: '按当月日历天数折算' },
  'days-in-year': { en: 'prorated by the days of the year', zh: '按全年天数折算' },
  'whole-months': { en: 'every month begun counts whole', zh: '不足一月按整月计' },
  'half-month': { en: 'prorated by half-months', zh: '按半月折算' },
}

/** The name of a convention as a message carries it. */
export const proratedBy = (proration: string): Pair => prorationWords[proration as Proration]
