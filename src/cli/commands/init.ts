import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve, sep } from 'node:path'
import { checkPlan } from '../../main.js'
import { decode } from '../../read/decode.js'
import { formats } from '../../text/format.js'
import type { Lang } from '../../text/lang.js'
import { type Call, type Command, optionFlag, optionText } from '../command.js'
import { exitCodes, UsageError } from '../exit.js'
import { schemaFor, withModeline } from '../modeline.js'
import { namedPlan } from '../named-plan.js'
import * as options from '../options.js'
import { writeRefused, writeWhole } from '../output.js'
import { templateFiles, templates } from '../templates.js'
import { unknownWord } from '../unknown-word.js'

export const command: Command = {
  name: 'init',
  summary: { en: 'start a plan from a template; without one, list them', zh: '用模板新建方案；不写模板则列出全部模板' },
  details: {
    en: 'minimal is written in the language of --lang, the others in the languages that the list names. Files that are there stay, unless --force is given.',
    zh: 'minimal 按 --lang 的语言写成，其余按列表注明的语言。已有的文件保持不变，除非加 --force。',
  },
  arguments: [
    {
      form: '[TEMPLATE]',
      summary: {
        en: templates.map(({ name }) => name).join(', '),
        zh: templates.map(({ name }) => name).join('、'),
      },
      offers: templates.map(({ name, summary }) => ({ value: name, summary })),
    },
    {
      form: '[DIR]',
      summary: { en: 'the folder for it (default: this folder)', zh: '放在哪个文件夹（默认当前文件夹）' },
    },
  ],
  options: [
    { flags: '--id <id>', summary: { en: 'the id of the organisation', zh: '组织的标识' } },
    {
      flags: '--name <name>',
      summary: { en: 'its name, e.g. Acme or "Acme | 埃克米"', zh: '组织的名称，例如 埃克米 或 "Acme | 埃克米"' },
    },
    { flags: '--force', summary: { en: 'replace files that are there', zh: '替换已有的文件' } },
    options.lang,
  ],
  examples: [
    { line: 'orgplan init', does: { en: 'the templates', zh: '列出模板' } },
    { line: 'orgplan init minimal', does: { en: 'a small plan in this folder', zh: '在当前文件夹新建一个小方案' } },
    {
      line: 'orgplan init standard-50 clients/acme --id acme --name Acme',
      does: { en: 'a plan for a client, in a folder of its own', zh: '为客户新建方案，放在单独的文件夹' },
    },
  ],
  async run(call) {
    const [name, folder = '.'] = call.arguments
    if (name === undefined) {
      call.io.write(listed(call.lang))
      return exitCodes.clean
    }
    if (!templates.some((one) => one.name === name)) throw unknownTemplate(name)
    const target: Target = { path: resolve(call.io.cwd, folder), shown: asTyped(folder) }
    const files = await filesOf(call, name, target)
    if (!optionFlag(call, 'force')) for (const file of files) refuseWhereItStands(file)
    refuseSecondRoot(target)
    for (const { path, shown, text } of files) {
      makeFolder(dirname(path), shown)
      writeWhole(path, text, shown)
    }
    call.io.write(told(files, target.shown, call.lang))
    return exitCodes.clean
  },
}

interface Target {
  readonly path: string
  /** As the user wrote it, shortened: files and next steps are named by it. */
  readonly shown: string
}

const asTyped = (folder: string): string =>
  normalize(folder)
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/$/, '')
const within = ({ path, shown }: Target, at: string): Target => ({
  path: join(path, at),
  shown: shown === '.' ? at : `${shown === '/' ? '' : shown}/${at}`,
})

interface PlanFile {
  readonly path: string
  readonly shown: string
  readonly text: string
}

/** The files as they will be written: with modelines, and the client's id and name in the root. Checked before. */
async function filesOf(call: Call, name: string, target: Target): Promise<PlanFile[]> {
  const { cwd, packageFolder, today } = call.io
  const files = [...templateFiles(name, call.lang, packageFolder)].map(([at, text], index): PlanFile => {
    const { path, shown } = within(target, at)
    const schema = schemaFor(path, index === 0 ? 'orgplan' : 'orgplan-part', packageFolder)
    const own = index === 0 ? namedPlan(text, optionText(call, 'id'), optionText(call, 'name')) : text
    return { path, shown, text: withModeline(own, schema) }
  })
  const decoded = files.map(({ text, shown, path }) => decode(Buffer.from(text), shown, path))
  const [root] = decoded
  if (root === undefined) return files
  const folder = existsSync(target.path) ? realpathSync(target.path) : target.path
  const instead = new Map(decoded.map((one) => [join(folder, relative(target.path, one.source.path)), one]))
  const plan = await checkPlan(
    { ...root, instead },
    { cwd, today, policy: true, selection: 'gated', drivers: new Map() },
  )
  const error = plan.findings.find((one) => one.severity === 'error')
  if (error !== undefined) throw new UsageError({ en: error.said.text(formats.en), zh: error.said.text(formats.zh) })
  return files
}

function unknownTemplate(name: string): UsageError {
  const names = templates.map((one) => one.name)
  return unknownWord(name, names, { en: `there is no template ${name}`, zh: `没有模板 ${name}` })
}

/** Decision C7: files that the user did not name are written only where there is none. */
function refuseWhereItStands({ path, shown }: PlanFile): void {
  if (!stands(path)) return
  throw new UsageError({
    en: `${shown} is there already; --force replaces it`,
    zh: `${shown} 已存在；用 --force 可替换`,
  })
}

/** A folder with orgplan.yaml and orgplan.yml has no plan. */
function refuseSecondRoot(target: Target): void {
  const { path, shown } = within(target, 'orgplan.yml')
  if (!stands(path)) return
  throw new UsageError({
    en: `${shown} is the plan of this folder; remove it first, or choose another folder`,
    zh: `${shown} 已是该文件夹的方案；请先移走，或换一个文件夹`,
  })
}

const stands = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw writeRefused(shown, error)
  }
}

function listed(lang: Lang): string {
  const width = Math.max(...templates.map(({ name }) => name.length))
  const rows = templates.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[lang]}\n`)
  const line = lang === 'en' ? 'orgplan init TEMPLATE [DIR]' : 'orgplan init 模板 [文件夹]'
  return `${rows.join('')}\n${line}\n`
}

function told(files: readonly PlanFile[], folder: string, lang: Lang): string {
  const quoted = /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`
  const at = folder === '.' ? '' : ` ${quoted}`
  const wrote = files.map(({ shown }) => (lang === 'en' ? `wrote ${shown}\n` : `已写入 ${shown}\n`))
  const next = ['check', 'table headcount', 'chart'].map((words) => `  orgplan ${words}${at}\n`)
  return `${wrote.join('')}\n${lang === 'en' ? 'Next:' : '接下来：'}\n${next.join('')}`
}
