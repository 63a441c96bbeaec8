/** Colours and weights of a terminal. The command line passes chalk's; without colour it is {@link plainPaint}. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  underline(text: string): string
  red(text: string): string
  yellow(text: string): string
  green(text: string): string
  blue(text: string): string
  cyan(text: string): string
  magenta(text: string): string
}

const same = (text: string): string => text

/** No colour: every text as it is. */
export const plainPaint: Paint = {
  bold: same,
  dim: same,
  underline: same,
  red: same,
  yellow: same,
  green: same,
  blue: same,
  cyan: same,
  magenta: same,
}
