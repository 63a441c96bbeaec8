import type { Workload as WorkloadFile } from '../../generated/plan.js'

type Key = keyof WorkloadFile & string

interface Keys {
  readonly needs: readonly Key[]
  /** At least one of these. */
  readonly targets: readonly Key[]
  readonly more: readonly Key[]
}

const contacts: readonly Key[] = ['peak', 'shrinkage', 'open']

/** The keys of each model, besides those that every workload has. */
export const keysOfModel: { readonly [M in WorkloadFile['model']]: Keys } = {
  'erlang-c': { needs: ['arrivals', 'handling'], targets: ['target', 'asa'], more: [...contacts, 'maxOccupancy'] },
  'erlang-a': {
    needs: ['arrivals', 'handling', 'patience'],
    targets: ['target', 'asa', 'abandonment'],
    more: [...contacts, 'maxOccupancy', 'levelOf'],
  },
  'erlang-b': { needs: ['arrivals', 'handling', 'blocking'], targets: [], more: contacts },
  wisn: { needs: ['time', 'activities'], targets: [], more: ['daysPerYear', 'support', 'additional'] },
}

const all: readonly Key[] = [
  ...new Set(Object.values(keysOfModel).flatMap(({ needs, targets, more }) => [...needs, ...targets, ...more])),
]

/** Keys that the model of a workload does not use. */
export function foreignKeys(file: WorkloadFile): readonly Key[] {
  const { needs, targets, more } = keysOfModel[file.model]
  const own = new Set([...needs, ...targets, ...more])
  return all.filter((key) => file[key] !== undefined && !own.has(key))
}

/** The models that use a key. */
export function modelsOf(key: string): readonly string[] {
  return Object.entries(keysOfModel)
    .filter(([, { needs, targets, more }]) => [...needs, ...targets, ...more].some((one) => one === key))
    .map(([model]) => model)
}
