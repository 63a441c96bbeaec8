export function planText(posts: number, options?: { readonly wrong?: boolean }): string
