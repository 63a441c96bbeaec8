import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const suppressionInvalidRule: RuleMeta = {
  id: 'suppression-invalid',
  stage: 'policy',
  severity: 'warning',
  summary: {
    en: 'Every `orgplan-disable` comment names a rule and a reason.',
    zh: '每条 orgplan-disable 注释都写明规则和理由。',
  },
  why: {
    en: 'Written as `# orgplan-disable-next-line RULE -- reason`, a comment silences what the rule finds on the next line. Anything else silences nothing.',
    zh: '注释写成“# orgplan-disable-next-line 规则 -- 理由”，才会对下一行生效；其他写法不起作用。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  # orgplan-disable-next-line department-empty
  depot: {}`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  # orgplan-disable-next-line department-empty -- is founded in May
  depot: {}`,
  },
}

export const notADirective = message<{ word: string }>('suppression-invalid:word', {
  en: ({ word }, f) => `There is no ${f.quote(word)}; write # orgplan-disable-next-line RULE -- reason`,
  zh: ({ word }, f) => `没有${f.quote(word)}这种写法；请写 # orgplan-disable-next-line 规则 -- 理由`,
})

export const noRule = message('suppression-invalid:no-rule', {
  en: () => 'This comment names no rule and silences nothing; write # orgplan-disable-next-line RULE -- reason',
  zh: () => '这条注释没有写规则，不起作用；请写 # orgplan-disable-next-line 规则 -- 理由',
})

export const noReason = message('suppression-invalid:no-reason', {
  en: () => 'This comment gives no reason and silences nothing; write it behind the rule, as in -- agreed until May',
  zh: () => '这条注释没有写理由，不起作用；请在规则后写 -- 和理由，例如 -- 五月前如此',
})

export const noSuchRule = message<{ rule: string }>('suppression-invalid:rule', {
  en: ({ rule }, f) => `There is no rule ${f.quote(rule)}; orgplan rules lists them`,
  zh: ({ rule }, f) => `没有规则${f.quote(rule)}；可用 orgplan rules 查看全部规则`,
})

export const cannotBeSilenced = message<{ rule: string }>('suppression-invalid:fixed', {
  en: ({ rule }) => `What ${rule} finds cannot be silenced: mend it`,
  zh: ({ rule }) => `${rule} 报告的问题不能用注释关闭，请改正`,
})
