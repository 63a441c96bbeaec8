import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { fontCheck, nodeCheck } from '../../src/cli/doctor/checks.js'
import { typed } from './in-process.js'
import { folderWith, repository } from './orgplan.js'

const schema = JSON.parse(readFileSync(join(repository, 'schemas', 'output', 'doctor.schema.json'), 'utf8'))
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const refused = '--browser /no/such/browser'

interface Printed {
  readonly checks: readonly { readonly id: string; readonly status: string; readonly fix: string | null }[]
}

describe('orgplan doctor', () => {
  it('tells a browser that is named and is none, with exit code 1, in both languages', async () => {
    const en = await typed(`doctor ${refused}`)
    expect(en.code).toBe(1)
    expect(en.out).toMatch(/^broken +Browser +\/no\/such\/browser \(--browser\) is no program$/m)
    expect(en.out).toMatch(/^ok +Node\.js +\d+/m)
    const zh = await typed(`doctor --lang zh ${refused}`)
    expect(zh.out).toMatch(/^故障 +浏览器 +不是可执行程序：/m)
    expect(zh.out).toContain('解决办法：')
  })

  it('keeps to its schema as JSON, and every fault has a fix', async () => {
    const { out } = await typed(`doctor --format json ${refused}`)
    const data: Printed = JSON.parse(out)
    valid(data)
    expect(valid.errors ?? []).toEqual([])
    expect(data.checks.map((check) => check.id)).toEqual(schema.properties.checks.items.properties.id.enum)
    for (const { status, fix } of data.checks) expect(fix === null).toBe(status === 'ok')
  })

  it('what is not there is no error', async () => {
    const HOME = folderWith()
    const { code, out } = await typed('doctor --format json', { env: { PATH: HOME, HOME } })
    const browser = (JSON.parse(out) as Printed).checks.find((check) => check.id === 'browser')
    if (browser?.status === 'missing') expect(code).toBe(0)
    else expect(browser?.status).toBe('ok')
  })

  it('fits the terminal, and tells its width and colours', async () => {
    const { out } = await typed(`doctor --lang zh ${refused}`, { columns: 60, terminal: true, env: { TERM: 'xterm' } })
    expect(out).toContain('宽 60 列，有颜色')
    expect(out.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([])
  })

  it('judges Node and fonts', () => {
    expect(['20.19.0', '22.1.0', '20.18.3', '18.20.1'].map((version) => nodeCheck(version).status)).toEqual([
      'ok',
      'ok',
      'broken',
      'broken',
    ])
    const font = { name: 'NotoSansCJKsc-Regular', path: '/fonts/NotoSansCJK-Regular.ttc' }
    expect(fontCheck(font)).toMatchObject({ status: 'ok', found: { en: font.name, zh: font.name } })
    expect(fontCheck({ ...font, name: '' }).found.en).toBe(font.path)
    expect(fontCheck(undefined)).toMatchObject({ status: 'missing', fix: { en: 'apt install fonts-noto-cjk' } })
  })

  it('looks for fonts where drawing does', async () => {
    const folder = folderWith({ 'fonts.conf': '<fontconfig></fontconfig>' })
    const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
    const { out } = await typed(`doctor --format json ${refused}`, { env })
    const font = (JSON.parse(out) as Printed).checks.find((check) => check.id === 'chinese-font')
    expect(font?.status).toBe('missing')
  })
})
