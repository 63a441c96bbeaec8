import type { RuleMeta } from '../rule.js'
import { punctuationRule } from './chinese-punctuation.js'
import { includeDuplicateRule } from './include-duplicate.js'
import { includeEmptyRule } from './include-empty-glob.js'
import { includeLoopRule } from './include-loop.js'
import { includeMissingRule } from './include-missing.js'
import { includeOutsideRule } from './include-outside.js'
import { languagesMismatchRule } from './languages-mismatch.js'
import { likeCycleRule } from './like-cycle.js'
import { likeMissesRule } from './like-misses-source.js'
import { missingTranslationRule } from './missing-translation.js'
import { notYetRule } from './not-yet.js'
import { numberFormatRule } from './number-format.js'
import { numberRangeRule } from './number-range.js'
import { emptyRule } from './plan-empty.js'
import { versionRule } from './plan-version.js'
import { referenceAmbiguousRule } from './reference-ambiguous.js'
import { referenceKindRule } from './reference-kind.js'
import { referenceUnknownRule } from './reference-unknown.js'
import { scenarioCycleRule } from './scenario-cycle.js'
import { scenarioMissesRule } from './scenario-misses-target.js'
import { scenarioUnknownRule } from './scenario-unknown.js'
import { idRule } from './schema-id.js'
import { missingKeyRule } from './schema-missing-key.js'
import { typeRule } from './schema-type.js'
import { unknownKeyRule } from './schema-unknown-key.js'
import { schemaValueRule } from './schema-value.js'
import { suppressionInvalidRule } from './suppression-invalid.js'
import { suppressionUnusedRule } from './suppression-unused.js'
import { cutRule } from './text-cut-by-comma.js'
import { unknownWordRule } from './unknown-word.js'
import { waiverExpiredRule } from './waiver-expired.js'
import { waiverUnusedRule } from './waiver-unused.js'
import { aliasRule } from './yaml-alias.js'
import { depthRule } from './yaml-depth.js'
import { documentsRule } from './yaml-documents.js'
import { duplicateKeyRule } from './yaml-duplicate-key.js'
import { encodingRule } from './yaml-encoding.js'
import { mergeKeyRule } from './yaml-merge-key.js'
import { syntaxRule } from './yaml-syntax.js'
import { tagRule } from './yaml-tag.js'

/** The rules that the engine says itself, in the order they are told: of reading, the schema, references and waivers. */
export const engineRules: readonly RuleMeta[] = [
  syntaxRule,
  encodingRule,
  duplicateKeyRule,
  aliasRule,
  mergeKeyRule,
  tagRule,
  documentsRule,
  depthRule,
  emptyRule,
  punctuationRule,
  notYetRule,
  unknownWordRule,
  cutRule,
  languagesMismatchRule,
  missingTranslationRule,
  versionRule,
  includeMissingRule,
  includeOutsideRule,
  includeLoopRule,
  includeEmptyRule,
  includeDuplicateRule,
  scenarioUnknownRule,
  scenarioCycleRule,
  scenarioMissesRule,
  likeCycleRule,
  likeMissesRule,
  unknownKeyRule,
  missingKeyRule,
  typeRule,
  schemaValueRule,
  idRule,
  numberFormatRule,
  numberRangeRule,
  referenceUnknownRule,
  referenceAmbiguousRule,
  referenceKindRule,
  waiverExpiredRule,
  waiverUnusedRule,
  suppressionUnusedRule,
  suppressionInvalidRule,
]
