export function chartText(boxes: number): string
