import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, optionFlag } from '../command.js'
import { exitCodes } from '../exit.js'
import * as options from '../options.js'
import { unknownWord } from '../unknown-word.js'

export const command: Command = {
  name: 'schema',
  summary: { en: 'where the JSON Schema is, or prints it', zh: '显示 JSON Schema 的位置，或输出其内容' },
  details: {
    en: 'Editors read it through the first line of a plan:\n  # yaml-language-server: $schema=PATH/orgplan.schema.json',
    zh: '编辑器通过方案首行读取：\n  # yaml-language-server: $schema=路径/orgplan.schema.json',
  },
  arguments: [
    {
      form: '[NAME]',
      summary: {
        en: 'orgplan (default), orgplan-part, departments, ratios, …; findings and table for what --format json prints',
        zh: 'orgplan（默认）、orgplan-part、departments、ratios 等；findings 和 table 为 --format json 的输出',
      },
      offers: (packageFolder) => [...schemaFiles(join(packageFolder, 'schemas')).keys()].map((value) => ({ value })),
    },
  ],
  options: [
    { flags: '--print', summary: { en: 'print the schema instead of its path', zh: '输出内容而不是路径' } },
    options.lang,
  ],
  examples: [
    { line: 'orgplan schema', does: { en: 'the path of the schema for root files', zh: '主文件模式的路径' } },
    { line: 'orgplan schema ratios --print', does: { en: 'the schema of ratios', zh: '输出 ratios 的模式' } },
  ],
  async run(call) {
    const files = schemaFiles(join(call.io.packageFolder, 'schemas'))
    const name = call.arguments[0] ?? 'orgplan'
    const file = files.get(name)
    if (file === undefined) {
      throw unknownWord(name, [...files.keys()], { en: `there is no schema ${name}`, zh: `没有模式 ${name}` })
    }
    call.io.write(optionFlag(call, 'print') ? readFileSync(file, 'utf8') : `${file}\n`)
    return exitCodes.clean
  },
}

/** Schemas by name: those of plans, then those of what the commands print. */
function schemaFiles(folder: string): Map<string, string> {
  const suffix = '.schema.json'
  return new Map(
    [folder, join(folder, 'output')].flatMap((place) =>
      readdirSync(place)
        .filter((file) => file.endsWith(suffix))
        .map((file): [string, string] => [file.slice(0, -suffix.length), join(place, file)]),
    ),
  )
}
