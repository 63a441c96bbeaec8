/** Red, green and blue of a colour such as `#1e5fa9`, 0 to 255 each. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** A dark shade of a colour, for the border of what is filled with it. */
export function darker(colour: string): string {
  return `#${channels(colour)
    .map((channel) =>
      Math.round(channel * 0.45)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance of sRGB). */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
