/** A paper or screen to draw on, in points. `fixed`: every page is just so large; else as large as the chart needs. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly fixed: boolean
  /** How much larger than on A4 the heading and the legend are. */
  readonly enlarged: number
}

/** How much a chart may be enlarged on a page: boxes of a few words then have type of 14 points. */
export const mostEnlarged = ({ fixed }: PageSize): number => (fixed ? 1.4 : 1)

const millimetres = (width: number, height: number): { width: number; height: number } => ({
  width: (width * 72) / 25.4,
  height: (height * 72) / 25.4,
})

/** ISO 216 sheets lie on their long side; a slide is 13⅓ by 7½ inches. */
export const pageSizes = {
  a4: { ...millimetres(297, 210), enlarged: 1, margin: 28, fixed: true },
  a3: { ...millimetres(420, 297), enlarged: 1.25, margin: 34, fixed: true },
  a2: { ...millimetres(594, 420), enlarged: 1.6, margin: 40, fixed: true },
  '16:9': { width: 960, height: 540, enlarged: 1.15, margin: 28, fixed: true },
  screen: { width: 1280, height: 800, enlarged: 1, margin: 24, fixed: false },
} as const satisfies { readonly [name: string]: PageSize }

export type PageName = keyof typeof pageSizes
