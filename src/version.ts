import packageFile from '../package.json' with { type: 'json' }

export const version: string = packageFile.version

interface Addresses {
  readonly version: string
  readonly homepage?: string
  readonly repository?: string | { readonly url: string }
}

/** The page of the rules on the web, from what package.json names; undefined where it names nothing. */
export const rulesPage: string | undefined = pageOf(packageFile as Addresses)

export function pageOf({ homepage, repository }: Addresses): string | undefined {
  const named = typeof repository === 'string' ? repository : repository?.url
  const url = named ?? (homepage?.startsWith('https://github.com/') ? homepage : undefined)
  const folder = url
    ?.replace(/^git\+/, '')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^github:/, 'https://github.com/')
    .replace(/(?:\.git)?(?:#.*)?\/?$/, '')
  return folder?.startsWith('https://') ? `${folder}/blob/main/docs/rules.md` : undefined
}
