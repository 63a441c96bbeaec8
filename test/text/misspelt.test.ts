import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMisspelt } from '../../src/text/misspelt.js'

describe('a word misspelt', () => {
  it.each([
    ['haed', 'head'],
    ['Head', 'head'],
    ['headcont', 'headcount'],
    ['departmnts', 'departments'],
    ['role', 'roles'],
    ['manger', 'manager'],
    ['regoinal-manger', 'regional-manager'],
    ['product_manager', 'product-manager'],
    ['productmanager', 'product-manager'],
    ['agnet-1', 'agent-1'],
    ['產品部', '产品部'],
    ['ｈｅａｄ', 'head'],
    ['品产部', '产品部'],
  ])('%s is %s', (word, meant) => expect(isMisspelt(word, meant)).toBe(true))

  it.each([
    ['hr', 'pr'],
    ['head', 'lead'],
    ['editor', 'auditor'],
    ['team-1', 'team-2'],
    ['planner', 'planner-2'],
    ['sales-east', 'sales-west'],
    ['reviewer-a', 'reviewer-b'],
    ['dep', 'departments'],
    ['sales', 'sales-support'],
    ['运营部', '运维部'],
    ['经理', '副经理'],
    ['销售主管', '销售主任'],
  ])('%s is not %s', (word, meant) => expect(isMisspelt(word, meant)).toBe(false))

  it('is so both ways, and every word is itself', () => {
    const words = fc.stringMatching(/^[a-z0-9产品部-]{1,12}$/u)
    fc.assert(fc.property(words, words, (a, b) => isMisspelt(a, a) && isMisspelt(a, b) === isMisspelt(b, a)))
  })
})
