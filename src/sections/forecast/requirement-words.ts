import type { Fmt } from '../../text/format.js'
import type { Name, Pair } from '../../text/lang.js'
import type { Requirement } from './requirement.js'

/** How many of each kind. */
export interface Kinds {
  readonly ratios: number
  readonly workloads: number
}

export function kindsOf(requirements: readonly Requirement[]): Kinds {
  const workloads = requirements.filter((one) => one.is === 'workload').length
  return { ratios: requirements.length - workloads, workloads }
}

/** What a requirement is called in a sentence, as data of a message. */
export interface What {
  readonly is: 'ratio' | 'workload'
  readonly name: Name
  /** Whose heads it asks for, where that is one role; else its own name. */
  readonly of: Name
  readonly isOfRole: boolean
}

export function whatOf({ is, name, subject, roles, id }: Requirement): What {
  return { is, name: name.id === '' ? { ...name, id } : name, of: subject, isOfRole: roles.length === 1 }
}

/** `the ratio of Agent`, `workload tickets of Agent`. */
export const whatWords = {
  en: ({ is, name, of, isOfRole }: What, f: Fmt): string => {
    if (!isOfRole) return `${is} ${f.name(name)}`
    return isNamed(is, name, of) ? `${is} ${f.name(name)} of ${f.name(of)}` : `the ${is} of ${f.name(of)}`
  },
  zh: ({ is, name, of, isOfRole }: What, f: Fmt): string => {
    if (!isOfRole) return `${kindWords[is].zh}“${f.name(name)}”`
    return isNamed(is, name, of)
      ? `${f.name(of)}的${kindWords[is].zh}“${f.name(name)}”`
      : `${f.name(of)}的${kindWords[is].zh}`
  },
}

/** What is called as the role is needs no name of its own. */
const isNamed = (is: What['is'], name: Name, of: Name): boolean =>
  name.id !== of.id && (is === 'workload' || Object.keys(name.text).length > 0)

export const kindWords = {
  ratio: { en: 'ratio', zh: '配比' },
  workload: { en: 'workload', zh: '工作量' },
} satisfies { readonly [is: string]: Pair }

/** `Ratio`, `Workload`, or both: the heading of a column of them. */
export function kindsHead({ ratios, workloads }: Kinds): Pair {
  if (workloads === 0) return { en: 'Ratio', zh: '配比' }
  return ratios === 0 ? { en: 'Workload', zh: '工作量' } : { en: 'Ratio or workload', zh: '配比或工作量' }
}

/** `2 ratios and 1 workload`. */
export const countWords = {
  en: ({ ratios, workloads }: Kinds, f: Fmt): string =>
    f.list([
      ...(ratios > 0 ? [`${f.num(ratios)} ${f.s(ratios, 'ratio', 'ratios')}`] : []),
      ...(workloads > 0 ? [`${f.num(workloads)} ${f.s(workloads, 'workload', 'workloads')}`] : []),
    ]),
  zh: ({ ratios, workloads }: Kinds, f: Fmt): string =>
    f.list([
      ...(ratios > 0 ? [`${f.num(ratios)} 条配比`] : []),
      ...(workloads > 0 ? [`${f.num(workloads)} 项工作量`] : []),
    ]),
}

/** `ratios and workloads`: what there is of them. */
export const pluralWords = {
  en: ({ ratios, workloads }: Kinds, each: (one: string, all: string) => string): string =>
    [...(ratios > 0 ? [each('ratio', 'ratios')] : []), ...(workloads > 0 ? [each('workload', 'workloads')] : [])].join(
      ' and ',
    ),
  zh: ({ ratios, workloads }: Kinds): string =>
    [...(ratios > 0 ? ['配比'] : []), ...(workloads > 0 ? ['工作量'] : [])].join('和'),
}
