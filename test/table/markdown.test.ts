import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdown } from '../../src/table/markdown.js'
import { hostileTexts, ofTexts, options, sample } from './sample.js'

/** The cells of a table line, split at pipes that no backslash escapes. */
function cells(line: string): string[] {
  const plain = line.replace(/\\./g, 'x')
  return plain
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

const tableLines = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('|'))

describe('markdown', () => {
  test('title, headings, alignment, indentation, bold totals and notes', () => {
    expect(markdown(sample, { ...options, lang: 'zh' })).toBe(
      [
        '**各部门编制**',
        '',
        '| 编号 | 部门 | 编制 | 全时当量 | 占比 | 设立 | 状态 |',
        '| --- | --- | ---: | ---: | ---: | --- | --- |',
        '| lantu | 蓝图平台 | 12,000 | 12.5 | 33.3% | 2026-10-31 | 达标 |',
        '| user-ops | &emsp;用户运营与服务中心（筹） | 0 | 0.67 | 50% | – | 不足 |',
        '| hosts | &emsp;&emsp;hosts | – | -0.13 | – | 2027-01-01 | – |',
        '| **合计** |  | **12,000** | **13.04** |  |  |  |',
        '',
        '有 1 个岗位未填编制。',
        '',
      ].join('\n'),
    )
  })

  test('every line has as many cells as there are columns, whatever the names', () => {
    const text = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: fc.constantFrom(...'|\\`\n\r*<a ') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const lines = tableLines(markdown(ofTexts(texts), options))
        expect(lines).toHaveLength(texts.length + 2)
        for (const [i, line] of lines.entries()) {
          expect(cells(line)).toHaveLength(2)
          if (i > 1) expect(cells(line)[1]).toBe((2 - i).toString().replace('-0', '0'))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('no control or direction character gets through', () => {
    expect(markdown(ofTexts(hostileTexts), options)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
    )
  })

  test('notes of plan text start no heading, list or quote', () => {
    const notes = ['# a', '- b', '+ c', '> d', '1. e', '2) f', '=== g'].map((en) => ({ en, zh: en }))
    const lines = markdown({ ...ofTexts(['x']), notes }, options)
      .split('\n\n')
      .slice(2)
    expect(lines.join('').trim()).toBe(String.raw`\# a\- b\+ c&gt; d1\. e2\) f\=== g`)
  })

  test('without rows, the headings and a line that says so', () => {
    expect(markdown(ofTexts([]), options)).toBe('**Texts**\n\n| Text | Count |\n| --- | ---: |\n\nNo rows.\n')
    expect(markdown(ofTexts([]), { ...options, lang: 'zh' })).toContain('\n\n没有数据。\n')
  })
})
