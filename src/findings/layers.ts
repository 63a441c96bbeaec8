import { message } from './message.js'

/** Where layers below the one that set a value say something else (decision S2). */
export const baseSaysSo = message('layer:base', {
  en: () => 'the base says so here',
  zh: () => '基准方案写在这里',
})

export const scenarioSaysSo = message<{ scenario: string }>('layer:scenario', {
  en: ({ scenario }, f) => `the scenario ${f.quote(scenario)} says so here`,
  zh: ({ scenario }, f) => `方案${f.quote(scenario)}写在这里`,
})

/** The value was given on the command line (decision F3). */
export const setByOption = message('layer:option', {
  en: () => 'its value was set by --set or --drivers',
  zh: () => '它的值由 --set 或 --drivers 给出',
})

/** The value was copied by `like` (format.md C9). */
export const copiedFrom = message('layer:like', {
  en: () => 'copied from here by like',
  zh: () => '由 like 复制自此处',
})
