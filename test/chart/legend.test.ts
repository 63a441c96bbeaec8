import { expect, it } from 'vitest'
import { legendOf } from '../../src/chart/legend.js'
import { box, company, legend } from './fixture.js'

const texts = (boxes: typeof company.boxes, lines = company.lines): string[] =>
  legendOf({ boxes, lines, legend }).map(({ text }) => ('en' in text ? text.en : text.id))

it('keeps what occurs', () => {
  expect(texts(company.boxes)).toEqual(['Vacancies', 'Hat', 'Committee', 'Head', 'Dotted line'])
  expect(texts([box('n1', null)], [])).toEqual([])
  expect(texts([box('n1', null, { tone: 'vacant', strong: true })], [])).toEqual(['Vacancies', 'Head'])
})

it('explains a dashed box once: a hat is no committee', () => {
  expect(texts([box('n1', null, { tone: 'hat', dashed: true })], [])).toEqual(['Hat'])
  expect(texts([box('n1', null, { dashed: true })], [])).toEqual(['Committee'])
  expect(texts([box('n1', null, { tone: 'vacant', dashed: true })], [])).toEqual(['Vacancies', 'Committee'])
})

it('leaves stacks to the writer', () => {
  const stack = { text: { en: 'Stack', zh: '同列' }, shape: 'stack' as const }
  expect(legendOf({ boxes: [], lines: [], legend: [stack] })).toEqual([stack])
})
