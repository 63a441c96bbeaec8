import type { Kind, Named, Names, Resolution } from '../section/contract.js'
import { closest } from '../text/closest.js'
import type { Pointer } from '../text/pointer.js'

const kinds: readonly Kind[] = ['role', 'department', 'committee', 'person', 'driver', 'family', 'grade', 'scenario']
const prefix = new RegExp(`^(${kinds.join('|')}):(.+)$`)

/** The index of everything a reference may name (decision M2). */
export class NameIndex implements Names {
  readonly #byPath = new Map<string, Named[]>()
  readonly #byLastId = new Map<string, Named[]>()
  readonly #byKind = new Map<Kind, Named[]>()
  readonly #departmentPath = new Map<Pointer, string>()

  constructor(named: Iterable<Named>) {
    for (const one of named) {
      add(this.#byPath, one.path, one)
      add(this.#byLastId, lastId(one.path), one)
      add(this.#byKind, one.kind, one)
      if (one.kind === 'department') this.#departmentPath.set(one.pointer, one.path)
    }
  }

  resolve(written: string, allowed: readonly Kind[], from: Pointer): Resolution {
    const normal = written.normalize('NFC')
    const match = prefix.exec(normal)
    const reference = match?.[2] ?? normal
    const wanted = match === null ? allowed : allowed.filter((kind) => kind === match[1])
    const wrong: Named[] = []
    for (const candidates of this.#scopes(reference, from)) {
      const right = candidates.filter((one) => wanted.includes(one.kind))
      const only = right[0]
      if (right.length > 1) return { is: 'ambiguous', among: right }
      if (only !== undefined) return { is: 'found', named: only }
      wrong.push(...candidates)
    }
    return wrong.length > 0 ? { is: 'wrong-kind', among: wrong } : { is: 'unknown' }
  }

  /** The candidates of each scope, nearest first. */
  *#scopes(reference: string, from: Pointer): Iterable<readonly Named[]> {
    if (reference.startsWith('/')) {
      yield this.#byPath.get(reference.slice(1)) ?? []
      return
    }
    for (let scope = this.#scopeOf(from); scope !== undefined; scope = scopeAbove(scope)) {
      yield (this.#byPath.get(scope === '' ? reference : `${scope}/${reference}`) ?? []).filter(isInTree)
    }
    yield this.#suffix(reference)
  }

  /** The path of the department a pointer lies in; '' in the organisation, undefined outside the tree. */
  #scopeOf(from: Pointer): string | undefined {
    if (from.startsWith('/organization')) return ''
    if (!from.startsWith('/departments/')) return undefined
    for (let end = from.length; end > 0; end = from.lastIndexOf('/', end - 1)) {
      const path = this.#departmentPath.get(from.slice(0, end))
      if (path !== undefined) return path
    }
    return ''
  }

  #suffix(reference: string): readonly Named[] {
    const candidates = this.#byLastId.get(lastId(reference)) ?? []
    return reference.includes('/')
      ? candidates.filter((one) => one.path === reference || one.path.endsWith(`/${reference}`))
      : candidates
  }

  ending(path: string, kind: Kind): readonly Named[] {
    const normal = path.normalize('NFC')
    if (normal.startsWith('/')) return (this.#byPath.get(normal.slice(1)) ?? []).filter((one) => one.kind === kind)
    return this.#suffix(normal).filter((one) => one.kind === kind)
  }

  all(kind: Kind): readonly Named[] {
    return this.#byKind.get(kind) ?? []
  }

  near(reference: string, allowed: readonly Kind[]): string[] {
    const bare = reference.replace(/^[a-z]+:/, '').replace(/^\//, '')
    const last = lastId(bare)
    const meant = new Map<string, Named>()
    for (const one of allowed.flatMap((kind) => this.all(kind))) {
      for (const word of [one.name.id, one.path, ...Object.values(one.name.text)]) {
        if (!meant.has(word)) meant.set(word, one)
      }
    }
    const exact = meant.get(last) ?? meant.get(bare)
    const close = closest(last, meant.keys()).map((word) => meant.get(word) as Named)
    const found = new Set([...(exact === undefined ? [] : [exact]), ...close])
    return [...found].slice(0, 3).map((one) => this.#shortest(one))
  }

  /** The id where it is enough, else the path. */
  #shortest(one: Named): string {
    return this.ending(one.name.id, one.kind).length === 1 ? one.name.id : one.path
  }
}

function add<K>(map: Map<K, Named[]>, key: K, one: Named): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [one])
  else list.push(one)
}

const isInTree = (one: Named): boolean => one.kind === 'role' || one.kind === 'department'
const lastId = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const scopeAbove = (scope: string): string | undefined =>
  scope === '' ? undefined : scope.slice(0, Math.max(scope.lastIndexOf('/'), 0))
