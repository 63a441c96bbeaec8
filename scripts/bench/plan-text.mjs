import { departmentTree, rolesEach } from './department-tree.mjs'

const families = ['management', 'technology', 'operations', 'market']
const words = ['requests', 'orders', 'releases', 'stock', 'accounts', 'contracts', 'complaints']

/**
 * A plan of `posts` roles: departments nested six to a level, twelve roles each, eight lines a role. The same number
 * always gives the same text. `wrong` makes the last headcount of the file a word.
 */
export function planText(posts, { wrong = false } = {}) {
  const departments = Math.ceil(posts / rolesEach)
  const leads = Array.from({ length: departments }, (_, at) => at).filter((at) => at * rolesEach + 1 < posts)
  const lines = [
    'orgplan: 1',
    'organization:',
    '  id: bench',
    `  name: A company of ${posts} posts`,
    'drivers:',
    '  users: { value: 2000, definition: accounts signed in during the last 30 days }',
    'ratios:',
    '  technology: { of: { family: technology }, norm: at least 1% of heads }',
    ...leads.map((at) => `  lead-${at}: 1-2 per 1000 users`),
    'departments:',
    ...departmentTree(posts, roleLines),
  ]
  if (wrong) {
    const last = lines.findLastIndex((line) => line.includes('planned:'))
    lines[last] = lines[last].replace(/planned: \d+/, 'planned: many')
  }
  return `${lines.join('\n')}\n`
}

function roleLines(at, index, indent) {
  const number = at * rolesEach + index
  const planned = index === 0 ? 1 : index === 1 ? 2 : 1 + (number % 3)
  const filled = number % 4 === 0 ? planned - 1 : planned
  const id = index === 0 ? `manager-${at}` : index === 1 ? `lead-${at}` : `specialist-${at}-${index}`
  const word = words[number % words.length]
  return [
    `${indent}    ${id}:`,
    `${indent}      title: Post ${number}`,
    `${indent}      family: ${index === 0 ? families[0] : families[1 + (number % 3)]}`,
    `${indent}      grade: P${1 + (number % 8)}`,
    `${indent}      headcount: { planned: ${planned}, filled: ${filled} }`,
    index > 1 ? `${indent}      reportsTo: lead-${at}` : `${indent}      critical: true`,
    `${indent}      purpose: Looks after the ${word}`,
    `${indent}      tags: [shift-${number % 5}, ${word}]`,
  ]
}
