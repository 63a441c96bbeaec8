import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { helpTexts } from '../../src/cli/help.js'
import { message } from '../../src/findings/message.js'
import { allRules } from '../../src/main.js'
import { formats } from '../../src/text/format.js'
import type { Name } from '../../src/text/lang.js'
import { closedUp } from '../../src/text/spacing.js'
import { typed } from '../cli/in-process.js'
import { repository } from '../cli/orgplan.js'
import { runExample } from '../rules/run-example.js'

/** What is written without a space: values and norms as plans have them, dates, quoted text, code. */
const written = /“[^”]*”|`[^`]*`|每\d+\S*?配[\d.-]+|\d[\d.]*万|\d人|\d+年\d+月\d+日|[一-鿿]_|\{ ?\w+: [^}]*\}/g

/** Where a Chinese character and a Latin letter or a digit stand together, with what is around. */
function crowded(text: string): string[] {
  const rest = text.replace(written, '·')
  return Array.from(
    rest.matchAll(/.{0,6}(?:[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]).{0,6}/g),
    ([at]) => at,
  )
}

/** The texts in a file of ours: strings, and the parts of templates around their values. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest)
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text)
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
      const isNumber = (at: number): boolean =>
        /^(?:f|fmt)\.(?:num|share)\(/.test(node.templateSpans[at]?.expression.getText(source) ?? '')
      texts.push(parts.reduce((text, part, at) => `${text}${isNumber(at - 1) ? '5' : '·'}${part}`))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}

const sources = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated') && !file.endsWith('templates.ts'))
  .map((file) => `src/${file}`)

describe('Chinese texts set a space before and after Latin words and numbers', () => {
  test('what is looked for is found', () => {
    expect(crowded('有2个岗位')).toEqual(['有2个岗位'])
    expect(crowded('运行orgplan。占 20%的人')).toEqual(['运行orgplan', '。占 20%的人'])
    expect(crowded('有 2 个岗位；写“2个”；2026年10月31日；1.2万')).toEqual([])
  })

  test('in the code', () => {
    const found = sources.flatMap((file) =>
      textsIn(file).flatMap((text) => crowded(text).map((at) => `${file}: ${at}`)),
    )
    expect(found).toEqual([])
  })

  const schemas = ['schemas', 'schemas/output'].flatMap((folder) =>
    readdirSync(join(repository, folder)).flatMap((file) => (file.endsWith('.json') ? [`${folder}/${file}`] : [])),
  )
  test.each(schemas)('in %s', (file) => {
    const found: string[] = []
    const walk = (value: unknown, isChinese: boolean): void => {
      if (typeof value === 'string' && isChinese) found.push(...crowded(value))
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) walk(inner, isChinese || key === 'x-zh')
    }
    walk(JSON.parse(readFileSync(join(repository, file), 'utf8')), false)
    expect(found).toEqual([])
  })

  test('in the help of every command', () => {
    const help = Object.entries(helpTexts('zh'))
    expect(help.flatMap(([name, text]) => crowded(text).map((at) => `${name}: ${at}`))).toEqual([])
  })

  test.each(allRules)('in what $id says of its bad example', async ({ examples }) => {
    const { findings } = await runExample(examples.bad)
    const texts = findings.flatMap(({ said, related, suggestions }) => [
      said,
      ...[...related, ...suggestions].map((one) => one.said),
    ])
    expect(texts.flatMap((one) => crowded(one.text(formats.zh)))).toEqual([])
  })

  test.each([
    'explain ratio customer-service examples/platform-operations',
    'explain ratio promoter examples/platform-operations --all-scenarios',
    'table headcount examples/standard-50',
    'table people examples/sales-led-early',
    'table ratios examples/platform-operations',
    'table spans examples/sales-led-early',
    'check examples/broken --format pretty',
    'init',
    'rules',
  ])('in what orgplan %s prints', async (line) => {
    const { out, err } = await typed(`${line} --lang zh`)
    expect(out).toMatch(/\p{Script=Han}/u)
    expect(crowded(`${out}${err}`)).toEqual([])
  })
})

describe('a name in a Chinese message', () => {
  const named = (id: string): Name => ({ id, text: {} })
  const said = message('x', {
    en: (a: { one: Name; two: Name }, f) => `${f.name(a.one)} below ${f.name(a.two)}.`,
    zh: (a, f) => `${f.name(a.one)}在${f.list([f.name(a.two), f.name(a.one)])}之下，按 ${f.name(a.two)}`,
  })

  test.each([
    ['users', '客服', 'users 在客服和 users 之下，按 客服'],
    ['客服', 'IT', '客服在 IT 和客服之下，按 IT'],
    ['A组', '2号', 'A组在 2号和 A组之下，按 2号'],
    ['（甲）', '"x"', '（甲）在"x"和（甲）之下，按 "x"'],
  ])('%s, %s', (one, two, zh) => {
    expect(said({ one: named(one), two: named(two) }).text(formats.zh)).toBe(zh)
    expect(said({ one: named(one), two: named(two) }).text(formats.en)).toBe(`${one} below ${two}.`)
  })
})

test('no space stands between two Chinese words, whichever script a name has', () => {
  expect(closedUp('用户 各档累计，users 各档累计：每 用户 0.5 人')).toBe('用户各档累计，users 各档累计：每用户 0.5 人')
})
