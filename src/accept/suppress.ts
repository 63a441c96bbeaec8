import type { Accepted } from '../findings/accepted.js'
import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Source } from '../findings/finding.js'
import { positionAt } from '../findings/position.js'
import type { RuleMeta } from '../findings/rule.js'
import {
  cannotBeSilenced,
  noReason,
  noRule,
  noSuchRule,
  notADirective,
  suppressionInvalidRule,
} from '../findings/rules/suppression-invalid.js'
import { suppressionUnused, suppressionUnusedRule } from '../findings/rules/suppression-unused.js'
import { closest } from '../text/closest.js'
import { isSilenceable, mayBeSilenced } from './acceptable.js'
import type { Comment, Part } from './comments.js'
import { hasRun, type Run } from './run.js'

const directive = 'orgplan-disable-next-line'

/** A rule that a comment silences on a line. */
export interface Suppression {
  readonly comment: Comment
  readonly part: Part
  readonly rule: RuleMeta
}

/** What comments silence, and what is wrong with them (decision F7). */
export class Suppressions {
  readonly #rules: ReadonlyMap<string, RuleMeta>
  readonly #byLine = new Map<Source, Map<number, Suppression[]>>()
  readonly #all: Suppression[] = []
  readonly #invalid: Finding[] = []

  constructor(comments: readonly Comment[], rules: ReadonlyMap<string, RuleMeta>) {
    this.#rules = rules
    for (const comment of comments) this.#add(comment)
  }

  /** The suppressions that cover a finding. */
  of(one: Finding): readonly Suppression[] {
    const lines = this.#byLine.get(one.place.source)
    if (lines === undefined) return []
    const rule = this.#rules.get(one.rule)
    if (rule === undefined || !mayBeSilenced(one, rule)) return []
    const { line } = positionAt(one.place.source, one.place.start)
    return lines.get(line)?.filter((other) => other.rule.id === one.rule) ?? []
  }

  /** Which findings are accepted by a comment; `used` gets what covers something. */
  accepted(findings: readonly Finding[], used: Set<Suppression>): ReadonlyMap<Finding, Accepted> {
    const accepted = new Map<Finding, Accepted>()
    for (const one of findings) {
      const found = this.of(one)
      for (const suppression of found) used.add(suppression)
      const [first] = found
      if (first !== undefined) accepted.set(one, { by: 'comment', reason: first.comment.reason })
    }
    return accepted
  }

  /**
   * Comments that silence nothing as they are written, and rules in comments that find nothing there. The latter is said
   * only where all variants were looked at: a comment may be meant for any.
   */
  findings(used: ReadonlySet<Suppression>, run: Run): Finding[] {
    if (!run.policy) return []
    const found = [...this.#invalid]
    for (const suppression of this.#all) {
      const { comment, part, rule } = suppression
      if (used.has(suppression) || !hasRun(run, [null, ...run.scenarios], [rule])) continue
      const place = { source: comment.source, start: part.start, end: part.end }
      found.push(finding(suppressionUnusedRule, { said: suppressionUnused({ rule: rule.id }), place, key: rule.id }))
    }
    return found
  }

  #add(comment: Comment): void {
    const { source, word, rules, reason } = comment
    const whole = { source, start: comment.start, end: comment.end }
    const at = ({ start, end }: Part): Finding['place'] => ({ source, start, end })
    if (word.text !== directive) this.#say(comment, notADirective({ word: word.text }), at(word), [directive])
    else if (rules.length === 0) this.#say(comment, noRule({}), whole)
    else if (reason === '') this.#say(comment, noReason({}), whole)
    else for (const part of rules) this.#name(comment, part, at(part))
  }

  #name(comment: Comment, part: Part, place: Finding['place']): void {
    const rule = this.#rules.get(part.text)
    if (rule === undefined) {
      this.#say(comment, noSuchRule({ rule: part.text }), place, closest(part.text, this.#rules.keys()))
    } else if (!isSilenceable(rule)) this.#say(comment, cannotBeSilenced({ rule: rule.id }), place)
    else this.#silence({ comment, part, rule })
  }

  #say(comment: Comment, said: Finding['said'], place: Finding['place'], near: readonly string[] = []): void {
    const key = comment.source.text.slice(comment.start, comment.end)
    const suggestions = near.map((text) => didYouMean(text))
    this.#invalid.push(finding(suppressionInvalidRule, { said, place, key, suggestions }))
  }

  #silence(suppression: Suppression): void {
    const { source, line } = suppression.comment
    this.#all.push(suppression)
    const lines = this.#byLine.get(source) ?? new Map<number, Suppression[]>()
    this.#byLine.set(source, lines)
    const silenced = lines.get(line)
    if (silenced === undefined) lines.set(line, [suppression])
    else silenced.push(suppression)
  }
}
