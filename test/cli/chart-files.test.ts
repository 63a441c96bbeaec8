import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../chart/pdf/read-pdf.js'
import { typed } from './in-process.js'
import { folderWith, orgplan, smallPlan } from './orgplan.js'

const chinese = 'orgplan: 1\norganization: { id: acme, name: 云舟科技 }\n'
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'
const noFonts = '<fontconfig></fontconfig>'
const today = ['--today', '2026-11-22']

describe('a chart as a picture', () => {
  it('is stamped with plan, day and hash, and the same bytes each time', async () => {
    const folder = folderWith({ 'orgplan.yaml': smallPlan })
    for (const file of ['a.svg', 'b.svg']) await orgplan(['chart', '-o', file, ...today], { cwd: folder })
    const text = readFileSync(join(folder, 'a.svg'), 'utf8')
    expect(text).toMatch(/orgplan\.yaml · base · drawn 2026-11-22 · hash [0-9a-f]{8}</)
    expect(readFileSync(join(folder, 'b.svg'), 'utf8')).toBe(text)
    const plain = await orgplan(['chart', '--format', 'svg', '--no-stamp'], { cwd: folder })
    expect(plain.out).not.toMatch(/hash|metadata|2026/)
  })

  it('is a PNG as large as asked', async () => {
    const folder = folderWith({ 'orgplan.yaml': smallPlan })
    const { code, err } = await orgplan(['chart', '-o', 'a.png', '--page', 'a4', '--scale', '0.5'], { cwd: folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const png = readFileSync(join(folder, 'a.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([421, 298])
    expect(png.includes('orgplan\0')).toBe(true)
  })

  it.each([['0'], ['11'], ['x'], ['-1']])('refuses --scale %s with one line', async (scale) => {
    const { code, err } = await orgplan(['chart', 'examples/standard-50', '--format', 'png', `--scale=${scale}`])
    expect(code).toBe(2)
    expect(err).toMatch(/^orgplan: --scale .*\n$/)
  })

  it('refuses a PNG that no program opens, and says what fits', async () => {
    const asked = ['chart', 'examples/standard-50', '--format', 'png', '--page', 'a2', '--scale', '10']
    const { code, err } = await orgplan(asked)
    expect(code).toBe(2)
    expect(err).toContain('--scale 9.7')
  })

  it('is a PDF with its stamp', async () => {
    const folder = folderWith({ 'orgplan.yaml': smallPlan })
    await orgplan(['chart', '-o', 'a.pdf', ...today], { cwd: folder })
    const { info, pages } = await readPdf(readFileSync(join(folder, 'a.pdf')))
    expect(info.CreationDate).toBe('D:20261122000000Z')
    expect(pages[0]?.text).toMatch(/hash [0-9a-f]{8}$/)
  })
})

describe('a chart in parts', () => {
  const divisions = Array.from({ length: 12 }, (_, at) => {
    const roles = Array.from({ length: 9 }, (_, role) => `r${at}x${role}: { reportsTo: h${at} }`).join(', ')
    return `  d${at}: { head: h${at}, roles: { h${at}: {}, ${roles} } }\n`
  })
  const plan = `orgplan: 1\norganization: { id: acme, asOf: 2026-10-31 }\ndepartments:\n${divisions.join('')}`

  it('is an overview and a page for each division, numbered so that the files sort', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    const { code, err } = await orgplan(['chart', '-o', 'x.svg', '--split'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const files = readdirSync(cwd).filter((file) => file.endsWith('.svg'))
    expect(files).toEqual(Array.from({ length: 13 }, (_, at) => `x-${String(at + 1).padStart(2, '0')}.svg`))
    const [overview, first] = files.map((file) => readFileSync(join(cwd, file), 'utf8'))
    expect(overview?.match(/>\+9 below</g)).toHaveLength(12)
    expect(overview?.match(/>page \d+</g)?.map((text) => Number(/\d+/.exec(text)))).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 2),
    )
    expect(first).toContain('page 2 of 13<')
    expect(first?.match(/>r0x\d</g)).toHaveLength(9)
  })

  it('replaces its own files, and others with --force alone', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan, 'x-05.svg': '<svg/>' })
    const refused = await orgplan(['chart', '-o', 'x.svg', '--split'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('x-05.svg')
    expect(readdirSync(cwd).filter((file) => file.endsWith('.svg'))).toEqual(['x-05.svg'])
    for (const more of [['--force'], []]) {
      expect((await orgplan(['chart', '-o', 'x.svg', '--split', ...more], { cwd })).code).toBe(0)
    }
    expect(readFileSync(join(cwd, 'x-05.svg'), 'utf8')).toContain('page 5 of 13')
  })

  it('is one file for each in Mermaid, one for all in Markdown and JSON', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    await orgplan(['chart', '-o', 'x.mmd', '--split'], { cwd })
    const diagrams = readdirSync(cwd).filter((file) => file.endsWith('.mmd'))
    expect(diagrams.length).toBe(13)
    for (const file of diagrams) {
      const text = readFileSync(join(cwd, file), 'utf8')
      expect(text).toMatch(/^ {2}accDescr: orgplan · orgplan\.yaml · base · as of 2026-10-31 · hash [0-9a-f]{8}$/m)
    }
    await orgplan(['chart', '-o', 'x.md', '--split'], { cwd })
    expect(readFileSync(join(cwd, 'x.md'), 'utf8').match(/^## h\d+$/gm)).toHaveLength(12)
    await orgplan(['chart', '-o', 'x.json', '--split'], { cwd })
    const { boxes, date, pages } = JSON.parse(readFileSync(join(cwd, 'x.json'), 'utf8'))
    expect(date).toBe('2026-10-31')
    expect(new Set(pages.flatMap((page: { boxes: string[] }) => page.boxes)).size).toBe(boxes.length)
  })
})

it('says how much is more than Mermaid draws, and gives the overview', async () => {
  const departments = Array.from({ length: 30 }, (_, at) => {
    const roles = Array.from({ length: 20 }, (_, role) => `r${at}x${role}: {}`).join(', ')
    return `  d${at}: { roles: { ${roles} } }\n`
  })
  const input = `orgplan: 1\norganization: { id: acme }\ndepartments:\n${departments.join('')}`
  const { code, out, err } = await typed('chart - --lang en', { input })
  expect(code).toBe(0)
  expect(err).toMatch(/^orgplan: 631 boxes and 630 lines are more .* All 31 parts: /)
  expect(out.match(/20 below/g)).toHaveLength(30)
})

it('says what is in the plan and not in the view', async () => {
  const { code, err } = await typed('chart examples/standard-50 --lang en --view spans --root technology')
  expect(code).toBe(2)
  expect(err).toMatch(/^orgplan: technology has no box in this view/)
})

it('makes no PDF page that readers do not open', async () => {
  const roles = Array.from({ length: 300 }, (_, at) => `r${at}: { reportsTo: ${at === 0 ? 'null' : `r${at - 1}`} }`)
  const input = `orgplan: 1\norganization: { id: acme, roles: { ${roles.join(', ')} } }\n`
  const cwd = folderWith({ 'orgplan.yaml': input })
  const refused = await typed('chart --lang en --page screen -o x.pdf', { cwd })
  expect(refused.code).toBe(2)
  expect(refused.err).toMatch(/pt long, more than the 14400 /)
  expect((await typed('chart --lang en --page a3 -o x.pdf', { cwd })).code).toBe(0)
})

it('says why a line is dotted, whether there is room for it or not', async () => {
  for (const page of ['a4', 'a3', '16:9']) {
    const { out } = await typed(`chart examples/standard-50 --lang en --format svg --page ${page}`)
    expect(out).toContain('Product, 1 planned; Both departments work as one"')
  }
})

describe('an option that changes nothing', () => {
  it.each([
    ['mermaid', '--page a4', '--page'],
    ['mermaid', '--scale 2', '--scale'],
    ['tree', '--split', '--split'],
    ['tree', '--direction LR', '--direction'],
    ['svg', '--no-stack', '--no-stack'],
    ['svg', '--font x.ttf', '--font'],
    ['json', '--theme x.yaml', '--theme'],
  ])('in %s is refused: %s', async (format, more, option) => {
    const { code, out, err } = await typed(`chart examples/zh --lang en --format ${format} ${more}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^orgplan: ${option} changes nothing in ${format}; it is for `))
  })
})

describe('a machine without a Chinese font', () => {
  const folder = folderWith({ 'orgplan.yaml': chinese, 'fonts.conf': noFonts, 'no.ttf': 'none' })
  const machine = { cwd: folder, env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } }

  it('is told of once, before a PNG of empty squares', async () => {
    const { code, err } = await orgplan(['chart', '-o', 'a.png'], machine)
    expect(code).toBe(0)
    expect(err.match(/fonts-noto-cjk/g)).toHaveLength(1)
  })

  it('writes no PDF, and a font that is none is an error too', async () => {
    const without = await orgplan(['chart', '-o', 'a.pdf'], machine)
    expect(without.code).toBe(2)
    expect(without.err).toMatch(/--font FILE/)
    const wrong = await orgplan(['chart', '-o', 'a.pdf', '--font', 'no.ttf', '--lang', 'zh'], machine)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toMatch(/^orgplan: --font no\.ttf：/)
  })
})

describe('a theme', () => {
  const themed = (theme: string, more: Readonly<Record<string, string>> = {}): string =>
    folderWith({ 'plan/orgplan.yaml': smallPlan, 'plan/theme.yaml': theme, ...more })

  it('sets colours, logo and footer of its pictures', async () => {
    const theme =
      "text: '#0b2545'\nlogo: logo.svg\nfooter: Secret | 机密\nfonts: [Georgia]\ntones: { neutral: { fill: '#fff0e0' } }\n"
    const cwd = themed(theme, { 'plan/logo.svg': logo })
    const { out, err } = await orgplan(['chart', 'plan', '--format', 'svg', '--theme', 'plan/theme.yaml'], { cwd })
    expect(err).toBe('')
    for (const part of ['fill:#0b2545', 'data:image/svg+xml;base64,', '>Secret<', "font-family:'Georgia'", '#fff0e0'])
      expect(out).toContain(part)
  })

  it.each([
    ['colour: red\n', '1:1', 'schema-unknown-key'],
    ['paper: red\n', '1:8', 'schema-value'],
    ['fonts: ["a\'} *{}"]\n', '1:9', 'schema-value'],
    ["tones: { tone-1: { border: '#000000' } }\n", '1:10', 'schema-missing-key'],
    ['logo: ../outside.svg\n', '1:7', 'schema-value'],
    ['logo: evil.svg\n', '1:7', 'schema-value'],
    ['logo: absent.svg\n', '1:7', 'include-missing'],
    ['logo: theme.yaml\n', '1:7', 'schema-value'],
    ['- a\n', '1:1', 'plan-empty'],
  ])('%j is a finding at its place', async (theme, place, rule) => {
    const evil = logo.replace('<rect', '<image href="https://example.org/a.png"/><rect')
    const cwd = themed(theme, { 'outside.svg': logo, 'plan/evil.svg': evil })
    const { code, out, err } = await orgplan(['chart', 'plan', '--format', 'svg', '--theme', 'plan/theme.yaml'], {
      cwd,
    })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(`plan/theme.yaml:${place}: error:`)
    expect(err).toContain(`[${rule}]`)
  })

  it('whose text is hard to read is told of', async () => {
    const cwd = themed("tones: { tone-1: { fill: '#222222' } }\n")
    const { code, err } = await orgplan(['chart', 'plan', '--format', 'svg', '--theme', 'plan/theme.yaml'], { cwd })
    expect(code).toBe(0)
    expect(err).toMatch(/tone-1 \(1\.\d\)/)
  })
})
