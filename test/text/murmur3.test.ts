import fc from 'fast-check'
import { expect, it } from 'vitest'
import { murmur3 } from '../../src/text/murmur3.js'

it.each([
  ['', '00000000'],
  ['test', 'ba6bd213'],
  ['Hello, world!', 'c0363e43'],
  ['The quick brown fox jumps over the lazy dog', '2e4ff723'],
])('of %j is that of others', (text, hash) => {
  expect(murmur3(text)).toBe(hash)
})

it('changes with any one character', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), (text, pick) => {
      const characters = Array.from(text)
      const at = pick % characters.length
      const other = characters.with(at, characters[at] === 'x' ? 'y' : 'x').join('')
      expect(murmur3(other)).not.toBe(murmur3(text))
      expect(murmur3(text)).toMatch(/^[0-9a-f]{8}$/)
    }),
    { seed: 5 },
  )
})
