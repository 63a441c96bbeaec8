import type { Command } from '../command.js'
import { command as baseline } from './baseline.js'
import { command as chart } from './chart.js'
import { command as check } from './check.js'
import { command as compare } from './compare.js'
import { command as completion } from './completion.js'
import { command as doctor } from './doctor.js'
import { command as explain } from './explain.js'
import { command as forecast } from './forecast.js'
import { command as init } from './init.js'
import { command as rules } from './rules.js'
import { command as schema } from './schema.js'
import { command as table } from './table.js'
import { command as validate } from './validate.js'

/** The commands in the order help tells them. One file and one line each; the build makes one bundle each. */
export const commands: readonly Command[] = [
  init,
  validate,
  check,
  table,
  compare,
  chart,
  forecast,
  rules,
  explain,
  schema,
  baseline,
  completion,
  doctor,
]
