import type { Place, Source } from '../../findings/finding.js'
import type { Data, Dict, Entry, List, Node, Scalar } from '../node.js'
import { DataReader } from './data.js'
import { BlockReader } from './reader.js'
import { unusual } from './scanner.js'

/** Tabs, carriage returns, control characters, surrogates and what may not stand in YAML. */
const unusualCharacter = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/

/** From here on places are made when they are asked for: a sound plan never asks. In characters. */
const large = 100_000

/**
 * Reads a text of the usual subset of YAML in one pass: the tree is the same as the full reader's, at a third of its
 * time. Undefined where the text has anything else or is malformed: then the full reader decides.
 */
export function parseBlock(source: Source, placesLater = source.text.length > large): Node | undefined {
  if (unusualCharacter.test(source.text)) return undefined
  // Values alone cannot keep the order of some keys: nodes can.
  return (placesLater ? attempt(source, true) : undefined) ?? attempt(source, false)
}

function attempt(source: Source, placesLater: boolean): Node | undefined {
  try {
    return new NodeReader(source, placesLater).read()
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

type OpenDict = Dict & { end: number }
type OpenList = List & { end: number }

class NodeReader extends BlockReader<Node, OpenDict, OpenList> {
  readonly #source: Source
  readonly #values: DataReader | undefined
  #level = 0

  constructor(source: Source, placesLater: boolean) {
    super(source.text)
    this.#source = source
    this.#values = placesLater ? new DataReader(source.text) : undefined
  }

  protected override nested(column: number): Node {
    const values = this.#values
    if (values === undefined || this.#level === 0) {
      this.#level++
      const made = super.nested(column)
      this.#level--
      return made
    }
    const { at: start } = this.position
    const data = values.readFrom(start, column) as Data[] | { [key: string]: Data }
    this.goOn(values)
    const place = { source: this.#source, start, end: this.position.last }
    return Array.isArray(data) ? new LaterList(place, column, data) : new LaterDict(place, column, data)
  }

  protected scalar(value: Scalar['value'], start: number, end: number, style: Scalar['style']): Node {
    return { kind: 'scalar', source: this.#source, start, end, value, style, multiline: false }
  }

  protected openMap(start: number, flow: boolean): OpenDict {
    return { kind: 'dict', source: this.#source, start, end: start, flow, entries: [] }
  }

  protected enter(map: OpenDict, key: string, keyStart: number, keyEnd: number, value: Node): void {
    const { entries } = map
    const entry: Entry = { key, source: this.#source, keyStart, keyEnd, value }
    if (entries.length > 8) {
      map.index ??= new Map(entries.map((one) => [one.key, one]))
      if (map.index.has(key)) throw unusual
      map.index.set(key, entry)
    } else for (const one of entries) if (one.key === key) throw unusual
    entries.push(entry)
  }

  protected closeMap(map: OpenDict, end: number): Node {
    map.end = end
    return map
  }

  protected openList(start: number, flow: boolean): OpenList {
    return { kind: 'list', source: this.#source, start, end: start, flow, items: [] }
  }

  protected push(list: OpenList, item: Node): void {
    list.items.push(item)
  }

  protected closeList(list: OpenList, end: number): Node {
    list.end = end
    return list
  }
}

/** A block collection whose values are known and whose nodes are read when one is asked for. */
class LaterNode<D> {
  readonly source: Source
  readonly start: number
  readonly end: number
  readonly flow = false
  readonly data: D
  readonly #column: number
  #read: Dict | List | undefined

  constructor({ source, start, end }: Place, column: number, data: D) {
    this.source = source
    this.start = start
    this.end = end
    this.data = data
    this.#column = column
  }

  protected get read(): Dict | List {
    this.#read ??= new NodeReader(this.source, false).readFrom(this.start, this.#column) as Dict | List
    return this.#read
  }
}

class LaterDict extends LaterNode<{ [key: string]: Data }> implements Dict {
  readonly kind = 'dict'
  index?: Map<string, Entry>

  get entries(): Entry[] {
    return (this.read as Dict).entries
  }
}

class LaterList extends LaterNode<Data[]> implements List {
  readonly kind = 'list'

  get items(): Node[] {
    return (this.read as List).items
  }
}
