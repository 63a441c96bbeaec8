import { message } from '../../findings/message.js'
import type { ExplainedPart } from '../../section/explained.js'
import { explainActivities, explainRequired, explainYear } from './explain/counted-work.js'
import { explainOnDuty } from './explain/on-duty.js'
import { explainPosts } from './explain/posts.js'
import { explainVerdict } from './explain/verdict.js'
import { explainWork } from './explain/work.js'
import type { WorkloadRow, Workloads } from './model.js'

/** What the work is: the model, what comes in, how long it takes. */
export const workPart = (row: WorkloadRow): ExplainedPart => ({ heading: headings.work({}), lines: explainWork(row) })

/** Every step of the arithmetic, at the upper ends of the drivers; nothing where a number is missing. */
export function arithmeticParts({ workload, drivers, sizeTo }: WorkloadRow): readonly ExplainedPart[] {
  const { work } = workload
  if (sizeTo?.is === 'queue' && work.model !== 'wisn') {
    return [
      { heading: headings.onDuty({}), lines: explainOnDuty(work, sizeTo) },
      { heading: headings.posts({}), lines: explainPosts(work, sizeTo) },
    ]
  }
  if (sizeTo?.is !== 'work' || work.model !== 'wisn') return []
  return [
    { heading: headings.year({}), lines: explainYear(work) },
    { heading: headings.activities({}), lines: explainActivities(work, drivers, sizeTo) },
    { heading: headings.required({}), lines: explainRequired(work, sizeTo) },
  ]
}

/** How the plan stands to it. */
export const verdictPart = (row: WorkloadRow, workloads: Workloads): ExplainedPart => ({
  heading: headings.verdict({}),
  lines: explainVerdict(row, workloads),
})

const headings = {
  work: message('explain:workload', { en: () => 'The work', zh: () => '工作量' }),
  onDuty: message('explain:on-duty', { en: () => 'On duty at once', zh: () => '同时在岗人数' }),
  posts: message('explain:posts', { en: () => 'Posts', zh: () => '岗位数' }),
  year: message('explain:wisn-year', { en: () => 'Working time of one post', zh: () => '一个岗位的可用工时' }),
  activities: message('explain:wisn-activities', { en: () => 'The activities', zh: () => '各项活动' }),
  required: message('explain:wisn-staff-required', { en: () => 'Staff required', zh: () => '所需人数' }),
  verdict: message('explain:workload-verdict', { en: () => 'The verdict', zh: () => '结论' }),
}
