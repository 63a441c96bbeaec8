/** The charts that the documentation shows: their file to their text. `typed` runs a line as a reader would. */
export function chartPictures(typed) {
  return new Map(
    ['en', 'zh'].map((lang) => {
      const { out } = typed(`orgplan chart examples/sales-led-early --format svg --lang ${lang}`)
      return [`docs/images/chart.${lang}.svg`, out]
    }),
  )
}
