import mermaid from 'mermaid'

/** What Mermaid's own parser makes of a text. Needs jsdom's globals: `@vitest-environment jsdom` in the test file. */
export interface Parsed {
  /** Labels by id, decoded, lines apart. */
  readonly labels: Record<string, readonly string[]>
  readonly classes: Record<string, readonly string[]>
  /** `from kind to`, e.g. `n1 --> n2`. */
  readonly edges: readonly string[]
  /** The label of each edge, decoded; the empty string for none. */
  readonly edgeLabels: readonly string[]
  readonly direction: string | undefined
  /** Ids of the boxes in each subgraph, by the subgraph's id. */
  readonly groups: Record<string, readonly string[]>
  /** Ids with a link, a callback or a tooltip. */
  readonly linked: readonly string[]
}

interface Flow {
  getVertices(): Map<string, Vertex>
  getEdges(): { start: string; end: string; text: string; type: string; stroke: string }[]
  getSubGraphs(): { id: string; nodes: string[] }[]
  getDirection(): string | undefined
  getTooltip(id: string): string | undefined
}

interface Vertex {
  readonly text?: string
  readonly classes: string[]
  readonly link?: string
  readonly haveCallback?: boolean
}

const kinds: { readonly [key: string]: string } = {
  'arrow_point normal': '-->',
  'arrow_open normal': '---',
  'arrow_point dotted': '-.->',
  'arrow_open invisible': '~~~',
}

// Mermaid hides `#34;` from its grammar as `ﬂ°°34¶ß` and turns it into `&#34;` in the finished picture. Word joiners are ours.
const decoded = (text: string): string =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('\u2060', '')

mermaid.initialize({ startOnLoad: false })

export async function parsed(text: string): Promise<Parsed> {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  if (type !== 'flowchart-v2') throw new Error(`parsed as ${type}`)
  const flow = db as unknown as Flow
  const vertices = [...flow.getVertices()]
  return {
    labels: Object.fromEntries(vertices.map(([id, { text = id }]) => [id, text.split(/<br\/?>/).map(decoded)])),
    classes: Object.fromEntries(vertices.map(([id, { classes }]) => [id, classes])),
    edges: flow.getEdges().map(({ start, end, type, stroke }) => {
      const kind = `${type} ${stroke}`
      return `${start} ${kinds[kind] ?? kind} ${end}`
    }),
    edgeLabels: flow.getEdges().map(({ text: label }) => decoded(label)),
    direction: flow.getDirection(),
    groups: Object.fromEntries(flow.getSubGraphs().map(({ id, nodes }) => [id, nodes])),
    linked: vertices.flatMap(([id, vertex]) =>
      vertex.link !== undefined || vertex.haveCallback === true || flow.getTooltip(id) !== undefined ? [id] : [],
    ),
  }
}
