import { type Fence, markOf } from '../../scripts/docs/fences.mjs'
import { pagesOf } from '../../scripts/docs/pages.mjs'
import { repository } from '../cli/orgplan.js'

export const pages = pagesOf(repository)

/** Fences of all pages that `wanted` says something about, with where they stand. */
export function fencesWith<Found>(
  wanted: (fence: Fence) => Found | undefined,
): { readonly at: string; readonly fence: Fence; readonly found: Found }[] {
  return pages.flatMap(({ file, fences }) =>
    fences.flatMap((fence) => {
      const found = wanted(fence)
      return found === undefined ? [] : [{ at: `${file}:${fence.line}`, fence, found }]
    }),
  )
}

/** A whole plan: its first line that is no comment is the version. Examples of rules have tests of their own. */
export const isPlan = (fence: Fence): boolean =>
  fence.info === 'yaml' && /^(?:#.*\n)*orgplan:/.test(fence.text) && markOf(fence, 'example of') === undefined
