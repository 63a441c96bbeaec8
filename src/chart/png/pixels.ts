import type { Page } from '../placed.js'

/** What viewers, browsers and office programs still open. */
export const longestSide = 16_384

export const scales = { least: 0.1, usual: 2, most: 10 } as const

/** How large the picture of a page is, in pixels. */
export function pixelsOf(
  { width, height }: Pick<Page, 'width' | 'height'>,
  scale: number,
): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The largest scale, in tenths, at which a page is not too large; below 0.1 there is none. */
export function largestScale({ width, height }: Pick<Page, 'width' | 'height'>): number {
  return Math.floor((longestSide / Math.max(width, height)) * 10) / 10
}
