import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, type Ran, repository } from '../cli/orgplan.js'

/** A machine of a CI service: a repository that is checked out, a folder for temporary files, and what is on PATH. */
export interface Runner {
  readonly workspace: string
  readonly temp: string
  /** Folders put before PATH by an earlier step. */
  readonly path: string[]
  /** Runs a script as services do, in a folder of the repository; nothing but PATH and `env` is set. */
  run(script: string, env?: Readonly<Record<string, string>>, folder?: string): Ran
  /** A file that a step has written, '' where it has not. */
  written(file: string): string
}

/**
 * A runner with these files in its repository. `orgplan` is the built program; `npm install --prefix FOLDER` and `npx`
 * do what they do with a package that is in reach, and note their words in `npm.log`.
 */
export function runnerWith(files: Readonly<Record<string, string>>, installed = true): Runner {
  const home = folderWith(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`workspace/${name}`, content])),
  )
  const folder = (name: string): string => {
    mkdirSync(join(home, name), { recursive: true })
    return join(home, name)
  }
  const [workspace, temp, bin] = [folder('workspace'), folder('temp'), folder('bin')]
  const orgplan = `exec "${process.execPath}" "${join(repository, 'bin/orgplan.cjs')}" "$@"`
  const log = join(home, 'npm.log')
  if (installed) program(join(bin, 'orgplan'), orgplan)
  program(
    join(bin, 'npm'),
    `echo "npm $*" >> "${log}"
mkdir -p "$3/node_modules/.bin"
printf '#!/bin/sh\\n%s\\n' '${orgplan}' > "$3/node_modules/.bin/orgplan"
chmod +x "$3/node_modules/.bin/orgplan"`,
  )
  program(join(bin, 'npx'), `echo "npx $*" >> "${log}"\nshift 2\n${orgplan}`)
  program(join(bin, 'node'), `exec "${process.execPath}" "$@"`)
  const path: string[] = []
  return {
    workspace,
    temp,
    path,
    run(script, env = {}, inside = '.') {
      const file = join(temp, 'script.sh')
      writeFileSync(file, script)
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
        cwd: join(workspace, inside),
        env: { PATH: [...path, bin, '/usr/bin', '/bin'].join(':'), ...env },
        encoding: 'utf8',
      })
      return { code: status, out: stdout, err: stderr }
    },
    written: (file) => (existsSync(join(home, file)) ? readFileSync(join(home, file), 'utf8') : ''),
  }
}

function program(file: string, lines: string): void {
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, 0o755)
}

/** A plan with one error of the staffing policy and one warning. */
export const shortOfStaff = `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  service: { head: lead, roles: { lead: 1, agent: 6 } }
ratios:
  agent: 1-2 per 1000 users
  lead: { norm: at least 1 per 2 agent, severity: warning }
`
