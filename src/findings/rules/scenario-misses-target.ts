import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const scenarioMissesRule: RuleMeta = {
  id: 'scenario-misses-target',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'A patch changes what stands in the plan, or adds what is new by a new id.',
    zh: 'patch 只改已有的内容，或用全新的 id 新增内容。',
  },
  why: {
    en: 'A misspelt id or a wrong parent in a patch would found a second department instead of changing the first.',
    zh: 'patch 中写错 id 或上级，就会凭空多出一个部门，而不是修改原来的部门。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { roles: { clerk: 2 } }
scenarios:
  grow:
    patch: { departments: { sale: { roles: { clerk: 4 } } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { roles: { clerk: 2 } }
scenarios:
  grow:
    patch: { departments: { sales: { roles: { clerk: 4 } } } }`,
  },
}

export const missesTarget = message<{ id: string; path: string }>('scenario-misses-target', {
  en: ({ id, path }, f) => `The patch would create ${f.quote(id)}; the plan has ${f.quote(path)}`,
  zh: ({ id, path }, f) => `patch 会新建${f.quote(id)}；方案中已有${f.quote(path)}`,
})

export const nothingToRemove = message<{ id: string }>('scenario-misses-target:remove', {
  en: ({ id }, f) => `There is no ${f.quote(id)} here to remove`,
  zh: ({ id }, f) => `这里没有可删除的${f.quote(id)}`,
})

export const stillReferred = message<{ id: string; count: number }>('scenario-misses-target:referred', {
  en: ({ id, count }, f) =>
    `The patch removes ${f.quote(id)}, but ${f.num(count)} ${count === 1 ? 'place still refers' : 'places still refer'} to it`,
  zh: ({ id, count }, f) => `patch 删除了${f.quote(id)}，但仍有 ${f.num(count)} 处引用它`,
})

export const insideReferred = message<{ id: string; count: number }>('scenario-misses-target:inside-referred', {
  en: ({ id, count }, f) =>
    `The patch removes ${f.quote(id)}, but ${f.num(count)} ${count === 1 ? 'place still refers' : 'places still refer'} to what it holds`,
  zh: ({ id, count }, f) => `patch 删除了${f.quote(id)}，但仍有 ${f.num(count)} 处引用其中的内容`,
})

export const notPatchable = message<{ key: string }>('scenario-misses-target:not-patchable', {
  en: ({ key }, f) => `A patch cannot change ${f.quote(key)}`,
  zh: ({ key }, f) => `patch 不能修改${f.quote(key)}`,
})

export const standsHere = message('scenario-misses-target:here', {
  en: () => 'it stands here',
  zh: () => '它在这里',
})

export const refersHere = message<{ path: string }>('scenario-misses-target:refers', {
  en: ({ path }, f) => `${f.quote(path)} is still meant here`,
  zh: ({ path }, f) => `这里仍引用${f.quote(path)}`,
})

export const patchThis = message<{ path: string }>('scenario-misses-target:fix', {
  en: ({ path }, f) => `change ${f.quote(path)} instead`,
  zh: ({ path }, f) => `改为修改${f.quote(path)}`,
})

export const movesBelowItself = message<{ path: string; parent: string }>('scenario-misses-target:below', {
  en: ({ path, parent }, f) => `${f.quote(path)} cannot move to ${f.quote(parent)}: that is itself, or below it`,
  zh: ({ path, parent }, f) => `${f.quote(path)}不能移到${f.quote(parent)}：那是它自身或其下级`,
})

export const idIsTaken = message<{ id: string; parent: string }>('scenario-misses-target:taken', {
  en: ({ id, parent }, f) => `${f.quote(parent)} already has a ${f.quote(id)}; nothing can move there under this id`,
  zh: ({ id, parent }, f) => `${f.quote(parent)}中已有${f.quote(id)}，不能再以这个标识移入`,
})

export const statesParent = message<{ path: string }>('scenario-misses-target:parent', {
  en: ({ path }, f) => `${f.quote(path)} says with parent where it stands; change that in a patch instead`,
  zh: ({ path }, f) => `${f.quote(path)}用 parent 写明了上级；请在 patch 中修改 parent`,
})
