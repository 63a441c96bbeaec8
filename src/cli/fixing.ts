import { accessSync, constants, readFileSync } from 'node:fs'
import type { Source } from '../findings/finding.js'
import type { Fixed, Looked } from '../fix/fix.js'
import type { CheckedPlan } from '../main.js'
import { type Decoded, decode } from '../read/decode.js'
import { encodedAs } from '../read/encode.js'
import type { Kind } from '../section/contract.js'
import { plainPaint } from '../text/paint.js'
import { type Call, optionFlag } from './command.js'
import { UsageError } from './exit.js'
import { writeRefused, writeWhole } from './output.js'
import { paintFor } from './paint.js'
import { say } from './say.js'

/** `--fix` writes, `--fix-dry-run` shows. */
export type FixMode = 'write' | 'show'

/** What was asked for. Throws `UsageError` where it cannot be done. */
export function fixAsked(call: Call): FixMode | undefined {
  const [write, show] = [optionFlag(call, 'fix'), optionFlag(call, 'fixDryRun')]
  if (!write && !show) return undefined
  if (write && show) {
    throw new UsageError({
      en: '--fix writes and --fix-dry-run only shows: which of them?',
      zh: '--fix 会写文件，--fix-dry-run 只显示，请只写其中一个',
    })
  }
  if (call.arguments.includes('-')) {
    throw new UsageError({
      en: '--fix works on files, not on standard input (-)',
      zh: '--fix 只能修正文件，不能修正标准输入（-）',
    })
  }
  return write ? 'write' : 'show'
}

export interface Mended {
  /** The plans as they are mended, not written yet. */
  readonly roots: readonly Decoded[]
  /** Writes the files, or shows the difference, and says how much was mended where. */
  deliver(call: Call): Promise<void>
}

/** Mends plans in memory. Plans that share a file see what was mended for the one before. */
export async function mended(
  mode: FixMode,
  opened: readonly Decoded[],
  check: (root: Decoded) => Promise<CheckedPlan>,
): Promise<Mended> {
  const { fixedTexts } = await import('../fix/fix.js')
  const all = new Map<string, Fixed>()
  const before = new Map<string, Source>()
  for (const root of opened) {
    const fixed = await fixedTexts(async (texts) => {
      const standing = new Map([...textsOf(all), ...texts])
      const plan = await check(withTexts(root, standing))
      const sources = [...plan.read.sources.values()]
      for (const source of sources) if (!standing.has(source.path)) before.set(source.path, source)
      return looked(plan, sources)
    })
    for (const [path, one] of fixed) all.set(path, { ...one, count: one.count + (all.get(path)?.count ?? 0) })
  }
  const texts = textsOf(all)
  const changes = [...all].map(([path, { source, count }]): Change => {
    return { path, file: source.file, before: before.get(path)?.text ?? '', after: source.text, count }
  })
  return {
    roots: opened.map((root) => withTexts(root, texts)),
    deliver: async (call) => {
      if (mode === 'write') writeAll(changes)
      else await showAll(call, changes)
      tell(call, mode, changes)
    },
  }
}

interface Change {
  readonly path: string
  readonly file: string
  readonly before: string
  readonly after: string
  readonly count: number
}

const textsOf = (fixed: ReadonlyMap<string, Fixed>): Map<string, Source> =>
  new Map([...fixed].map(([path, one]) => [path, one.source]))

function withTexts(root: Decoded, texts: ReadonlyMap<string, Source>): Decoded {
  const instead = new Map([...texts].map(([path, source]): [string, Decoded] => [path, { source, findings: [] }]))
  return { ...(instead.get(root.source.path) ?? root), instead }
}

const kinds: readonly Kind[] = ['role', 'department', 'committee', 'person', 'driver', 'family', 'grade', 'scenario']

function looked(plan: CheckedPlan, sources: readonly Source[]): Looked {
  const things = new Map<string, Looked['things'][number]>()
  for (const { analysed } of plan.variants) {
    for (const kind of kinds) {
      for (const { name, path } of analysed.context.names.all(kind)) {
        things.set(`${kind} ${path}`, { id: name.id, path, names: Object.values(name.text) })
      }
    }
  }
  return { findings: plan.findings, things: [...things.values()], sources }
}

/** All of them can be written, or none is. */
function writeAll(changes: readonly Change[]): void {
  const contents = changes.map(({ path, file, before, after }) => {
    const present = bytesOf(path, file)
    const isKept = decode(present, file, path).source.text === before && encodedAs(present, before).equals(present)
    if (!isKept) {
      throw new UsageError({
        en: `${file} changed during the run, or holds bytes that would be lost; nothing was written`,
        zh: `${file} 在运行期间有改动，或含有无法原样保留的字节；未写入任何文件`,
      })
    }
    return { path, file, content: encodedAs(present, after) }
  })
  for (const { path, file, content } of contents) writeWhole(path, content, file)
}

function bytesOf(path: string, file: string): Buffer {
  try {
    accessSync(path, constants.W_OK)
    return readFileSync(path)
  } catch (error) {
    throw writeRefused(file, error)
  }
}

async function showAll(call: Call, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const { shownDiff, unifiedDiff } = await import('../fix/diff.js')
  const paint = await paintFor(call)
  for (const { path, file, before, after } of changes) {
    const isMarked = readFileSync(path).subarray(0, 3).equals(Buffer.from('\ufeff'))
    const mark = isMarked ? '\ufeff' : ''
    const diff = unifiedDiff(file, `${mark}${before}`, `${mark}${after}`)
    call.io.write(call.io.isTerminal || paint !== plainPaint ? shownDiff(diff, paint) : diff)
  }
}

function tell(call: Call, mode: FixMode, changes: readonly Change[]): void {
  const count = changes.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) {
    say(call, { en: 'nothing to fix automatically', zh: '没有可以自动修正的问题' })
    return
  }
  const where = (joiner: string, each: (one: Change) => string): string => changes.map(each).join(joiner)
  say(call, {
    en: `${mode === 'write' ? 'fixed' : 'would fix'} ${count} ${count === 1 ? 'finding' : 'findings'}: ${where(', ', (one) => `${one.file} (${one.count})`)}`,
    zh: `${mode === 'write' ? '已修正' : '将修正'} ${count} 处：${where('、', (one) => `${one.file}（${one.count}）`)}`,
  })
}
