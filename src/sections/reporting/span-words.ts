import type { SpanArchetype } from '../../staffing/span-archetype.js'
import type { Pair } from '../../text/lang.js'

/** What a manager with a span of each band mostly is. */
export const archetypeWords: { readonly [A in SpanArchetype]: Pair } = {
  'player-coach': { en: 'player-coach', zh: '带队兼做事' },
  coach: { en: 'coach', zh: '教练型' },
  supervisor: { en: 'supervisor', zh: '督导型' },
  facilitator: { en: 'facilitator', zh: '支持型' },
  coordinator: { en: 'coordinator', zh: '统筹型' },
}
