import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { faults, readTolerance, type VectorFile } from './vector-check.js'
import { publishedVectors } from './vector-kinds/erlang-published.js'
import { kinds, notBrought } from './vector-kinds/index.js'

const folder = process.env.ORGPLAN_VECTORS || fileURLToPath(new URL('../vectors', import.meta.url))
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, file: JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile }))
const passedOver = all.filter(({ file }) => notBrought.includes(file.suite)).map(({ name }) => name)
const files = all.filter(({ name }) => !passedOver.includes(name))

it(`finds vectors${passedOver.length === 0 ? '' : `; not brought yet: ${passedOver.join(', ')}`}`, () => {
  expect(files.length).toBeGreaterThan(0)
})

it('passes over only what nothing checks', () => {
  expect(notBrought.filter((suite) => Object.hasOwn(kinds, suite))).toEqual([])
})

for (const { name, file } of files) {
  const isPublished = file.suite === 'erlang-published'
  const vectors = isPublished ? publishedVectors(file.vectors) : file.vectors
  const tolerance = isPublished ? '1e-10 relative' : file.tolerance
  describe(`${name}: ${file.suite}`, () => {
    it('is of a known suite and not empty', () => {
      expect(Object.keys(kinds)).toContain(file.suite)
      expect(vectors.length).toBeGreaterThan(0)
    })
    for (const vector of vectors) {
      it(vector.id, () => {
        expect(faults(kinds, file.suite, vector, readTolerance(tolerance))).toEqual([])
      })
    }
  })
}
