import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allRules } from '../../src/main.js'
import { repository } from '../cli/orgplan.js'
import { pages } from './pages.js'

const prose = (text: string): string => text.replace(/^(`{3,}).*?^\1$/gms, '')

/** GitHub's anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

function anchorsOf(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading))
}

describe('links', () => {
  const links = pages.flatMap(({ file, text }) =>
    [...prose(text).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => ({ file, target })),
  )
  test.each(links)('$file: $target', ({ file, target }) => {
    const [path = '', heading] = target.split('#')
    const goal = path === '' ? file : join(dirname(file), path).replaceAll('\\', '/')
    expect(existsSync(join(repository, goal))).toBe(true)
    if (heading === undefined) return
    const page = pages.find((one) => one.file === goal)
    expect(anchorsOf(page?.text ?? '')).toContain(decodeURIComponent(heading))
  })
})

describe('rule ids', () => {
  const prefixes = /^(?:yaml|schema|reference|reporting|ratio|norm|stage|envelope|include|scenario|people|department)-/
  const known = new Set(allRules.map((rule) => rule.id))
  const named = pages.flatMap(({ file, text }) =>
    [...prose(text).matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)]
      .map(([, id = '']) => ({ file, id }))
      .filter(({ id }) => prefixes.test(id)),
  )
  test.each(named)('$file: $id', ({ id }) => {
    expect([...known]).toContain(id)
  })
})
