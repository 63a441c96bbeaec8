/** The longest side of a page, in points: readers of PDF open none of more than 200 inches (ISO 32000-1, annex C). */
export const mostPoints = 14_400
