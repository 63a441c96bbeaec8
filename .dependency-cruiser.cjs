// The folder rules of the house, each with its reason. See docs/architecture.md.
const engine = '^src/(read|validate|accept|findings|fix|section|report|table|chart|text|staffing|host|config)/'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'text-stands-alone',
      comment:
        'Display width, wrapping, quoting and number formats are words for everybody; they know nothing of plans.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/', pathNot: '^src/text/' },
    },
    {
      name: 'staffing-stands-alone',
      comment:
        'The arithmetic is pure and exact; a plan, a finding or a table in it would be a second home for its meaning.',
      severity: 'error',
      from: { path: '^src/staffing/' },
      to: { path: '^src/', pathNot: '^src/staffing/|^src/text/format\\.ts$' },
    },
    {
      name: 'findings-know-only-words',
      comment: 'A finding is what everything else says; it may need texts, never who says it.',
      severity: 'error',
      from: { path: '^src/findings/' },
      to: { path: '^src/', pathNot: '^src/(findings|text)/' },
    },
    {
      name: 'engine-never-sees-a-section',
      comment:
        'The engine runs what the contract describes; a section that it knew by name could not be added by one line.',
      severity: 'error',
      from: { path: engine },
      to: { path: '^src/sections/' },
    },
    {
      name: 'sections-see-only-the-contract',
      comment:
        'A section imports section/, staffing/, text/, findings/ and the types of tables and charts; nothing that reads or prints.',
      severity: 'error',
      from: { path: '^src/sections/[^/]+/' },
      to: { path: '^src/(read|validate|accept|config|report|host|cli)/|^src/(main|index)\\.ts$' },
    },
    {
      name: 'sections-share-models-only',
      comment: 'Another section is reached through its slice: its model.ts, never its rules, views or building.',
      severity: 'error',
      from: { path: '^src/sections/([^/]+)/' },
      to: { path: '^src/sections/[^/]+/', pathNot: '^src/sections/$1/|/model\\.ts$' },
    },
    {
      name: 'registry-is-for-the-top',
      comment: 'Only the composition and the commands know which sections there are.',
      severity: 'error',
      from: { pathNot: '^src/(main|index)\\.ts$|^src/cli/' },
      to: { path: '^src/sections/index\\.ts$' },
    },
    {
      name: 'presenters-never-read',
      comment: 'Reports, tables and charts show plain data; whoever reads for them decides what they show.',
      severity: 'error',
      from: { path: '^src/(report|table|chart)/' },
      to: { path: '^src/(read|validate|accept|config|cli|main)' },
    },
    {
      name: 'fixing-knows-only-findings',
      comment:
        'It mends text by what findings suggest; who checks the text again, and who writes it, is not its affair.',
      severity: 'error',
      from: { path: '^src/fix/' },
      to: { path: '^src/', pathNot: '^src/(fix|findings|text)/' },
    },
    {
      name: 'reading-looks-down',
      comment: 'One direction: read, validate, model, analyse, present.',
      severity: 'error',
      from: { path: '^src/read/' },
      to: { path: '^src/(validate|accept|config|report|table|chart|fix|cli|main)' },
    },
    {
      name: 'accepting-comes-last',
      comment: 'Rules find what they find; what is accepted of it is decided once, after them and before it is shown.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(accept|cli)/|^src/(main|index)\\.ts$' },
      to: { path: '^src/accept/' },
    },
    {
      name: 'config-is-given',
      comment: 'Rules run as they are told; that a file may tell it is known to who opens the file alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(config|cli)/|^src/index\\.ts$' },
      to: { path: '^src/config/' },
    },
    {
      name: 'nothing-below-cli-looks-up',
      comment: 'Below the command line nothing prints, exits or reads the environment.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'system-only-at-the-edge',
      comment:
        'Files, processes and the environment are touched by read, host and cli alone; all else can run anywhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(read|host|cli)/' },
      to: { path: '^(node:)?(fs|child_process|os|process|tty|net|http|https)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      comment: 'No command opens a network connection.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { path: '^(node:)?(net|http|https|http2|dgram|dns|tls)$', dependencyTypes: ['core'] },
    },
    {
      name: 'declared-dependencies',
      comment: 'What is imported stands in package.json, or an install would lack it.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
        // Optional peers, which the cruiser does not read.
        pathNot: '^node_modules/(puppeteer|@mermaid-js/mermaid-cli)/',
      },
    },
    {
      name: 'no-orphans',
      comment: 'A file nothing reaches is forgotten, or was never needed.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/generated/|^src/cli/(help|commands/)' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
