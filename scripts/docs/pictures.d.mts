export function pictures(typed: (line: string) => { readonly out: string }): Map<string, string>
