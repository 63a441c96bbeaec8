export function chartPictures(typed: (line: string) => { readonly out: string }): Map<string, string>
