import { message, type Said } from '../../../findings/message.js'
import type { Report } from '../../../section/contract.js'
import type { Fraction } from '../../../text/format.js'
import type { Fault } from '../model.js'
import type { ShapeFault } from '../shape.js'

/** Reports what is wrong with tiers, ladders, demands and splits; nothing for other faults. */
export function reportShape(fault: Fault, report: Report): void {
  const told = saidOf(fault)
  if (told !== undefined) report({ pointer: fault.pointer, key: fault.text, ...told })
}

function saidOf(fault: Fault): { readonly said: Said; readonly on?: 'key' } | undefined {
  const { text } = fault
  switch (fault.is) {
    case 'no-norm':
      return { said: noNorm({ ratio: text }), on: 'key' }
    case 'second-norm': {
      const [first = '', second = ''] = text.split(', ')
      return { said: secondNorm({ first, second }), on: 'key' }
    }
    case 'open-band':
      return { said: openBand({}) }
    case 'closed-band':
      return { said: closedBand({ upTo: text }) }
    case 'band-order':
      return { said: bandOrder({ upTo: text, below: fault.below }) }
    case 'same-step':
      return { said: sameStep({ from: text }) }
    case 'same-role':
      return { said: sameRole({ role: text }), on: 'key' }
    case 'no-weights':
      return { said: noWeights({}) }
    case 'apportion-of':
      return { said: noOf({}), on: 'key' }
    case 'apportion-each':
      return { said: noEach({}), on: 'key' }
    default:
      return undefined
  }
}

type Words = ShapeFault['is']
const code = (is: Words): string => `ratio-definition:${is}`

const noNorm = message<{ ratio: string }>(code('no-norm'), {
  en: ({ ratio }, f) => `${f.quote(ratio)} does not say how many: write norm, tiers, ladder, demands or apportion`,
  zh: ({ ratio }, f) => `${f.quote(ratio)}没有写明配多少人：请写 norm、tiers、ladder、demands 或 apportion`,
})

const secondNorm = message<{ first: string; second: string }>(code('second-norm'), {
  en: ({ first, second }) => `A ratio has one norm, this one has ${first} and ${second}; make two ratios of it`,
  zh: ({ first, second }) => `一条配比只能有一个标准，这里同时写了 ${first} 和 ${second}；请拆成两条配比`,
})

const openBand = message(code('open-band'), {
  en: () => 'This band does not say where it ends; only the last one goes on without end',
  zh: () => '这一档没有写 upTo；只有最后一档可以不设上限',
})

const closedBand = message<{ upTo: string }>(code('closed-band'), {
  en: ({ upTo }) => `The last band ends at ${upTo}: what holds above? Leave out its upTo, or add a band`,
  zh: ({ upTo }) => `最后一档到 ${upTo} 为止，再往上没有标准；请去掉它的 upTo，或再加一档`,
})

const bandOrder = message<{ upTo: string; below: Fraction }>(code('band-order'), {
  en: ({ upTo, below }, f) => `Bands run from the lowest up: ${upTo} is not above ${f.num(below)}`,
  zh: ({ upTo, below }, f) => `各档要由低到高：${upTo} 不大于 ${f.num(below)}`,
})

const sameStep = message<{ from: string }>(code('same-step'), {
  en: ({ from }) => `Two steps begin at ${from}: how many heads are there to be?`,
  zh: ({ from }) => `有两级都从 ${from} 起，无法确定人数`,
})

const sameRole = message<{ role: string }>(code('same-role'), {
  en: ({ role }, f) => `${f.quote(role)} is a role that has a weight already`,
  zh: ({ role }, f) => `${f.quote(role)}所指的岗位已经有权重`,
})

const noWeights = message(code('no-weights'), {
  en: () => 'All weights are zero: there is nothing to split by',
  zh: () => '所有权重都是零，无法分摊',
})

const noEach = message(code('apportion-each'), {
  en: () => 'A split is one for all departments: the roles under among say where; leave out each',
  zh: () => '分摊不按部门逐个进行，由 among 中的岗位决定；请去掉 each',
})

const noOf = message(code('apportion-of'), {
  en: () => 'A split is about the roles it names under among; leave out of',
  zh: () => '分摊针对 among 中列出的岗位，请去掉 of',
})
