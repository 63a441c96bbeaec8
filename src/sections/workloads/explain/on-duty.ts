import { message, type Said } from '../../../findings/message.js'
import { continuousAgentsForWait } from '../../../staffing/erlang-continuous.js'
import { ceilHeads, compare, div, fromInteger, type Rational } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import { figuresOf, rounded } from '../figures.js'
import type { Queue, QueueSize } from '../model.js'
import { type FiguresArgs, figuresWords } from './figures-words.js'
import { exactWords, timeWords } from './words.js'

/** The load, what is to be kept, the first number of people that keeps it, and what one fewer would give. */
export function explainOnDuty(queue: Queue, { contacts, traffic, agents, byTarget }: QueueSize): Said[] {
  const { handling, interval } = queue
  const lines: Said[] = [load({ contacts, handling, interval, traffic }), ...targetLines(queue)]
  if (agents === 0) return [...lines, nobody({})]
  const at = (count: number): FiguresArgs => ({ ...figuresOf(queue, traffic, count) })
  lines.push(first({ agents: byTarget, ...at(byTarget) }))
  if (byTarget > 1) {
    const isStuck = queue.model === 'erlang-c' && compare(fromInteger(byTarget - 1), traffic) <= 0
    lines.push(isStuck ? stuck({ agents: byTarget - 1 }) : fewer({ agents: byTarget - 1, ...at(byTarget - 1) }))
  }
  lines.push(...fractionLines(queue, traffic))
  return [...lines, ...occupancyLines(queue, traffic, agents, byTarget, at)]
}

function targetLines(queue: Queue): Said[] {
  if (queue.model === 'erlang-b') return [blockingTarget({ share: queue.blocking })]
  const { level, averageWait } = queue.target
  const lines: Said[] = []
  if (level !== null) {
    const of = queue.model === 'erlang-a' ? queue.target.levelOf : 'offered'
    lines.push(levelTarget({ share: level.share, within: level.within, of }))
  }
  if (averageWait !== null) lines.push(waitTarget({ wait: averageWait }))
  if (queue.model === 'erlang-a') {
    lines.push(patience({ patience: queue.patience }))
    if (queue.target.abandonment !== null) lines.push(goneTarget({ share: queue.target.abandonment }))
  }
  return lines
}

/** The number with a fraction that keeps the wait exactly, where the wait is all that is asked for. */
function fractionLines(queue: Queue, traffic: Rational): Said[] {
  if (queue.model !== 'erlang-c' || queue.target.level !== null || queue.target.averageWait === null) return []
  const exact = rounded(continuousAgentsForWait(traffic, queue.handling, queue.target.averageWait), 2)
  return exact === null ? [] : [fraction({ exact })]
}

/** What the limit of occupancy asks for, and what the queue does then. */
function occupancyLines(
  queue: Queue,
  traffic: Rational,
  agents: number,
  byTarget: number,
  at: (agents: number) => FiguresArgs,
): Said[] {
  if (queue.model === 'erlang-b' || queue.target.occupancy === null) return []
  const limit = queue.target.occupancy
  const binds = agents > byTarget
  if (queue.model === 'erlang-a') return binds ? [busy({ limit, agents, ...at(agents) })] : [busyKept({ limit })]
  const exact = div(traffic, limit)
  const least = ceilHeads(exact)
  const said = busyLimit({ traffic, limit, exact, least })
  return binds ? [said, busy({ limit, agents, ...at(agents) })] : [said, busyKept({ limit })]
}

/** Figures are shares and seconds in doubles, rounded when they are shown. */
type Counted = { readonly agents: number } & FiguresArgs

const load = message<{ contacts: Fraction; handling: Fraction; interval: Fraction; traffic: Fraction }>(
  'explain:workload-load',
  {
    en: ({ contacts, handling, interval, traffic }, f) =>
      `load: ${exactWords(contacts, f)} × ${f.num(handling)} s ÷ ${f.num(interval)} s = ${exactWords(traffic, f)} erlangs`,
    zh: ({ contacts, handling, interval, traffic }, f) =>
      `话务量：${exactWords(contacts, f)} × ${f.num(handling)} 秒 ÷ ${f.num(interval)} 秒 = ${exactWords(traffic, f)} Erl`,
  },
)

const levelOfWords: { readonly [of: string]: { readonly en: string; readonly zh: string } } = {
  offered: { en: 'of all', zh: '占全部来量' },
  answered: { en: 'of those answered', zh: '占已接起的' },
  'without-short-abandons': { en: 'of all but those who hang up within the time', zh: '占除去限时内挂断的来量' },
  'with-short-abandons': {
    en: 'of all, those who hang up within the time included',
    zh: '占全部来量，限时内挂断的也算',
  },
}

const levelTarget = message<{ share: Fraction; within: Fraction; of: string }>('explain:workload-level', {
  en: ({ share, within, of }, f) =>
    `to keep: ${f.share(share)} answered within ${timeWords(within, f)}, ${levelOfWords[of]?.en ?? of}`,
  zh: ({ share, within, of }, f) =>
    `目标：${timeWords(within, f)}内接起 ${f.share(share)}（${levelOfWords[of]?.zh ?? of}）`,
})

const waitTarget = message<{ wait: Fraction }>('explain:workload-wait', {
  en: ({ wait }, f) => `to keep: an average wait of at most ${timeWords(wait, f)}`,
  zh: ({ wait }, f) => `目标：平均等待不超过 ${timeWords(wait, f)}`,
})

const blockingTarget = message<{ share: Fraction }>('explain:workload-blocking', {
  en: ({ share }, f) => `to keep: at most ${f.share(share)} find all lines taken`,
  zh: ({ share }, f) => `目标：遇到全忙的不超过 ${f.share(share)}`,
})

const goneTarget = message<{ share: Fraction }>('explain:workload-abandonment', {
  en: ({ share }, f) => `to keep: at most ${f.share(share)} hang up`,
  zh: ({ share }, f) => `目标：挂断的不超过 ${f.share(share)}`,
})

const patience = message<{ patience: Fraction }>('explain:workload-patience', {
  en: (a, f) => `who waits hangs up after ${timeWords(a.patience, f)} on average`,
  zh: (a, f) => `等待者平均 ${timeWords(a.patience, f)}后挂断`,
})

const nobody = message('explain:workload-nobody', {
  en: () => 'no work comes in: nobody is needed',
  zh: () => '没有来量：不需要人',
})

const first = message<Counted>('explain:workload-first', {
  en: ({ agents, ...figures }, f) =>
    `${f.num(agents)} on duty are the fewest that keep it: ${figuresWords(figures, f)}`,
  zh: ({ agents, ...figures }, f) => `至少 ${f.num(agents)} 人同时在岗才达标：${figuresWords(figures, f)}`,
})

const fewer = message<Counted>('explain:workload-fewer', {
  en: ({ agents, ...figures }, f) => `with ${f.num(agents)}: ${figuresWords(figures, f)}`,
  zh: ({ agents, ...figures }, f) => `若为 ${f.num(agents)} 人：${figuresWords(figures, f)}`,
})

const stuck = message<{ agents: number }>('explain:workload-stuck', {
  en: ({ agents }, f) => `with ${f.num(agents)}, no more than the erlangs, the queue never empties`,
  zh: ({ agents }, f) => `若为 ${f.num(agents)} 人，不多于话务量，队伍会越排越长`,
})

const fraction = message<{ exact: Fraction }>('explain:workload-fraction', {
  en: ({ exact }, f) => `before rounding up: ${f.num(exact)}`,
  zh: ({ exact }, f) => `取整前：${f.num(exact)} 人`,
})

const busyLimit = message<{ traffic: Fraction; limit: Fraction; exact: Fraction; least: number }>(
  'explain:workload-occupancy',
  {
    en: ({ traffic, limit, exact, least }, f) =>
      `busy ${f.share(limit)} of the time at most: ${exactWords(traffic, f)} ÷ ${f.share(limit)} = ${exactWords(exact, f)}, so at least ${f.num(least)}`,
    zh: ({ traffic, limit, exact, least }, f) =>
      `占用率不超过 ${f.share(limit)}：${exactWords(traffic, f)} ÷ ${f.share(limit)} = ${exactWords(exact, f)}，至少 ${f.num(least)} 人`,
  },
)

const busy = message<Counted & { readonly limit: Fraction }>('explain:workload-busy', {
  en: ({ limit, agents, ...figures }, f) =>
    `so that nobody is busy more than ${f.share(limit)}, ${f.num(agents)} on duty: ${figuresWords(figures, f)}`,
  zh: ({ limit, agents, ...figures }, f) =>
    `为使占用率不超过 ${f.share(limit)}，需 ${f.num(agents)} 人同时在岗：${figuresWords(figures, f)}`,
})

const busyKept = message<{ limit: Fraction }>('explain:workload-busy-kept', {
  en: ({ limit }, f) => `the limit of ${f.share(limit)} busy asks for no more`,
  zh: ({ limit }, f) => `占用率上限 ${f.share(limit)} 不要求更多人`,
})
