import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { browserForTests } from '../browser.js'
import { typed } from './in-process.js'
import { folderWith, orgplan, repository } from './orgplan.js'

const plan = join(repository, 'examples', 'zh')
let browser = ''
beforeAll(async () => {
  browser = await browserForTests()
}, 60_000)

describe('--renderer mermaid', { timeout: 60_000 }, () => {
  it('writes svg, png and pdf with the built program', async () => {
    const cwd = folderWith()
    for (const file of ['x.svg', 'x.png', 'x.pdf']) {
      const args = ['--renderer', 'mermaid', '--browser', browser, '--no-sandbox', '-o', file]
      const { code, out, err } = await orgplan(['chart', plan, ...args], { cwd })
      expect([code, out, err.replace(/^orgplan: 有 \d+ 处中文.*\n/, '')], file).toEqual([0, '', ''])
    }
    expect(readFileSync(join(cwd, 'x.svg'), 'utf8')).toMatch(
      />orgplan\.yaml · 基准 · [^<]* · 校验码 [0-9a-f]{8}<\/text><\/svg>/,
    )
    const read = (file: string): string => readFileSync(join(cwd, file), 'latin1')
    expect(readFileSync(join(cwd, 'x.svg'), 'utf8')).toContain('产品总监')
    expect(read('x.png').slice(1, 4)).toBe('PNG')
    expect(read('x.pdf').slice(0, 5)).toBe('%PDF-')
  })

  it.each([
    ['-o x.svg --renderer mermaid --browser /no/such', /--browser.*\n {2}fix: correct or drop --browser/],
    ['-o x.svg --renderer mermaid --browser /no/such --lang zh', /--browser 指定的 .*\n {2}解决办法：/],
    ['-o x.mmd --renderer mermaid', /svg, png or pdf/],
    ['--renderer mermaid', /svg, png or pdf/],
    ['-o x.svg --renderer mermaid --page a4', /--page is for the built-in/],
    ['-o x.svg --browser /usr/bin/chromium', /--browser is for --renderer mermaid/],
    ['-o x.svg --no-sandbox', /--no-sandbox is for --renderer mermaid/],
  ])('chart %s is refused with exit code 2', async (more, message) => {
    const cwd = folderWith()
    const { code, out, err } = await typed(`chart ${plan} --lang en ${more}`, { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })

  it('names what is not drawn, where the built program refuses a browser that does not start', async () => {
    const args = ['--renderer', 'mermaid', '--browser', '/bin/true', '-o', 'x.svg', '--lang', 'en']
    const { code, err } = await orgplan(['chart', plan, ...args], { cwd: folderWith() })
    expect(code).toBe(2)
    expect(err).toMatch(
      /^orgplan: cannot draw x\.svg with --renderer mermaid: the browser does not start .*\n {2}fix: /m,
    )
    expect(err).not.toContain('    at ')
  })
})
