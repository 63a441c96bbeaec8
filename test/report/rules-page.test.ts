import { expect, test } from 'vitest'
import { pageOf, rulesPage } from '../../src/version.js'
import { typed } from '../cli/in-process.js'

test.each([
  [{ repository: 'github:a/b' }, 'https://github.com/a/b/blob/main/docs/rules.md'],
  [{ repository: { url: 'git+https://github.com/a/b.git' } }, 'https://github.com/a/b/blob/main/docs/rules.md'],
  [{ repository: 'git@gitlab.com:a/b.git' }, 'https://gitlab.com/a/b/blob/main/docs/rules.md'],
  [{ homepage: 'https://github.com/a/b#readme' }, 'https://github.com/a/b/blob/main/docs/rules.md'],
  [{}, undefined],
  [{ homepage: 'https://example.com' }, undefined],
  [{ repository: 'ftp://a/b' }, undefined],
])('of %j is %s', (fields, page) => {
  expect(pageOf({ version: '1.0.0', ...fields })).toBe(page)
})

test('is linked from a terminal as soon as the package names its repository', async () => {
  const { out } = await typed('check examples/broken --format pretty', { env: { FORCE_HYPERLINK: '1' } })
  expect(out.includes(`\u001b]8;;${rulesPage}#`)).toBe(rulesPage !== undefined)
})
