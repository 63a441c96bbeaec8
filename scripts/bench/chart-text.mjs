const rolesEach = 12
const branching = 6

/**
 * A plan whose chart of roles has `boxes` boxes, the organisation and its roles: departments nested six to a level under
 * their heads, twelve roles each, a role a line with title and headcount. The same number always gives the same text.
 */
export function chartText(boxes) {
  const posts = boxes - 1
  const departments = Math.ceil(posts / rolesEach)
  const head = ['orgplan: 1', 'organization:', '  id: bench', `  name: A chart of ${boxes} boxes`, 'departments:']
  return `${[...head, ...lines(0, '  ', posts, departments)].join('\n')}\n`
}

function lines(at, indent, posts, departments) {
  const first = at * rolesEach
  const roles = Array.from({ length: Math.min(rolesEach, posts - first) }, (_, index) => {
    const id = index === 0 ? `manager-${at}` : `specialist-${at}-${index}`
    const headcount = index === 0 ? 1 : 1 + ((first + index) % 3)
    return `${indent}    ${id}: { title: Post ${first + index}, headcount: ${headcount} }`
  })
  const below = Array.from({ length: branching }, (_, index) => at * branching + index + 1)
  const children = below.filter((child) => child < departments)
  return [
    `${indent}department-${at}:`,
    `${indent}  name: Department ${at}`,
    `${indent}  head: manager-${at}`,
    `${indent}  roles:`,
    ...roles,
    ...(children.length === 0 ? [] : [`${indent}  departments:`]),
    ...children.flatMap((child) => lines(child, `${indent}    `, posts, departments)),
  ]
}
