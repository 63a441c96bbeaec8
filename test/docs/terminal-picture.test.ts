import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XmlElement } from 'libxml2-wasm'
import stringWidth from 'string-width'
import { describe, expect, it, test } from 'vitest'
import { deskIn } from '../../scripts/docs/desk.mjs'
import { pictures } from '../../scripts/docs/pictures.mjs'
import { terminalPicture } from '../../scripts/docs/terminal-picture.mjs'
import { folderWith, repository } from '../cli/orgplan.js'

interface Drawn {
  readonly text: string
  readonly attribute: (name: string) => string | undefined
}

function parsed(svg: string): Drawn[] {
  const picture = XmlDocument.fromString(svg)
  const found = picture.find('//svg:g/svg:text', { svg: 'http://www.w3.org/2000/svg' }).slice(1)
  const all = found
    .filter((node) => node instanceof XmlElement)
    .map((node) => {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      return { text: node.content, attribute: (name: string) => attributes.get(name) }
    })
  picture.dispose()
  return all
}
const drawn = (output: string): Drawn[] => parsed(terminalPicture(output, { title: 'a terminal', columns: 80 }))
const numbers = (one: Drawn | undefined, name: string): number[] => (one?.attribute(name) ?? '').split(' ').map(Number)

const typed = deskIn(folderWith(), repository, [])
const made = pictures(typed)

test.each([...made])('%s is up to date; npm run docs draws it', (file, picture) => {
  expect(readFileSync(join(repository, file), 'utf8')).toBe(picture)
})

test.each([...made])(
  '%s says what the program says, inside its frame and without anything from elsewhere',
  (file, picture) => {
    const lang = /zh/.test(file) ? 'zh' : 'en'
    const { out } = typed(`COLUMNS=80 orgplan check examples/broken --lang ${lang} --format pretty --max-findings 5`)
    const text = parsed(picture)
      .map((element) => element.text)
      .join('')
    const bare = (all: string): string => all.replace(/\s/g, '')
    expect(bare(text)).toContain(bare(out))
    expect(picture).not.toMatch(/href|url\(|<style|<script|<image|@import/)
    const width = Number(/width="(\d+)"/.exec(picture)?.[1])
    for (const element of parsed(picture)) {
      const ends = numbers(element, 'x').map((x) => x + (numbers(element, 'textLength')[0] || 16))
      expect(Math.max(...ends)).toBeLessThan(width)
    }
  },
)

describe('a character lies in its cell', () => {
  it('narrow ones one, wide ones two', () => {
    const [before, wide, after] = drawn('ab采购部cd')
    const [start = 0] = numbers(before, 'x')
    const cell = (numbers(before, 'textLength')[0] ?? 0) / 2
    expect(wide?.text).toBe('采购部')
    const places = numbers(wide, 'x')
    expect(places).toHaveLength(3)
    for (const [at, x] of places.entries()) {
      expect(x).toBeGreaterThanOrEqual(start + (2 + 2 * at) * cell)
      expect(x).toBeLessThan(start + (3 + 2 * at) * cell)
    }
    expect(numbers(after, 'x')[0]).toBeCloseTo(start + 8 * cell, 1)
  })

  it('wherever colours change, and behind any mixture', () => {
    for (const text of [
      '\u001b[31m错\u001b[39m误|',
      '“采”：|',
      'é́e\u0301|',
      '\u001b]8;;https://x\u0007链\u001b]8;;\u0007|',
      '👩‍💻|',
    ]) {
      const bare = text.replace(/\u001b\[[0-9;]*m|\u001b\]8;;[^\u0007]*\u0007/g, '')
      const bar = drawn(text).at(-1)
      const first = numbers(drawn('|')[0], 'x')[0] ?? 0
      const cell = numbers(drawn('|')[0], 'textLength')[0] ?? 0
      const end = (numbers(bar, 'x')[0] ?? 0) + (numbers(bar, 'textLength')[0] ?? 0)
      expect(bar?.text).toMatch(/\|$/)
      expect((end - first) / cell).toBeCloseTo(stringWidth(bare), 1)
    }
  })
})

describe('styles', () => {
  it('follow the sequences', () => {
    const [bold, plain, green] = drawn('\u001b[31m\u001b[1merror\u001b[22m\u001b[39m text \u001b[32mtry\u001b[39m')
    expect(bold?.attribute('font-weight')).toBe('bold')
    expect(bold?.attribute('fill')).toMatch(/^#ff/)
    expect([plain?.attribute('fill'), plain?.attribute('font-weight')]).toEqual([undefined, undefined])
    expect(green?.attribute('fill')).not.toBe(bold?.attribute('fill'))
  })
  it('text is text', () => {
    const hostile = '<script>&"\'</text>]]>'
    expect(
      drawn(hostile)
        .map((element) => element.text)
        .join(''),
    ).toBe(hostile)
    expect(
      drawn('a\u0007\u0000b')
        .map((element) => element.text)
        .join(''),
    ).toBe('ab')
  })
})
