import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/read/diagnose.js'
import { excerptAt } from '../../src/read/excerpt.js'
import { refusalIn } from '../../src/read/refusal.js'

/** A plan of thousands of lines, with something put in the middle. */
function large(line: string, roles = 10): string {
  const department = (d: number): string => {
    const members = Array.from(
      { length: roles },
      (_, r) => `      r${r}:\n        headcount: { planned: ${r} }\n        note: |\n          Some text\n`,
    )
    return `  d${d}:\n    name: Department ${d}\n    duties:\n    - One\n    - Two\n    roles:\n${members.join('')}`
  }
  const departments = Array.from({ length: 200 }, (_, d) => department(d) + (d === 99 ? line : ''))
  return `orgplan: 1\norganization: { id: acme }\ndepartments:\n${departments.join('')}drivers: { users: 1 }\n`
}

const told = (text: string): string[] =>
  diagnose({ file: 'a', path: '/a', text }).map(({ said, place }) => {
    const before = text.slice(0, place.start).split('\n')
    return `${said.args.reason ?? said.code} ${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${text.slice(place.start, place.end)}`
  })

const lines = (text: string): number => text.split('\n').length

describe('a large text', () => {
  it.each([
    ['full-width colon', '    head：r1\n    tier: core\n', 'chinese-punctuation:colon 2204:9 ：'],
    ['full-width colon last', '    head：r1\n', 'chinese-punctuation:colon 2204:9 ：'],
    ['less indented', '   head: r1\n', 'BAD_INDENT 2204:4 head: r1'],
    ['brace not closed', '    x-a: { b: 1\n    head: r1\n', 'UNCLOSED_BRACKET 2204:10 {'],
    ['quote not closed', '    head: "r1\n', 'UNCLOSED_QUOTE 2204:11 "'],
    ['list at the column of its key', '    - Three\n', 'LIST_IN_MAP 2204:5 - Three'],
  ])('%s is told where it is, and quickly', { retry: 2 }, (_, line, fault) => {
    const text = large(line, 4)
    expect(lines(text.slice(0, text.indexOf(line)))).toBe(2204)
    const start = performance.now()
    expect(told(text)).toEqual([fault])
    expect(performance.now() - start).toBeLessThan(1500)
  })

  it('is looked at only around the place', () => {
    const text = large('   head: r1\n')
    const excerpt = excerptAt(text, refusalIn(text)!)
    expect(lines(excerpt.text)).toBeLessThan(260)
    expect(excerpt.original(excerpt.refusal.position)).toBe(refusalIn(text)!.position)
  })

  it('is looked at whole where a part would say something else', () => {
    const items = Array.from({ length: 4000 }, (_, i) => `item-${i}`).join(',\n  ')
    const text = `a: [\n  ${items}\nb: { c: 1 }\n`
    expect(excerptAt(text, refusalIn(text)!).text.length).toBeLessThanOrEqual(text.length)
    expect(told(text)).toEqual(['UNCLOSED_BRACKET 1:4 ['])
  })
})
