/** A coordinate or size to hundredths of a point: what is drawn is short, and the same on every machine. */
export const rounded = (value: number): number => Math.round(value * 100) / 100
