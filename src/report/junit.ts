import { counts } from '../findings/accepted.js'
import type { Severity } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import { visible } from '../text/format.js'
import { placeText, repositoryPath } from './place-text.js'
import type { ReportContext, Reporter, RunResult } from './report.js'
import { findingText, messageText, severityWords, suggestionText, waiverText } from './words.js'
import { xmlAttributes, xmlText } from './xml.js'

const order: readonly Severity[] = ['info', 'warning', 'error']

interface Case {
  readonly lines: readonly string[]
  readonly outcome: 'passed' | 'failed' | 'skipped'
}

/**
 * JUnit XML: a suite a plan, a test a finding. What fails the run is a failure, what does not is a test that passed
 * with the message as its output, what is waived is skipped. A plan without any has one test that passed.
 */
export const junit: Reporter = (result, context) => {
  const suites = result.plans.map(({ file }) => suite(file, result, context))
  const sum = (key: 'tests' | 'failures' | 'skipped'): number => suites.reduce((total, one) => total + one[key], 0)
  const counted = { tests: sum('tests'), failures: sum('failures'), errors: 0, skipped: sum('skipped'), time: 0 }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'orgplan', ...counted })}>`,
    ...suites.flatMap((one) => one.lines),
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}

function suite(plan: string, result: RunResult, context: ReportContext) {
  const file = repositoryPath(plan, context.folder)
  // Jenkins takes what is before the last dot for a package.
  const classname = visible(file).replace(/\.ya?ml$/i, '')
  const names = new Map<string, number>()
  const cases = result.findings
    .filter((one) => one.plan === plan && (counts(one) || one.accepted?.by === 'waiver'))
    .map((one) => testcase(one, classname, names, result.failOn, context))
  if (cases.length === 0) {
    const name = context.fmt.lang === 'zh' ? '没有问题' : 'no problems'
    cases.push({
      lines: [`    <testcase${xmlAttributes({ classname, name, file, time: 0 })}/>`],
      outcome: 'passed',
    })
  }
  const tests = cases.length
  const failures = cases.filter((one) => one.outcome === 'failed').length
  const skipped = cases.filter((one) => one.outcome === 'skipped').length
  const head = xmlAttributes({ name: visible(file), tests, failures, errors: 0, skipped, time: 0 })
  const lines = [`  <testsuite${head}>`, ...cases.flatMap((one) => one.lines), '  </testsuite>']
  return { tests, failures, skipped, lines }
}

function testcase(
  one: PlacedFinding,
  classname: string,
  names: Map<string, number>,
  failOn: Severity,
  { fmt, folder }: ReportContext,
): Case {
  const head = {
    classname,
    name: nameOf(one, names),
    file: repositoryPath(one.at.file, folder),
    line: one.at.line,
    time: 0,
  }
  const message = findingText(one, fmt)
  const hint = suggestionText(one, fmt)
  const text = [
    `${placeText(one.at)} ${severityWords[one.severity][fmt.lang]}`,
    message,
    ...(hint === '' ? [] : [hint]),
    ...one.related.map((other) => `→ ${placeText(other.at)} ${messageText(other.said, fmt)}`),
    `orgplan explain ${one.rule}`,
  ].join('\n')
  const waived = waiverText(one.accepted, fmt)
  const [outcome, inner] =
    waived !== undefined
      ? (['skipped', `<skipped${xmlAttributes({ message: waived })}>${xmlText(text)}</skipped>`] as const)
      : order.indexOf(one.severity) >= order.indexOf(failOn)
        ? (['failed', `<failure${xmlAttributes({ message, type: one.rule })}>${xmlText(text)}</failure>`] as const)
        : (['passed', `<system-out>${xmlText(text)}</system-out>`] as const)
  return {
    lines: [`    <testcase${xmlAttributes(head)}>`, `      ${inner}`, '    </testcase>'],
    outcome,
  }
}

/** Stays while lines move, so that a CI server can tell a test's history; a second one of that name gets a number. */
function nameOf({ rule, pointer, scenario }: PlacedFinding, names: Map<string, number>): string {
  const name = [rule, ...(pointer === '' ? [] : [pointer]), ...(scenario === null ? [] : [`(${scenario})`])].join(' ')
  const shown = visible(name)
  const count = (names.get(shown) ?? 0) + 1
  names.set(shown, count)
  return count === 1 ? shown : `${shown} #${count}`
}
