import type { PlacedFinding } from '../../src/findings/order.js'
import { type CheckOptions, checkPlan } from '../../src/main.js'
import { stdinSource } from '../../src/read/source.js'

/** The two lines every plan starts with. */
export const head = 'orgplan: 1\norganization: { id: acme }\n'

/** A plan with some sections; they start on line 3. */
export const planOf = (sections: string): string => head + sections

/** The body of a department `sales` with a role `a`; it starts on line 5, indented by four. */
export const salesOf = (body: string): string => `${head}departments:\n  sales:\n    roles: { a: 1 }\n${body}`

/** All findings of a plan in one text, base and every scenario. */
export async function findingsOf(
  input: string | Uint8Array,
  options: Partial<CheckOptions> = {},
): Promise<readonly PlacedFinding[]> {
  const root = stdinSource(Buffer.from(input), 'orgplan.yaml', '/nowhere')
  const cwd = '/nowhere'
  const checked = await checkPlan(root, {
    cwd,
    today: '2026-10-31',
    policy: false,
    selection: 'everything',
    drivers: new Map(),
    ...options,
  })
  return checked.findings
}

/** `rule line:column`. */
export function shown(finding: PlacedFinding): string {
  const { line, column } = finding.at
  return `${finding.rule} ${line}:${column}`
}

/** What a small plan cannot help. */
const smallness = new Set(['department-without-head', 'department-empty'])

/** Errors and warnings. */
export async function faultsOf(input: string | Uint8Array): Promise<PlacedFinding[]> {
  const findings = await findingsOf(input)
  return findings.filter((one) => one.severity !== 'info' && !smallness.has(one.rule))
}

/** The text that the finding marks. */
export const marked = ({ place }: PlacedFinding): string => place.source.text.slice(place.start, place.end)

/** The first replacement that the finding offers; null where it offers none. */
export const fixOf = (finding: PlacedFinding): string | null => finding.suggestions[0]?.replacement ?? null

/** The text with the first replacement typed in. */
export function repaired(finding: PlacedFinding): string {
  const { source, start, end } = finding.place
  return source.text.slice(0, start) + (fixOf(finding) ?? '') + source.text.slice(end)
}
