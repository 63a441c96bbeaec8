import { resolve } from 'node:path'
import type { Finding, Source } from '../findings/finding.js'
import { positionAt } from '../findings/position.js'
import { type Node, target, valueAt } from '../read/node.js'
import { readSource } from '../read/source.js'
import { parseYaml } from '../read/yaml.js'
import { formats } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import { driverText } from './driver-text.js'
import { UsageError } from './exit.js'

/**
 * The driver values of a file (decision C4), by id, each a number or a range as text: a YAML or JSON map
 * (`users: 12000`, `users: { value: 12000 }`), or CSV with the header `id,value`. Throws `InputError` where it cannot
 * be read, `UsageError` with the place of what is wrong in it.
 */
export async function driversIn(file: string, cwd: string): Promise<Map<string, string>> {
  const { source, findings } = readSource(resolve(cwd, file), cwd)
  const first = findings[0]
  if (first !== undefined) throw asError(first)
  return /\.csv$/i.test(file) ? fromCsv(source) : fromMap(source)
}

async function fromMap(source: Source): Promise<Map<string, string>> {
  const parsed = parseYaml(source)
  const found = parsed.refused === undefined ? parsed.findings : await diagnosed(source)
  const first = found[0]
  if (first !== undefined) throw asError(first)
  const root = parsed.root === undefined ? undefined : target(parsed.root)
  if (root?.kind !== 'dict') throw refusal(source, root?.start ?? 0, shape)
  const drivers = new Map<string, string>()
  for (const { key, keyStart, value } of root.entries) {
    if (key.startsWith('x-')) continue
    const text = textOf(value)
    if (text === undefined) {
      throw refusal(source, keyStart, {
        en: `${key} needs a number or a range, such as ${key}: 12000 or ${key}: { value: 12000 }`,
        zh: `${key} 需要写数字或区间，例如 ${key}: 12000 或 ${key}: { value: 12000 }`,
      })
    }
    drivers.set(key, sound(text, source, value.kind === 'alias' ? keyStart : value.start))
  }
  return drivers
}

/** `12000`, `{ value: 12000 }`, `{ value: { from: 1000, to: 5000 } }`; undefined where no number is stated. */
function textOf(node: Node): string | undefined {
  const written = target(node)
  const stated =
    written.kind === 'dict' && valueAt(written, 'value') !== undefined ? valueAt(written, 'value') : written
  if (stated?.kind === 'scalar') return stated.value === null ? undefined : String(stated.value)
  const [from, to] = [valueAt(stated, 'from'), valueAt(stated, 'to')]
  if (from?.kind !== 'scalar' || to?.kind !== 'scalar' || from.value === null || to.value === null) return undefined
  return `${from.value}-${to.value}`
}

/** With the line that it ends on. */
interface CsvRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Excel writes semicolons where the comma is for decimals, and tabs as text. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  return [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ','
}

async function fromCsv(source: Source): Promise<Map<string, string>> {
  const { parse } = await import('csv-parse/sync')
  let rows: readonly CsvRow[]
  try {
    const read: unknown = parse(source.text, {
      info: true,
      delimiter: delimiterOf(source.text),
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    })
    rows = read as readonly CsvRow[]
  } catch (error) {
    const { lines = 1 } = error as { lines?: number }
    throw refusalAt(source, lines, { en: 'this is not well-formed CSV', zh: '不是格式正确的 CSV' })
  }
  const [head, ...body] = rows
  const names = head?.record.map((name) => name.toLowerCase()) ?? []
  const [id, value] = [names.indexOf('id'), names.indexOf('value')]
  if (head === undefined || id < 0 || value < 0) {
    throw refusalAt(source, head?.info.lines ?? 1, {
      en: 'the first line has to name the columns id and value',
      zh: '首行须写明 id 和 value 两列',
    })
  }
  const drivers = new Map<string, string>()
  for (const { record, info } of body) {
    const key = (record[id] ?? '').normalize('NFC')
    const text = record[value] ?? ''
    if (key === '') throw refusalAt(source, info.lines, { en: 'the id is missing', zh: '缺少 id' })
    if (drivers.has(key)) throw refusalAt(source, info.lines, { en: `${key} stands here twice`, zh: `${key} 写了两次` })
    const read = driverText(text)
    if (read === undefined) throw refusalAt(source, info.lines, notADriver(text))
    drivers.set(key, read)
  }
  return drivers
}

const shape: Pair = {
  en: 'a file of drivers is a map of ids and numbers, or a .csv file with the columns id and value',
  zh: '业务量文件须是“标识: 数字”的映射，或含 id、value 两列的 .csv 文件',
}

const notADriver = (text: string): Pair => ({
  en: `“${text}” is no number or range of 0 or more, such as 12000, 1.2万 or 1000-5000`,
  zh: `“${text}”不是不小于 0 的数字或区间，例如 12000、1.2万 或 1000-5000`,
})

function sound(text: string, source: Source, offset: number): string {
  const read = driverText(text)
  if (read === undefined) throw refusal(source, offset, notADriver(text))
  return read
}

async function diagnosed(source: Source): Promise<readonly Finding[]> {
  const { diagnose } = await import('../read/diagnose.js')
  return diagnose(source)
}

const asError = ({ said, place }: Finding): UsageError =>
  refusal(place.source, place.start, { en: said.text(formats.en), zh: said.text(formats.zh) })

function refusal(source: Source, offset: number, pair: Pair): UsageError {
  const { line, column } = positionAt(source, offset)
  return refusalAt(source, `${line}:${column}`, pair)
}

const refusalAt = ({ file }: Source, at: number | string, { en, zh }: Pair): UsageError =>
  new UsageError({ en: `${file}:${at}: ${en}`, zh: `${file}:${at}：${zh}` })
