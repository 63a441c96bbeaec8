import type { Accepted } from '../findings/accepted.js'
import type { Severity } from '../findings/finding.js'
import { fingerprints } from '../findings/fingerprint.js'
import type { PlacedFinding, Spot } from '../findings/order.js'
import type { Fmt } from '../text/format.js'
import { repositoryPath } from './place-text.js'
import type { ReportContext, Reporter } from './report.js'
import { sarifRule } from './sarif-rules.js'
import { findingText, messageText, suggestionText, waiverText } from './words.js'

const levels: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'note' }
const root = '%SRCROOT%'

/**
 * SARIF 2.1.0 (OASIS), one run: the rules with their help, every finding with place, related places, fingerprint
 * (decision F5), fixes, and why it does not count where it does not.
 */
export const sarif: Reporter = ({ version, findings, rules, exitCode }, context) => {
  const { fmt, rulesPage } = context
  const prints = fingerprints(findings)
  const index = new Map(rules.map((rule, at) => [rule.id, at]))
  const someAccepted = findings.some((one) => one.accepted !== null)
  const run = {
    tool: {
      driver: {
        name: 'orgplan',
        semanticVersion: version,
        ...(rulesPage === undefined ? {} : { informationUri: rulesPage }),
        rules: rules.map((rule) => sarifRule(rule, fmt, rulesPage)),
      },
    },
    language: fmt.lang === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: words.root[fmt.lang] } } },
    invocations: [{ executionSuccessful: true, exitCode }],
    results: findings.map((one, at) => ({
      ruleId: one.rule,
      ...(index.has(one.rule) ? { ruleIndex: index.get(one.rule) } : {}),
      level: levels[one.severity],
      message: { text: resultText(one, fmt) },
      locations: [{ ...location(one.at, context), logicalLocations: [{ fullyQualifiedName: one.pointer }] }],
      ...(one.related.length === 0 ? {} : { relatedLocations: related(one, context) }),
      partialFingerprints: { 'orgplan/v1': prints[at] },
      // Once one result says how it is suppressed, the others say that they are not.
      ...(someAccepted ? { suppressions: suppressions(one.accepted, fmt) } : {}),
      ...(one.suggestions.length === 0 ? {} : { fixes: fixes(one, context) }),
      properties: { plan: one.plan, ...(one.scenario === null ? {} : { scenario: one.scenario }) },
    })),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

const words = {
  root: { en: 'The root of the repository.', zh: '代码仓库的根目录。' },
  baseline: { en: 'It is in the baseline.', zh: '已列入基线。' },
} as const

/**
 * The message, the ways out, and links to the related places: GitHub shows only those that the message links to.
 * Brackets of a plan's text are escaped where they could make a link, or part of one of ours (section 3.11.6).
 */
function resultText(one: PlacedFinding, fmt: Fmt): string {
  const hint = suggestionText(one, fmt)
  const text = [findingText(one, fmt), ...(hint === '' ? [] : [hint])].join('\n')
  const links = one.related.map((other, at) => `[${linkText(messageText(other.said, fmt))}](${at + 1})`)
  return [plain(text, links.length > 0), ...links].join('\n')
}

/** Section 3.11.5: braces are for placeholders, so they are doubled. */
const braces = (text: string): string => text.replace(/[{}]/g, '$&$&')
const plain = (text: string, besideLinks = false): string =>
  braces(besideLinks || text.includes('](') ? text.replaceAll('[', '\\[') : text)
const linkText = (text: string): string => braces(text.replace(/[\\[\]]/g, '\\$&'))

const related = (one: PlacedFinding, context: ReportContext): object[] =>
  one.related.map((other, at) => ({
    id: at + 1,
    ...location(other.at, context),
    message: { text: plain(messageText(other.said, context.fmt)) },
  }))

const location = (at: Spot, { folder }: ReportContext): object => ({
  physicalLocation: { artifactLocation: artifact(at.file, folder), region: region(at) },
})

const artifact = (file: string, folder: string): object => ({
  uri: uriOf(repositoryPath(file, folder)),
  uriBaseId: root,
})

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A relative reference (RFC 3986): every part percent-encoded, the slashes kept. */
const uriOf = (path: string): string =>
  path.replace(loneSurrogates, '\ufffd').split('/').map(encodeURIComponent).join('/')

/** Ours are SARIF's: from 1, in UTF-16 units, the end exclusive. */
const region = ({ line, column, endLine, endColumn }: Spot): object => ({
  startLine: line,
  startColumn: Math.max(column, 1),
  endLine,
  endColumn: Math.max(endColumn, 1),
})

const fixes = (one: PlacedFinding, { fmt, folder }: ReportContext): object[] =>
  one.suggestions.map(({ said, replacement }) => ({
    description: { text: plain(messageText(said, fmt)) },
    artifactChanges: [
      {
        artifactLocation: artifact(one.at.file, folder),
        replacements: [{ deletedRegion: region(one.at), insertedContent: { text: replacement } }],
      },
    ],
  }))

function suppressions(accepted: Accepted | null, fmt: Fmt): object[] {
  if (accepted === null) return []
  if (accepted.by === 'comment') return [{ kind: 'inSource', status: 'accepted', justification: accepted.reason }]
  const justification = waiverText(accepted, fmt) ?? words.baseline[fmt.lang]
  return [{ kind: 'external', status: 'accepted', justification }]
}
