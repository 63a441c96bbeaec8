import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closest } from '../../src/text/closest.js'
import { simplifyHan } from '../../src/text/han.js'

const keys = ['headcount', 'head', 'roles', 'name', 'title', 'reportsTo', 'family', 'grade', 'duties', 'function']

describe('closest', () => {
  test.each<[string, string[], string[]]>([
    ['headcoun', keys, ['headcount', 'head']],
    ['headcuont', keys, ['headcount']],
    ['haed', keys, ['head']],
    ['Roles', keys, ['roles']],
    ['reports_to', keys, ['reportsTo']],
    ['titel', keys, ['title']],
    ['func', keys, ['function']],
    ['salary', keys, []],
    ['x', ['y', 'xy', 'X'], ['X']],
    ['head', ['head', 'heads'], ['heads']],
    ['heads', ['beads', 'head', 'headset'], ['head', 'beads', 'headset']],
    ['HEAD', ['bead', 'head'], ['head', 'bead']],
    ['ｈｅａｄ', ['head'], ['head']],
    ['技术总监', ['技术总管', '财务总监', '技术部'], ['技术总管']],
    ['客服', ['客户', '产品', '客服人员'], ['客户', '客服人员']],
    ['技術總監', ['技术总管', '技术总监'], ['技术总监', '技术总管']],
    ['总经理', ['總經理', '副总经理'], ['總經理', '副总经理']],
    ['部', ['门', '部门'], []],
  ])('%s among %j is %j', (word, candidates, expected) => {
    expect(closest(word, candidates)).toEqual(expected)
  })

  test('gives at most max, the nearest first, equal ones in the order of the candidates', () => {
    const many = ['role3', 'role1', 'role2', 'roles', 'role9']
    expect(closest('role4', many)).toEqual(['role3', 'role1', 'role2'])
    expect(closest('role4', many, 1)).toEqual(['role3'])
    expect(closest('role4', ['rolf44', 'rule4'], 5)).toEqual(['rule4'])
  })

  test('leaves out the word itself and repetitions', () => {
    expect(closest('sales', ['sale', 'sales', 'sale'])).toEqual(['sale'])
  })

  test('gives only candidates, each once, at most three', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aabc总經理'), maxLength: 6 })
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 30 }), (typed, candidates) => {
        const found = closest(typed, candidates)
        expect(found.length).toBeLessThanOrEqual(3)
        expect(new Set(found).size).toBe(found.length)
        for (const one of found) expect(candidates).toContain(one)
        expect(found).not.toContain(typed)
      }),
    )
  })

  test('one edit in a word of two or more characters is always found', () => {
    const id = fc.stringMatching(/^[a-z]{3,12}$/)
    fc.assert(
      fc.property(id, fc.nat(11), (word, place) => {
        const at = place % word.length
        const typed = `${word.slice(0, at)}0${word.slice(at + 1)}`
        expect(closest(typed, ['zzzzzzzzzzzzzzzz', word])).toEqual([word])
      }),
    )
  })
})

describe('simplifyHan', () => {
  test('writes traditional characters as simplified ones', () => {
    expect(simplifyHan('總經理 監事會 財務部門 產品運營 銷售 會計 技術開發層 人員')).toBe(
      '总经理 监事会 财务部门 产品运营 销售 会计 技术开发层 人员',
    )
  })

  test('leaves simplified text and everything else alone', () => {
    const text = '总经理 监事会 干部 后勤 云 Head 42 ｱ'
    expect(simplifyHan(text)).toBe(text)
  })
})
