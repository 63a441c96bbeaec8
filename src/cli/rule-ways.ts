import { isSilenceable, isWaivable } from '../accept/acceptable.js'
import { isFixed, type RuleMeta } from '../findings/rule.js'
import type { Pair } from '../text/lang.js'

/** How a rule is set, and how a single finding of it is accepted: one sentence each. Code stands in backticks. */
export function waysOf(rule: RuleMeta): Pair[] {
  if (isFixed(rule) && rule.milder !== true) return [always]
  const { id } = rule
  const ways: Pair[] = []
  if (isFixed(rule)) {
    ways.push(mostly)
  } else {
    const other = rule.severity === 'off' ? 'warning' : 'off'
    ways.push({
      en: `Set for a plan, or for all plans of a folder in \`orgplan.config.yaml\`: \`rules: { ${id}: ${other} }\`, or \`error\`, \`warning\`, \`info\`; for one run: \`--rule ${id}=${other}\`.`,
      zh: `在方案中，或在 \`orgplan.config.yaml\` 中为整个文件夹设定：\`rules: { ${id}: ${other} }\`，也可写 \`error\`、\`warning\`、\`info\`；只对一次运行：\`--rule ${id}=${other}\`。`,
    })
  }
  const comment = `\`# orgplan-disable-next-line ${id} -- …\``
  if (isWaivable(rule, undefined)) {
    ways.push({
      en: `One finding is accepted by a waiver in the plan, with reason, owner and end, or by ${comment} in the line before.`,
      zh: `接受单个问题：在方案的 waivers 中写明原因、负责人和期限，或在前一行写 ${comment}。`,
    })
  } else if (isSilenceable(rule)) {
    ways.push({
      en: `One finding is accepted by ${comment} in the line before; a waiver is for policy rules and warnings.`,
      zh: `接受单个问题：在前一行写 ${comment}；waivers 只适用于政策规则和警告。`,
    })
  }
  return ways
}

const always: Pair = {
  en: 'Always an error: nothing lowers it, switches it off or accepts it, as after it nothing else in the plan is sure.',
  zh: '始终是错误：不能降级、关闭或接受，因为有此问题，方案的其他内容就无从判断。',
}

const mostly: Pair = {
  en: 'Its errors always stay errors, as after them nothing else in the plan is sure.',
  zh: '它的错误始终是错误，因为有此问题，方案的其他内容就无从判断。',
}
