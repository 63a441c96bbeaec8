import type { Pair } from '../../text/lang.js'

/** The models in words. */
export const modelWords: { readonly [model: string]: Pair } = {
  'erlang-c': { en: 'Erlang C', zh: 'Erlang C' },
  'erlang-a': { en: 'Erlang A', zh: 'Erlang A' },
  'erlang-b': { en: 'Erlang B', zh: 'Erlang B' },
  wisn: { en: 'WISN', zh: 'WISN' },
}
