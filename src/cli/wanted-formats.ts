import { formatOfFile, type ReportFormat, reportFormats } from '../report/formats.js'
import { notTaken } from './choices.js'
import { type Call, optionList, outputFile } from './command.js'
import { UsageError } from './exit.js'

export interface Wanted {
  readonly format: ReportFormat
  /** Undefined is standard output. */
  readonly file: string | undefined
}

/**
 * Decision C5: `--format F` to stdout or `-o`, `F=FILE` to a file; at most one without `=`. In GitHub Actions, where no
 * format is asked for, annotations follow on standard output.
 */
export function wantedFormats(call: Call): Wanted[] {
  const output = outputFile(call)
  const asked = optionList(call, 'format').map(wantedFormat)
  const open = asked.filter((one) => one.file === undefined)
  if (open.length > 1) {
    throw new UsageError({
      en: 'only one --format can go to standard output; write the others as FORMAT=FILE',
      zh: '只能有一个 --format 输出到标准输出，其余请写成 格式=文件',
    })
  }
  const byItself = open.length === 0 && (asked.length === 0 || output !== undefined)
  const wanted = byItself
    ? [standard(call, output), ...asked]
    : asked.map((one) => (one.file === undefined ? { ...one, file: output } : one))
  if (asked.length === 0 && call.io.env.GITHUB_ACTIONS === 'true') wanted.push({ format: 'github', file: undefined })
  refuseTwice(wanted)
  return wanted
}

function standard(call: Call, output: string | undefined): Wanted {
  if (output !== undefined) return { format: formatOfFile(output), file: output }
  return { format: call.io.isTerminal ? 'pretty' : 'compact', file: undefined }
}

function wantedFormat(text: string): Wanted {
  const [name = '', ...rest] = text.split('=')
  if (!isFormat(name)) throw new UsageError(notTaken('--format', name, Object.keys(reportFormats)))
  const file = rest.join('=')
  return { format: name, file: rest.length === 0 || file === '-' ? undefined : file }
}

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(reportFormats, name)

/** One file for two formats would hold the last one only. */
function refuseTwice(wanted: readonly Wanted[]): void {
  const files = wanted.flatMap(({ file }) => file ?? [])
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice === undefined) return
  throw new UsageError({
    en: `two formats cannot go to the same file: ${twice}`,
    zh: `两种格式不能写入同一个文件：${twice}`,
  })
}
