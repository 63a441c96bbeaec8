import { readFileSync } from 'node:fs'
import ts from 'typescript'

const docs = new Set(['summary', 'why', 'examples'])

/**
 * Leaves a rule's summary, reason and examples out of bundles that never show them: they are half of a rule's file,
 * and every byte of a bundle is parsed at each start.
 */
export const withoutRuleDocs = {
  name: 'without-rule-docs',
  setup(part) {
    part.onLoad({ filter: /[\\/]rules[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
      contents: strip(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }))
  },
}

/** The source without those properties of exported constants typed RuleMeta or Rule. */
function strip(text, path) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const cuts = []
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { type, initializer } of statement.declarationList.declarations) {
      if (!/^Rule(?:Meta)?\b/.test(type?.getText() ?? '') || !initializer || !ts.isObjectLiteralExpression(initializer))
        continue
      for (const property of initializer.properties) {
        if (docs.has(property.name?.getText() ?? '')) cuts.push([property.getFullStart(), property.end])
      }
    }
  }
  let kept = text
  for (const [start, end] of cuts.reverse()) kept = kept.slice(0, start) + kept.slice(end).replace(/^\s*,/, '')
  return kept
}
