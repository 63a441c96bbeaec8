import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>
  readonly outline: readonly string[]
  readonly pages: readonly { readonly size: readonly number[]; readonly text: string; readonly links: number }[]
}

/** What a reader of PDF sees: texts in their order, sizes, bookmarks, links. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items
      .map((item) => ('str' in item ? item.str : ''))
      .filter((part) => part.trim() !== '')
      .join('|')
    pages.push({ size: page.view.slice(2), text, links: (await page.getAnnotations()).length })
  }
  const outline = ((await document.getOutline()) ?? []).map((item) => item.title)
  const { info } = await document.getMetadata()
  await document.destroy()
  return { info: info as Record<string, unknown>, outline, pages }
}
