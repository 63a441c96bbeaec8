import { describe, expect, it } from 'vitest'
import { typed } from './in-process.js'
import { folderWith, smallPlan } from './orgplan.js'

const files = {
  'plan.yaml': smallPlan.replace('users: 12000', 'users: 12000, orders: 10'),
  'long.yaml': '# from the warehouse\nusers: { value: 2.4万, asOf: 2026-10-31 }\norders: 5\nx-made: by hand\n',
  'range.yml': 'users: { value: { from: 6000, to: 24000 } }\n',
  'short.json': '{ "users": 24000 }\n',
  'list.csv': '\ufeffid,name,value\r\nusers,"Users, active",2.4万\r\norders,,5\r\n',
  'semicolon.csv': 'id;value\nusers;2.4万\n',
  'wide.csv': 'VALUE , ID\n6000-24000 , users\n',
  'other.yaml': 'users: 24000\nvisits: 5\nstores: 7\n',
  'none.yaml': 'visits: 5\n',
  'empty.yaml': '',
  'text.yaml': 'orders: 5\nusers: many\n',
  'thousands.yaml': 'users: "24,000"\n',
  'negative.yaml': 'users: -1\n',
  'open.yaml': 'users: at least 5\n',
  'swapped.yaml': 'users: 5-3\n',
  'null.yaml': 'users:\n',
  'twice.yaml': 'users: 1\nusers: 2\n',
  'broken.yaml': 'users: [1\n',
  'items.yaml': '- users\n',
  'bytes.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xff]),
  'head.csv': 'driver,value\nusers,5\n',
  'text.csv': 'id,value\norders,5\nusers,many\n',
  'twice.csv': 'id,value\nusers,1\nusers,2\n',
  'noid.csv': 'id,value\n,1\n',
  'open.csv': 'id,value\nusers,"1\n',
}
const cwd = folderWith(files)
/** What the ratio of the plan needs: 1 per 1000 users at least. */
const needed = async (options: string): Promise<unknown> => {
  const { out } = await typed(`orgplan check plan.yaml --scenario base --format json ${options}`, { cwd })
  const { requiredMin, requiredMax, driver } = JSON.parse(out).ratios[0]
  return [requiredMin, requiredMax, driver.value]
}

describe('--drivers', () => {
  it.each([
    ['a map in long form', 'long.yaml', [24, 48, '24000']],
    ['JSON', 'short.json', [24, 48, '24000']],
    ['CSV of a spreadsheet', 'list.csv', [24, 48, '24000']],
    ['CSV with semicolons', 'semicolon.csv', [24, 48, '24000']],
    // At a range the most is needed at its end, and the fewest are allowed at its start (decision R3).
    ['a range', 'range.yml', [24, 12, expect.anything()]],
    ['columns in any order', 'wide.csv', [24, 12, expect.anything()]],
  ])('reads %s', async (_what, file, wanted) => {
    expect(await needed(`--drivers ${file}`)).toEqual(wanted)
  })

  it('gives way to --set', async () => {
    expect(await needed('--drivers short.json --set users=3000')).toEqual([3, 6, '3000'])
    expect(await needed('--set users=3000 --drivers short.json')).toEqual([3, 6, '3000'])
  })

  it('passes over what the plan lacks, with a note; --set does not', async () => {
    const { code, err } = await typed('orgplan check plan.yaml --drivers none.yaml', { cwd })
    expect({ code, err }).toEqual({ code: 0, err: 'orgplan: plan.yaml has no driver visits; ignored\n' })
    const zh = await typed('orgplan check plan.yaml --scenario base --drivers other.yaml --lang zh', { cwd })
    expect(zh.err).toContain('plan.yaml 中没有业务量 visits、stores，已忽略')
    expect(zh.code).toBe(1)
    expect((await typed('orgplan check plan.yaml --drivers none.yaml --set visits=5', { cwd })).code).toBe(2)
    expect((await typed('orgplan check plan.yaml --drivers none.yaml -q', { cwd })).err).toBe('')
  })

  it.each([
    'orgplan validate plan.yaml --drivers text.yaml',
    'orgplan table ratios plan.yaml --drivers text.yaml',
    'orgplan chart plan.yaml --drivers text.yaml',
    'orgplan explain ratio agent plan.yaml --drivers text.yaml',
  ])('is read by %s', async (line) => {
    const { code, out, err } = await typed(line, { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^orgplan: text\.yaml:2:8: “many” is no number/)
  })

  it.each([
    ['thousands.yaml', 'thousands.yaml:1:8: '],
    ['negative.yaml', 'negative.yaml:1:8: '],
    ['open.yaml', 'open.yaml:1:8: '],
    ['swapped.yaml', 'swapped.yaml:1:8: '],
    ['null.yaml', 'null.yaml:1:1: users needs a number'],
    ['twice.yaml', 'twice.yaml:2:1: '],
    ['broken.yaml', 'broken.yaml:'],
    ['items.yaml', 'items.yaml:1:1: a file of drivers is a map'],
    ['empty.yaml', 'empty.yaml:1:1: a file of drivers is a map'],
    ['bytes.yaml', 'bytes.yaml:1:4: '],
    ['head.csv', 'head.csv:1: the first line has to name'],
    ['text.csv', 'text.csv:3: “many” is no number'],
    ['twice.csv', 'twice.csv:3: users stands here twice'],
    ['noid.csv', 'noid.csv:2: the id is missing'],
    ['open.csv', 'open.csv:'],
    ['absent.csv', 'absent.csv: '],
  ])('%s is refused with its place', async (file, why) => {
    const { code, out, err } = await typed(`orgplan check plan.yaml --drivers ${file}`, { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`orgplan: ${why}`)
    const zh = await typed(`orgplan check plan.yaml --drivers ${file} --lang zh`, { cwd })
    expect(zh.err.replace(/[a-z]+\.(?:yaml|csv)|users|value|id|YAML|UTF-8|CSV|from|to|0x\w+|\.csv/g, '')).not.toMatch(
      /[a-zA-Z]{3,} [a-zA-Z]{3,}/,
    )
  })
})
