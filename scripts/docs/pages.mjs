import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fencesOf } from './fences.mjs'

/** Every page of the documentation: its file from the repository's folder, its text and its fenced blocks. */
export function pagesOf(repository) {
  const inDocs = readdirSync(join(repository, 'docs')).filter((file) => file.endsWith('.md'))
  const files = [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...inDocs.sort().map((file) => `docs/${file}`),
  ]
  return files
    .filter((file) => existsSync(join(repository, file)))
    .map((file) => {
      const text = readFileSync(join(repository, file), 'utf8')
      return { file, text, fences: fencesOf(text) }
    })
}
