import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { orgplan } from './orgplan.js'

const tooWide = async (line: string, columns: number): Promise<string[]> => {
  const { out } = await typed(line, { columns })
  expect(out, line).not.toBe('')
  return out.split('\n').filter((one) => stringWidth(one) > columns)
}

const tables = ['headcount', 'roles', 'ratios', 'vacancies', 'spans', 'departments', 'stages']

describe.each([40, 60, 80, 140])('in %i columns', (columns) => {
  it.each(tables)('the table of %s fits', async (view) => {
    expect(await tooWide(`table ${view} examples/zh --lang zh`, columns)).toEqual([])
    expect(await tooWide(`table ${view} examples/platform-operations --all-scenarios`, columns)).toEqual([])
  })

  it('findings and rules fit, but for the name of the file', async () => {
    const file = /^(?:.{0,2}\S*examples\/\S+)$/
    for (const line of [
      'check examples/broken --format pretty --lang zh',
      'check examples/platform-operations --set users=5000 --format pretty',
      'rules',
      'rules --lang zh',
    ]) {
      expect((await tooWide(line, columns)).filter((one) => !file.test(one))).toEqual([])
    }
  })
})

it('the width is what COLUMNS says, and not what is no width', async () => {
  const widest = async (COLUMNS: string): Promise<number> => {
    const { out } = await orgplan(['rules'], { env: { COLUMNS } })
    return Math.max(...out.split('\n').map((line) => stringWidth(line)))
  }
  expect(await widest('60')).toBeLessThanOrEqual(60)
  expect(await widest('150')).toBeGreaterThan(120)
  for (const nothing of ['', '0', '-5', 'wide', '1.5']) expect(await widest(nothing)).toBe(await widest('120'))
})
