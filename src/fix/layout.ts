import { isMap, isSeq, type Node, parseDocument, visit } from 'yaml'

/** A node of a text as it is laid out: aliases stay aliases, every scalar is a text. */
export interface Laid {
  readonly start: number
  readonly end: number
  /** The value of a scalar, the name of an alias, null for a list or a map. */
  readonly value: string | null
  /** What it is and how deep it lies. */
  readonly shape: string
  readonly isKey: boolean
  readonly isBlock: boolean
  readonly inFlow: boolean
  /** An item of a list in brackets. */
  readonly inBrackets: boolean
}

export interface Layout {
  /** In the order in which they are written. */
  readonly nodes: readonly Laid[]
  /** The `yaml` package finds no fault in the text. */
  readonly sound: boolean
}

/** A text of YAML as the `yaml` package reads it: a second reader, that is not the one which made the findings. */
export function layoutOf(text: string): Layout {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  const nodes: Laid[] = []
  visit(document, {
    Node(key, node, path) {
      const [start = 0, end = start] = (node as Node).range ?? []
      const parent = path.at(-1)
      const list = isSeq(parent) ? parent : undefined
      const inFlow = path.some((one) => (isMap(one) || isSeq(one)) && one.flow === true)
      const isBlock = 'type' in node && typeof node.type === 'string' && node.type.startsWith('BLOCK')
      nodes.push({
        start,
        end,
        value:
          'source' in node && 'value' in node ? String(node.value ?? '') : 'source' in node ? `*${node.source}` : null,
        shape: `${node.constructor.name} ${path.length} ${key === 'key' ? 'key' : ''}`,
        isKey: key === 'key',
        isBlock,
        inFlow,
        inBrackets: list?.flow === true,
      })
    },
  })
  return { nodes, sound: document.errors.length === 0 }
}
