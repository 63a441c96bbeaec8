export const rolesEach = 12
const branching = 6

/** The departments of a plan of so many posts: nested six to a level under their heads, twelve roles each. */
export function departmentTree(posts, roleLines) {
  const departments = Math.ceil(posts / rolesEach)
  const lines = (at, indent) => {
    const roles = Array.from({ length: Math.min(rolesEach, posts - at * rolesEach) }, (_, index) =>
      roleLines(at, index, indent),
    )
    const below = Array.from({ length: branching }, (_, index) => at * branching + index + 1)
    const children = below.filter((child) => child < departments)
    return [
      `${indent}department-${at}:`,
      `${indent}  name: Department ${at}`,
      `${indent}  head: manager-${at}`,
      `${indent}  roles:`,
      ...roles.flat(),
      ...(children.length === 0 ? [] : [`${indent}  departments:`]),
      ...children.flatMap((child) => lines(child, `${indent}    `)),
    ]
  }
  return lines(0, '  ')
}
