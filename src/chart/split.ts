import type { Name } from '../text/lang.js'
import type { Box, Chart } from './chart.js'
import { type MermaidLimits, mermaidLimits, mermaidSize } from './limits.js'
import { type MermaidOptions, mermaid } from './mermaid.js'
import { chartOf } from './prune.js'
import { type Tree, treeOf } from './tree.js'

export interface Page {
  readonly title: Name
  readonly chart: Chart
  /** The box that the page is of, unless it is an overview or a run of boxes. */
  readonly of?: string
}

/** What a part of a chart must be to be drawn. */
export interface SplitTests {
  fits(part: Chart): boolean
  /** For an overview, which may have to be more legible; `fits` unless given. */
  overview?(part: Chart): boolean
}

/**
 * A chart as pages that Mermaid draws (decision H1): itself if it fits; else an overview, as deep as fits, and a page
 * for each top division that the overview cuts, split the same way if it has to be. Where a level is too wide for any
 * overview, its boxes are dealt out in runs of like size, `Title (1/3)`. Every box is on some page. A box whose own
 * label is over the limit cannot be helped: its page does not fit.
 */
export function split(
  chart: Chart,
  options: MermaidOptions,
  { limits = mermaidLimits, always = false }: { readonly limits?: MermaidLimits; readonly always?: boolean } = {},
): readonly Page[] {
  // Every line is a link at least: too many need no text to be told.
  const fits = (part: Chart): boolean =>
    part.lines.length <= limits.edges && mermaidSize(mermaid(part, options), part, limits).fits
  return splitBy(chart, { fits }, always)
}

/** The same by any test of what can be drawn. `always`: a chart that fits is split once, too, if it has divisions. */
export function splitBy(chart: Chart, tests: SplitTests, always = false): readonly Page[] {
  const whole = [{ title: chart.title, chart }]
  if (chart.boxes.length < 2) return whole
  const tree = treeOf(chart)
  const [root, ...others] = tree.roots
  const one = root !== undefined && others.length === 0
  const head = one ? root : null
  const tops = one ? tree.under(root) : tree.roots
  const cuts = always && tops.some((id) => tree.under(id).length > 0)
  if (!cuts && tests.fits(chart)) return whole
  const overview = (part: Chart): boolean =>
    !(cuts && part.boxes.length === chart.boxes.length && part.boxes.every((box, at) => box === chart.boxes[at])) &&
    (tests.overview ?? tests.fits)(part)
  const work = { chart, tree, fits: tests.fits, overview, asked: cuts, head, tops }
  const divisionPages = (id: string): readonly Page[] => {
    const [first, ...rest] = splitBy(division(work, id), tests)
    return first === undefined ? rest : [{ ...first, of: id }, ...rest]
  }
  const found = deepestOverview(work)
  if (found === null) return wideLevel(work, divisionPages)
  return [{ title: chart.title, chart: found.chart }, ...cutDivisions(work, found).flatMap(divisionPages)]
}

interface Work {
  readonly chart: Chart
  readonly tree: Tree
  readonly fits: (chart: Chart) => boolean
  readonly overview: (chart: Chart) => boolean
  /** Whether a chart that fits is split, because pages were asked for. */
  readonly asked: boolean
  /** The only root, which every page of a level repeats, and the boxes under it; or `null` and several roots. */
  readonly head: string | null
  readonly tops: readonly string[]
}

/** The head with some of the tops and the levels below them, a top's own being 1. */
function part({ chart, tree, head }: Work, tops: readonly string[], title: Name, levels?: number): Chart {
  const shown = new Set(tree.from(tops, levels))
  if (head !== null) shown.add(head)
  return { ...chartOf(chart, shown), title }
}

function division(work: Work, id: string): Chart {
  return part({ ...work, head: null }, [id], titleOf(work.tree.boxes.get(id), work.chart.title))
}

/** What an overview shows: the chart, its boxes, and how many levels it has below the head. */
interface Overview {
  readonly chart: Chart
  readonly shown: ReadonlySet<string>
  readonly levels: number
}

function deepestOverview(work: Work): Overview | null {
  const found = withLevels(work, 1)
  if (!work.overview(found.chart)) return null
  let overview = found
  for (let levels = 2; ; levels++) {
    const deeper = withLevels(work, levels)
    if (deeper.shown.size === overview.shown.size || !work.overview(deeper.chart)) return withSmallRests(work, overview)
    overview = deeper
  }
}

function withLevels(work: Work, levels: number): Overview {
  const shown = new Set(work.tree.from(work.tops, levels))
  return { chart: part(work, work.tops, work.chart.title, levels), shown, levels }
}

/** Parts of so few boxes are shown where they are, if there is room: a page, or a `+1 below`, says less. */
const smallRests = [6, 4, 2, 1]
/** Where pages were asked for, those of more boxes than this are made. */
const smallWhenAsked = 2

function withSmallRests(work: Work, overview: Overview): Overview {
  const { chart, tree, head } = work
  const rests = [...overview.shown].flatMap((id) => {
    const hidden = tree.under(id).some((below) => !overview.shown.has(below))
    return hidden ? [tree.from(tree.under(id))] : []
  })
  for (const most of smallRests) {
    const added = rests.filter((rest) => rest.length <= most)
    if (added.length === 0 || (work.asked && most > smallWhenAsked)) continue
    const shown = new Set([...overview.shown, ...added.flat()])
    const richer = { ...chartOf(chart, head === null ? shown : new Set([head, ...shown])), title: chart.title }
    if (work.overview(richer)) return { ...overview, chart: richer, shown }
  }
  return overview
}

/** The first boxes, from the top, that the overview cuts; below a lone one that needs splitting itself, the next ones. */
function cutDivisions(work: Work, { shown, levels }: Overview): readonly string[] {
  const { tree, tops, fits } = work
  const cutAt = (ids: readonly string[]): string[] => ids.filter((id) => tree.from([id]).some((one) => !shown.has(one)))
  let cut = cutAt(tops)
  for (let below = levels - 1; below > 0; below--) {
    const [only, ...others] = cut
    if (only === undefined || others.length > 0 || fits(division(work, only))) break
    cut = cutAt(tree.under(only))
  }
  return cut
}

/** A level that is too wide: the head alone, then runs of the boxes under it with all that is below them. */
function wideLevel(work: Work, divisionPages: (id: string) => readonly Page[]): readonly Page[] {
  const { chart, tree, head, tops } = work
  const runs = runsThatFit(work, tops)
  const dealt = runs.filter((run) => run.length > 1 || run.every((id) => tree.under(id).length === 0))
  const overview = head === null ? [] : [{ title: chart.title, chart: part(work, [], chart.title) }]
  const rest = runs.flatMap((run) => {
    const number = dealt.indexOf(run) + 1
    if (number === 0) return run.flatMap(divisionPages)
    const title = suffixed(chart.title, ` (${number}/${dealt.length})`)
    return [{ title, chart: part(work, run, title) }]
  })
  return [...overview, ...rest]
}

function runsThatFit(work: Work, tops: readonly string[]): (readonly string[])[] {
  if (tops.length < 2 || work.fits(part(work, tops, work.chart.title))) return [tops]
  const half = Math.ceil(tops.length / 2)
  return [...runsThatFit(work, tops.slice(0, half)), ...runsThatFit(work, tops.slice(half))]
}

function titleOf(box: Box | undefined, otherwise: Name): Name {
  const text = box?.lines.find((line) => line.as === 'title')?.text
  if (box === undefined || text === undefined) return otherwise
  return 'id' in text ? text : { id: box.id, text: { en: text.en, zh: text.zh } }
}

function suffixed(name: Name, suffix: string): Name {
  const text = Object.entries(name.text).map(([language, shown]) => [language, shown + suffix])
  return { id: name.id + suffix, text: Object.fromEntries(text) }
}
