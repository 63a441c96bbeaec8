import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { faults, readTolerance, type VectorFile } from './vector-check.js'
import { publishedVectors } from './vector-kinds/erlang-published.js'
import { kinds } from './vector-kinds.js'

const folder = process.env.ORGPLAN_VECTORS || fileURLToPath(new URL('../vectors', import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

it('finds vectors', () => {
  expect(files.length).toBeGreaterThan(0)
})

for (const name of files) {
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile
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
