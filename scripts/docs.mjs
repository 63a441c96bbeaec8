// Brings the documentation up to date: docs/rules*.md from the rules, every quoted output and picture from the built program.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chartPictures } from './docs/chart-pictures.mjs'
import { deskIn } from './docs/desk.mjs'
import { markOf } from './docs/fences.mjs'
import { pagesOf } from './docs/pages.mjs'
import { pictures } from './docs/pictures.mjs'
import { writeRulePages } from './docs/write-rule-pages.mjs'
import { ruleRegistry } from './rules/registry.mjs'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The page with every fence marked `output of: COMMAND` holding what the command prints now. */
function withOutputs({ text, fences }, typed) {
  let page = text
  for (const fence of [...fences].reverse()) {
    const command = markOf(fence, 'output of')
    if (command === undefined) continue
    const { out, err } = typed(command)
    if (out === '') throw new Error(`${command} prints nothing: ${err}`)
    page = page.slice(0, fence.start) + out + page.slice(fence.end)
  }
  return page
}

const folder = mkdtempSync(join(tmpdir(), 'orgplan-docs-'))
try {
  writeRulePages(repository, await ruleRegistry(repository))
  const pages = pagesOf(repository)
  const typed = deskIn(join(folder, 'desk'), repository, pages)
  for (const [file, picture] of [...pictures(typed), ...chartPictures(typed)]) {
    mkdirSync(dirname(join(repository, file)), { recursive: true })
    writeFileSync(join(repository, file), picture)
  }
  for (const page of pages) {
    const file = join(repository, page.file)
    const text = withOutputs(page, typed)
    if (text !== readFileSync(file, 'utf8')) {
      writeFileSync(file, text)
      console.log(`${page.file}: outputs brought up to date`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
