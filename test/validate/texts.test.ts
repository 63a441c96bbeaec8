import { describe, expect, it } from 'vitest'
import { nameOf } from '../../src/validate/texts.js'
import { findingsOf, fixOf, marked, shown } from '../read/reading.js'

const plan = (body: string): string => `orgplan: 1
languages: [en, zh]
organization: { id: acme }
departments:
  a:
    roles: { b: 1 }
${body}`

/** Of the rules that this is about, warnings and infos too. */
async function told(text: string): Promise<string[]> {
  const rules = new Set([
    'languages-mismatch',
    'missing-translation',
    'unknown-word',
    'schema-value',
    'chinese-punctuation',
  ])
  return (await findingsOf(text)).filter((one) => rules.has(one.rule)).map(shown)
}

describe('texts in two languages', () => {
  it.each([
    ['three parts', '    name: A | B | C\n', 'languages-mismatch 7:11'],
    ['three parts in a list', '    duties: [ "A | 甲", "A | B | C" ]\n', 'languages-mismatch 7:24'],
    ['three parts of a title', '    departments: { c: A | B | C }\n', 'languages-mismatch 7:23'],
    ['one language of two', '    name: { en: A }\n', 'missing-translation 7:11'],
    ['one language of two in a duty', '    duties: [ { en: A, zh: 甲 }, { en: B } ]\n', 'missing-translation 7:33'],
    ['one language of two in the text of a duty', '    duties: [ { do: { zh: 甲 } } ]\n', 'missing-translation 7:21'],
    [
      'one language of two in a list of texts',
      '    purpose: { zh: 甲, en: A }\n    note: { zh: 乙 }\n',
      'missing-translation 8:11',
    ],
    ['quotes in one language', '    name: { en: A, zh: “甲” }\n', 'chinese-punctuation 7:24'],
  ])('%s', async (_, body, fault) => {
    expect(await told(plan(body))).toEqual([fault])
  })

  it.each([
    ['two parts', '    name: A | 甲\n'],
    ['one part', '    name: A\n'],
    ['no spaces around the bar', '    name: A|B|C\n'],
    ['both languages', '    duties: [ { en: A, zh: 甲 } ]\n'],
    ['another form of a duty', '    duties: [ { do: A | 甲, every: week } ]\n'],
  ])('%s is right', async (_, body) => {
    expect(await told(plan(body))).toEqual([])
  })

  it('are never split where the plan states no languages', async () => {
    const text = 'orgplan: 1\norganization: { id: acme, name: A | B | C }\n'
    expect(await told(text)).toEqual([])
    expect(nameOf('x', 'A | B', []).text).toEqual({ und: 'A | B' })
  })

  it('become names', () => {
    expect(nameOf('x', 'A | 甲', ['en', 'zh']).text).toEqual({ en: 'A', zh: '甲' })
    expect(nameOf('x', 'A', ['en', 'zh']).text).toEqual({ en: 'A' })
    expect(nameOf('x', 2024, ['zh']).text).toEqual({ zh: '2024' })
    expect(nameOf('x', { zh: '甲' }, ['en', 'zh']).text).toEqual({ zh: '甲' })
    expect(nameOf('x', undefined, ['en']).text).toEqual({})
  })
})

describe('open words', () => {
  it('are told where they are near a known one', async () => {
    const [finding] = (await findingsOf(plan('    tier: coer\n'))).filter((one) => one.rule === 'unknown-word')
    expect([shown(finding!), fixOf(finding!), finding!.severity]).toEqual(['unknown-word 7:11', 'core', 'info'])
    expect(await told(plan('    tier: moonshot\n'))).toEqual([])
  })
})

describe('full-width quotes', () => {
  const whole = (body: string): string => `orgplan: 1\norganization: { id: acme, stage: “初创” }\n${body}`

  it.each([
    ['a unit', 'drivers: { u: { value: 1, unit: “人” } }\n', '“人”'],
    ['a source', 'drivers: { u: { value: 1, source: “年报” } }\n', '“年报”'],
    ['one of the tags', 'drivers: { u: { value: 1, tags: [ a, ‘b’ ] } }\n', '‘b’'],
    ['a function', 'departments: { d: { function: “销售” } }\n', '“销售”'],
    ['a company', 'departments: { d: { company: “甲” } }\n', '“甲”'],
    ['a location', 'departments: { d: { location: “杭州” } }\n', '“杭州”'],
    ['a family that is declared nowhere', 'departments: { d: { roles: { r: { family: “销售” } } } }\n', '“销售”'],
    ['a track', 'grades: { p1: { track: “专业” } }\n', '“专业”'],
  ])('around %s', async (_, body, quoted) => {
    const found = (await findingsOf(whole(body))).filter((one) => one.rule === 'chinese-punctuation')
    expect(found.map(marked)).toEqual(['“初创”', quoted])
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
    expect(found.map(fixOf)).toEqual(['初创', quoted.slice(1, -1)])
  })

  it('around a family of a plan with families is one finding, of the reference', async () => {
    const body = 'families: { s: 销售 }\ndepartments: { d: { roles: { r: { family: “s” } } } }\n'
    const found = (await findingsOf(`orgplan: 1\norganization: { id: acme }\n${body}`)).filter(
      (one) => one.rule === 'chinese-punctuation',
    )
    expect(found.map(({ severity }) => severity)).toEqual(['error'])
  })

  it('that are quoted themselves, or stand within, are text', async () => {
    expect(await told(plan('    company: "“甲”"\n    location: 在“杭州”\n'))).toEqual([])
  })
})
