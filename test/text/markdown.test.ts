import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown, escapeMarkdownLine } from '../../src/text/markdown.js'

test.each([
  ['a|b', String.raw`a\|b`],
  ['\\|', String.raw`\\\|`],
  ['*a* _b_ `c` ~~d~~ $e$', String.raw`\*a\* \_b\_ \`c\` \~\~d\~\~ \$e\$`],
  ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
  ['![x](y)', String.raw`!\[x\](y)`],
  ['https://a.cn', 'https:&#8203;//a.cn'],
  ['WWW.a.cn', 'WWW&#8203;.a.cn'],
  ['a@b.cn @octocat', 'a@&#8203;b.cn @&#8203;octocat'],
  ['#12 # 12', '#&#8203;12 # 12'],
  ['产品部（筹）', '产品部（筹）'],
])('%j is written %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test.each([
  ['# a', String.raw`\# a`],
  ['12. a', String.raw`12\. a`],
  ['---', String.raw`\---`],
  ['a - b', 'a - b'],
])('the line %j is written %j', (text, escaped) => {
  expect(escapeMarkdownLine(text)).toBe(escaped)
})

test('unescaping gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\\|`*_<>&[]#@:/w.1a中 ') }), (text) => {
      const read = escapeMarkdown(text).replace(
        /\\(.)|&(lt|gt|amp|#8203);/g,
        (_all, character, entity) => character ?? { lt: '<', gt: '>', amp: '&', '#8203': '' }[entity as string],
      )
      expect(read).toBe(text)
    }),
  )
})
