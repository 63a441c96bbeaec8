import type { Lang } from '../text/lang.js'

/** Decision C8: `--lang`, ORGPLAN_LANG, the plan's first language, then the locale; `zh*` is zh, anything else en. */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  planLanguages: readonly string[] = [],
): Lang {
  const first = [asked, env.ORGPLAN_LANG, planLanguages[0], env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  )
  return first !== undefined && /^zh/i.test(first) ? 'zh' : 'en'
}
