interface Said {
  readonly id: string | null
  readonly text: Readonly<Record<string, string>>
}

export function dotText(chart: {
  readonly boxes: readonly { readonly id: string; readonly lines: readonly { readonly text: Said }[] }[]
  readonly lines: readonly { readonly from: string; readonly to: string; readonly what: string }[]
}): string
