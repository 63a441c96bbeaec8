import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'
import { expect } from 'vitest'
import { repository } from '../cli/orgplan.js'

const fileOf = (...path: string[]): string => readFileSync(join(repository, ...path), 'utf8')

const formats = {
  uri: /^[a-z][a-z0-9+.-]*:/i,
  'uri-reference': /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/,
  'date-time': /^\d{4}-\d\d-\d\dT/,
}
// The official schema is draft 4, which names itself with `id`; nothing else in it differs from draft 7.
const { id: _id, $schema: _draft, ...rules } = sarifSchema as { readonly [key: string]: unknown }
const validSarif = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(rules)
const validGitlab = new Ajv2020({ allErrors: true, strict: true }).compile(
  JSON.parse(fileOf('test/report/schemas/gitlab.schema.json')),
)

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region }
  readonly message?: { readonly text: string }
  readonly id?: number
}

export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints: { readonly [name: string]: string }
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
  readonly fixes?: readonly {
    readonly description: { readonly text: string }
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { text: string } }[]
    }[]
  }[]
}

export interface SarifRun {
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string; readonly [key: string]: unknown }[] }
  }
  readonly columnKind: string
  readonly invocations: readonly object[]
  readonly results: readonly SarifResult[]
}

/** The run of a SARIF log that the official schema accepts. */
export function sarifOf(text: string): SarifRun {
  const log = JSON.parse(text)
  validSarif(log)
  expect(validSarif.errors ?? []).toEqual([])
  return log.runs[0]
}

/** The lines a reader makes of a message: doubled braces and escaped brackets as they were (3.11.5, 3.11.6). */
export function sarifLines(text: string): string[] {
  const single = text.replace(/([{}])\1/g, '$1')
  return (text.includes('](') ? single.replaceAll('\\[', '[') : single).split('\n')
}

export interface GitlabFinding {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } }
}

export function gitlabOf(text: string): GitlabFinding[] {
  const report = JSON.parse(text)
  validGitlab(report)
  expect(validGitlab.errors ?? []).toEqual([])
  return report
}

export interface JunitCase {
  readonly name: string
  readonly classname: string
  readonly file: string
  readonly line: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly message: string
  readonly text: string
}

export interface JunitSuite {
  readonly name: string
  readonly counts: { readonly [name: string]: number }
  readonly cases: readonly JunitCase[]
}

const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? ''
const elements = (element: XmlElement, path: string): XmlElement[] => element.find(path) as XmlElement[]

/** The suites of JUnit XML that the schema accepts and whose numbers are those of its elements. */
export function junitOf(text: string): JunitSuite[] {
  const schema = XmlDocument.fromString(fileOf('test/report/schemas/junit.xsd'))
  const validator = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    const { root } = document
    const suites = elements(root, 'testsuite').map(suiteOf)
    for (const name of ['tests', 'failures', 'errors', 'skipped']) {
      const sum = suites.reduce((total, suite) => total + (suite.counts[name] ?? Number.NaN), 0)
      expect(attribute(root, name), name).toBe(String(sum))
    }
    return suites
  } finally {
    document.dispose()
    validator.dispose()
    schema.dispose()
  }
}

function suiteOf(suite: XmlElement): JunitSuite {
  const counts = Object.fromEntries(
    ['tests', 'failures', 'errors', 'skipped'].map((name) => [name, Number(attribute(suite, name))]),
  )
  const cases = elements(suite, 'testcase').map(caseOf)
  const having = (outcome: string): number => cases.filter((one) => one.outcome === outcome).length
  expect(counts).toEqual({
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
  })
  return { name: attribute(suite, 'name'), counts, cases }
}

function caseOf(testcase: XmlElement): JunitCase {
  const [outcome] = elements(testcase, 'failure | error | skipped')
  const [out] = elements(testcase, 'system-out')
  return {
    name: attribute(testcase, 'name'),
    classname: attribute(testcase, 'classname'),
    file: attribute(testcase, 'file'),
    line: attribute(testcase, 'line'),
    outcome: (outcome?.name ?? 'passed') as JunitCase['outcome'],
    message: outcome === undefined ? '' : attribute(outcome, 'message'),
    text: (outcome ?? out)?.content ?? '',
  }
}

export interface Annotation {
  readonly command: string
  readonly properties: { readonly [name: string]: string }
  readonly message: string
}

const unescaped = (text: string): string =>
  text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')

/** Lines as the runner of GitHub Actions reads them: a command up to the first `::`, its properties, its message. */
export function annotationsOf(text: string): Annotation[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line): Annotation[] => {
    if (line === '') return []
    const end = line.indexOf('::', 2)
    expect(line.startsWith('::') && end > 2, line).toBe(true)
    const [command = '', ...rest] = line.slice(2, end).split(' ')
    const pairs = rest.join(' ').split(',').filter(Boolean)
    const properties = Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]),
    )
    return [{ command, properties, message: unescaped(line.slice(end + 2)) }]
  })
}
