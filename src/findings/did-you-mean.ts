import type { Suggestion } from './finding.js'
import { message } from './message.js'

const meant = message<{ text: string }>('did-you-mean', {
  en: ({ text }, f) => `did you mean ${f.quote(text)}?`,
  zh: ({ text }, f) => `是不是${f.quote(text)}？`,
})

/** The suggestion every unknown word gets: what is close to it. */
export function didYouMean(text: string, replacement = text): Suggestion {
  return { said: meant({ text }), replacement }
}
