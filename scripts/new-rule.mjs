// Starts a rule: npm run new:rule -- ID [--section NAME] [--stage STAGE] [--severity SEVERITY]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { withEngineRule, withKnownRule, withSectionRule } from './rules/register.mjs'
import { engineRule, engineTest, sectionRule, sectionTest } from './rules/templates.mjs'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..')
const stages = {
  engine: ['read', 'schema', 'reference'],
  section: ['structure', 'arithmetic', 'policy'],
}
const severities = ['error', 'warning', 'info', 'off']

/** Says what is wrong with the command line, and how it goes. */
function refuse(why) {
  console.error(`new:rule: ${why}`)
  console.error('npm run new:rule -- ID [--section NAME] [--stage STAGE] [--severity error|warning|info|off]')
  process.exit(2)
}

function asked() {
  const options = { section: { type: 'string' }, stage: { type: 'string' }, severity: { type: 'string' } }
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true })
    return { ids: positionals, ...values }
  } catch (error) {
    return refuse(error.message)
  }
}

const read = (file) => readFileSync(join(repository, file), 'utf8')

function write(file, text) {
  mkdirSync(dirname(join(repository, file)), { recursive: true })
  writeFileSync(join(repository, file), text)
  console.log(file)
}

const { ids, section, stage: askedStage, severity: askedSeverity } = asked()
const [id] = ids
if (ids.length !== 1) refuse('one id, please')
if (!/^[a-z]+(?:-[a-z]+)+$/.test(id)) refuse(`${id} is not an id: small letters, words joined by -, at least two`)
const sections = readdirSync(join(repository, 'src/sections')).filter((name) =>
  existsSync(join(repository, 'src/sections', name, 'model.ts')),
)
if (section !== undefined && !sections.includes(section))
  refuse(`no section ${section}; there are ${sections.join(', ')}`)
const possible = section === undefined ? stages.engine : stages.section
const stage = askedStage ?? (section === undefined ? 'schema' : 'structure')
if (!possible.includes(stage))
  refuse(`stage ${stage}: ${section === undefined ? 'the engine' : 'a section'} has ${possible.join(', ')}`)
const severity = askedSeverity ?? (section === undefined ? 'error' : 'warning')
if (!severities.includes(severity)) refuse(`severity ${severity}: there are ${severities.join(', ')}`)
if (new RegExp(`^ {4}'${id}':`, 'm').test(read('test/rules/known.ts'))) refuse(`there is a rule ${id}`)

const home = section === undefined ? 'src/findings/rules' : `src/sections/${section}/rules`
const index = section === undefined ? `${home}/index.ts` : `src/sections/${section}/index.ts`
const file = `${home}/${id}.ts`
const test = `test/rules/${id}.test.ts`
for (const one of [file, test]) if (existsSync(join(repository, one))) refuse(`${one} is there`)

const rule = { id, stage, severity, section }
const registered = section === undefined ? withEngineRule(read(index), rule) : withSectionRule(read(index), rule)
const known = withKnownRule(read('test/rules/known.ts'), rule)
write(file, section === undefined ? engineRule(rule) : sectionRule(rule, read(`src/sections/${section}/index.ts`)))
write(index, registered)
write(test, section === undefined ? engineTest(rule) : sectionTest(rule))
write('test/rules/known.ts', known)
console.log(`
${section === undefined ? 'Say it where it is found out, with finding(…); until then its test fails.' : 'It finds departments called "unwanted" for now: write what it is to find, its texts and its examples.'}
Then: npx biome check --write ${file} && npx vitest run test/rules && npm run build && npm run docs`)
