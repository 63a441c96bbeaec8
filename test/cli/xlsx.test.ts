import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workbookOf } from '../table/xlsx/workbook.js'
import { typed } from './in-process.js'
import { folderWith, orgplan, shell, smallPlan } from './orgplan.js'

const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name))

describe('a spreadsheet', () => {
  it('is written by the name of the file, in the language asked for', async () => {
    const folder = folderWith({ 'plan.yaml': smallPlan })
    const args = ['table', 'headcount', 'plan.yaml', '-o', 'x.XLSX', '--lang', 'zh']
    expect(await orgplan(args, { cwd: folder })).toEqual({ code: 0, out: '', err: '' })
    const { sheet, cells } = workbookOf(bytesOf(folder, 'x.XLSX'))
    expect(sheet).toBe('编制')
    expect([cells.get('A1')?.value, cells.get('A3')?.value]).toEqual(['部门', '合计'])
    expect(cells.get('C2')).toMatchObject({ type: null, value: '14' })
    expect(cells.get('C3')).toMatchObject({ formula: 'SUM(C2)', value: '14' })
  })

  it('goes through a pipe with the same bytes, on every run', async () => {
    const folder = folderWith({ 'plan.yaml': smallPlan })
    const line = '$orgplan table ratios plan.yaml --scenario growth --format xlsx'
    const machines = [{}, { TZ: 'Asia/Shanghai', LANG: 'tr_TR.UTF-8' }]
    const runs = [`${line} | cat > a.xlsx`, `${line} -o - > b.xlsx`, `${line} -o c.xlsx`]
    for (const [index, run] of runs.entries()) {
      const { code, out, err } = await shell(run, { cwd: folder, env: machines[index % 2] ?? {} })
      expect([code, out, err]).toEqual([0, '', ''])
    }
    const [first, ...others] = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => bytesOf(folder, name))
    for (const one of others) expect(one.equals(first as Buffer)).toBe(true)
    expect(workbookOf(first as Buffer).sheet).toBe('Staffing ratios · growth')
  })

  it('shows several scenarios one below the other', async () => {
    const folder = folderWith({ 'plan.yaml': smallPlan })
    await orgplan(['table', 'ratios', 'plan.yaml', '--all-scenarios', '-o', 'x.xlsx'], { cwd: folder })
    const { cells } = workbookOf(bytesOf(folder, 'x.xlsx'))
    expect(['A1', 'A2', 'A3', 'A4'].map((address) => cells.get(address)?.value)).toEqual([
      'Scenario',
      'base',
      'growth',
      'dream',
    ])
    expect(cells.get('C2')).toMatchObject({ type: null, value: '12', format: '#,##0' })
  })

  it('lists the rules', async () => {
    const folder = folderWith()
    expect(await orgplan(['rules', '-o', 'rules.xlsx'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' })
    expect(workbookOf(bytesOf(folder, 'rules.xlsx')).cells.get('A1')?.value).toBe('Rule')
  })

  it.each(['table headcount examples/zh', 'rules'])('of %s is refused on a terminal', async (line) => {
    const refused = await typed(`${line} --format xlsx --lang en`, { terminal: true })
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('-o x.xlsx') })
    const inChinese = await typed(`${line} --format xlsx --lang zh`, { terminal: true })
    expect(inChinese.err).toMatch(/终端.*-o x\.xlsx/)
  })

  it('says before it reads the plan that a name tells no format', async () => {
    const { code, err } = await typed('table headcount nowhere.yaml -o x.ods --lang en')
    expect([code, err]).toEqual([2, expect.stringContaining('.xlsx')])
  })
})
