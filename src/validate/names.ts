import type { Kind, Named, Names, Resolution } from '../section/contract.js'
import { closest } from '../text/closest.js'
import { isWithin, type Pointer } from '../text/pointer.js'

const kinds: readonly Kind[] = ['role', 'department', 'committee', 'person', 'driver', 'family', 'grade', 'scenario']
const none: readonly Named[] = []
const nonAscii = /[^\u0000-\u007f]/
const prefix = new RegExp(`^(${kinds.join('|')}):(.+)$`)

/** A department, or the organisation: what it holds itself, by id. */
interface Scope {
  readonly path: string
  readonly above: Scope | undefined
  readonly own: Map<string, Named[]>
}

/** The index of everything a reference may name (decision M2). */
export class NameIndex implements Names {
  readonly #all: readonly Named[]
  readonly #byKind = new Map<Kind, Named[]>()
  readonly #byLastId = new Map<string, Named[]>()
  readonly #top: Scope = { path: '', above: undefined, own: new Map() }
  readonly #scopes = new Map<Pointer, Scope>()
  /** Made when a path is asked for: most references are ids. */
  #byPath: Map<string, Named[]> | undefined
  /** References come in the order of the plan: the next is mostly in the same department. */
  #last: { readonly pointer: Pointer; readonly scope: Scope }

  constructor(named: Iterable<Named>) {
    this.#last = { pointer: '/departments/', scope: this.#top }
    this.#all = [...named]
    const departments = new Map<string, Scope>([['', this.#top]])
    let parent = this.#top
    for (const one of this.#all) {
      const { kind, path, pointer } = one
      add(this.#byKind, kind, one)
      const cut = path.lastIndexOf('/')
      const id = cut < 0 ? path : path.slice(cut + 1)
      add(this.#byLastId, id, one)
      if (!isInTree(one)) continue
      if (parent.path.length !== Math.max(cut, 0) || !path.startsWith(parent.path))
        parent = departments.get(path.slice(0, Math.max(cut, 0))) ?? this.#top
      add(parent.own, id, one)
      if (kind !== 'department') continue
      const scope = departments.get(path) ?? { path, above: parent, own: new Map() }
      departments.set(path, scope)
      this.#scopes.set(pointer, scope)
    }
  }

  resolve(written: string, allowed: readonly Kind[], from: Pointer): Resolution {
    const normal = nonAscii.test(written) ? written.normalize('NFC') : written
    const match = normal.includes(':') ? prefix.exec(normal) : null
    const reference = match?.[2] ?? normal
    const wanted =
      match === null ? allowed : allowed.filter((kind) => (kind === 'total' ? 'driver' : kind) === match[1])
    const wrong: Named[] = []
    if (reference.startsWith('/')) return chosen(this.#at(reference.slice(1)), wanted, wrong) ?? missed(wrong)
    const isPath = reference.includes('/')
    for (let scope = this.#scopeOf(from); scope !== undefined; scope = scope.above) {
      const candidates = isPath
        ? this.#at(scope === this.#top ? reference : `${scope.path}/${reference}`).filter(isInTree)
        : scope.own.get(reference)
      const found = candidates === undefined ? undefined : chosen(candidates, wanted, wrong)
      if (found !== undefined) return found
    }
    // Outside the tree a driver of the plan itself comes before one of a department.
    const top = wanted.includes('driver') && !isPath ? this.#top.own.get(reference)?.filter(isQuantity) : undefined
    const found = top === undefined ? undefined : chosen(top, wanted, wrong)
    return found ?? chosen(this.#suffix(reference), wanted, wrong) ?? missed(wrong)
  }

  #at(path: string): readonly Named[] {
    if (this.#byPath === undefined) {
      this.#byPath = new Map()
      for (const one of this.#all) add(this.#byPath, one.path, one)
    }
    return this.#byPath.get(path) ?? none
  }

  /** The department a pointer lies in, or the organisation; undefined outside the tree. */
  #scopeOf(from: Pointer): Scope | undefined {
    if (from.startsWith('/organization')) return this.#top
    if (!from.startsWith('/departments/')) return undefined
    const last = this.#last
    if (isWithin(from, last.pointer) && !from.startsWith('/departments/', last.pointer.length)) return last.scope
    for (let end = from.length; end > 0; end = from.lastIndexOf('/', end - 1)) {
      const pointer = from.slice(0, end)
      const scope = this.#scopes.get(pointer)
      if (scope === undefined) continue
      this.#last = { pointer, scope }
      return scope
    }
    return this.#top
  }

  #suffix(reference: string): readonly Named[] {
    const candidates = this.#byLastId.get(lastId(reference)) ?? []
    return reference.includes('/')
      ? candidates.filter((one) => one.path === reference || one.path.endsWith(`/${reference}`))
      : candidates
  }

  ending(path: string, kind: Kind): readonly Named[] {
    const normal = path.normalize('NFC')
    if (normal.startsWith('/')) return this.#at(normal.slice(1)).filter((one) => one.kind === kind)
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

/** What a scope says: one of the wanted kinds, several, or nothing; the others it holds go to `wrong`. */
function chosen(candidates: readonly Named[], wanted: readonly Kind[], wrong: Named[]): Resolution | undefined {
  const right = candidates.length === 1 ? undefined : candidates.filter((one) => wanted.includes(one.kind))
  const [only] = right ?? candidates
  if (right !== undefined && right.length > 1) return { is: 'ambiguous', among: right }
  if (only !== undefined && (right !== undefined || wanted.includes(only.kind))) return { is: 'found', named: only }
  wrong.push(...candidates)
  return undefined
}

const missed = (wrong: readonly Named[]): Resolution =>
  wrong.length > 0 ? { is: 'wrong-kind', among: wrong } : { is: 'unknown' }

function add<K>(map: Map<K, Named[]>, key: K, one: Named): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [one])
  else list.push(one)
}

const isQuantity = ({ kind }: Named): boolean => kind === 'driver' || kind === 'total'
const isInTree = (one: Named): boolean => one.kind === 'role' || one.kind === 'department' || isQuantity(one)
const lastId = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
