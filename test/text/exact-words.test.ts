import { describe, expect, it } from 'vitest'
import { exactWords } from '../../src/text/exact-words.js'
import { formats } from '../../src/text/format.js'

describe('a number in explanations', () => {
  it('is exact, with what it comes to where its decimal does not end', () => {
    expect(exactWords({ n: 7n, d: 2n }, formats.en)).toBe('3.5')
    expect(exactWords({ n: 10n, d: 3n }, formats.en)).toBe('10/3 (≈3.33)')
    expect(exactWords({ n: 10n, d: 3n }, formats.zh)).toBe('10/3（≈3.33）')
  })

  it('leaves a fraction out that is too long to be read', () => {
    expect(exactWords({ n: 1000n, d: 3n }, formats.en, 7)).toBe('1,000/3 (≈333.33)')
    expect(exactWords({ n: 1000n, d: 3n }, formats.en, 6)).toBe('≈333.33')
  })
})
