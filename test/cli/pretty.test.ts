import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'

const pretty = async (input: string, more = ''): Promise<string[]> =>
  (await typed(`check - --format pretty --lang en ${more}`.trim(), { input })).out.split('\n')

const letters = (text: string): string[] => Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)

/** What stands over the carets of each frame, by display columns. */
function marked(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const carets = /^(.*\| *)(\^+)$/.exec(line)
    const above = lines[index - 1]
    if (carets === null || above === undefined) return []
    const [from, width] = [stringWidth(carets[1] as string), (carets[2] as string).length]
    let at = 0
    const over = letters(above).filter((letter) => {
      const start = at
      at += stringWidth(letter)
      return start >= from && start < from + width
    })
    return [over.join('')]
  })
}

const plan = (rest: string): string => `orgplan: 1\norganization: { id: acme }\n${rest}\n`

describe('the code frame', () => {
  it('has its carets right under wide, combined and tabbed text', async () => {
    expect(
      marked(await pretty(plan('departments: { 销售: { name: 销售部, haed: 经理, roles: { 经理: 1 } } }'))),
    ).toEqual(['haed'])
    expect(
      marked(
        await pretty(plan('departments: { e\u0301: { name: "\u{1f469}\u200d\u{1f33e}", haed: x, roles: { x: 1 } } }')),
      ),
    ).toEqual(['haed'])
    expect(marked(await pretty(plan('departments: { s: { name: "a\tb\t", haed: x, roles: { x: 1 } } }')))).toEqual([
      'haed',
    ])
    expect(marked(await pretty(plan('drivers: { users: 一万二 }')))).toEqual(['一万二'])
  })

  it('cuts a long line around the place', async () => {
    const name = '很长的名字'.repeat(60)
    const lines = await pretty(plan(`departments: { s: { name: ${name}, haed: x, note: ${name}, roles: { x: 1 } } }`))
    expect(marked(lines)).toEqual(['haed'])
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(100)
  })

  it('shows the lines around it, and their numbers', async () => {
    const lines = await pretty(plan('drivers:\n  users: 45,000\n  orders: 1'))
    const frame = lines.slice(3, 7)
    expect(frame).toEqual([
      '      3 | drivers:',
      '    > 4 |   users: 45,000',
      '        |          ^^^^^^',
      '      5 |   orders: 1',
    ])
  })

  it('marks the place of a value that ends on another line to the end of its first', async () => {
    const lines = await pretty(plan('departments:\n  s:\n    head: x\n    roles: [ x,\n      y ]'))
    expect(marked(lines)).toEqual(['[ x,'])
  })
})

describe('a finding', () => {
  it('tells what to type, what is related, and where to read on', async () => {
    const slip = (await pretty(plan('departments:\n  s: { haed: x, roles: { x: 1 } }'))).join('\n')
    expect(slip).toContain('\n    try: did you mean "head"?\n')
    expect(slip).toContain('\n    schema-unknown-key · orgplan explain schema-unknown-key\n')
    const twice = (await pretty(plan('departments:\n  s: {}\n  s: {}'))).join('\n')
    expect(twice).toContain('\n    → <stdin>:4:3 first written here\n')
  })

  it('stands under its file, and the summary at the end', async () => {
    const { out } = await typed('check examples/zh examples/broken --format pretty --lang en')
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      'examples/zh/orgplan.yaml',
      'examples/broken/orgplan.yaml',
      expect.stringMatching(/^✖ \d+ errors, .*\d+ infos$/),
    ])
  })

  it('is none in a sound plan, and the summary says so', async () => {
    expect(await pretty(plan('departments: { s: { head: x, roles: { x: 1 } } }'))).toEqual(['✔ no problems', ''])
  })
})
