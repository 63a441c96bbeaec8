export function terminalPicture(output: string, about: { readonly title: string; readonly columns: number }): string
