import type { MeasureList } from '../../../section/contract.js'
import type { Drivers } from '../model.js'

/** The value of each driver. */
export const driverValues: MeasureList<{ drivers: Drivers }> = {
  id: 'driver',
  head: { en: 'Drivers', zh: '业务量' },
  kind: { is: 'decimal', places: 6 },
  each: ({ drivers }) =>
    [...drivers.values()].map(({ id, name, value }) => ({
      id,
      name,
      figure: { low: value?.from ?? null, high: value?.to ?? null },
    })),
}
