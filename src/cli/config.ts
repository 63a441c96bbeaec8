import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Config, noConfig } from '../config/config.js'
import type { OpenedConfig } from '../config/load.js'
import { presetLayer } from '../config/presets.js'
import { configIsNoMap } from '../findings/rules/plan-empty.js'
import { allRules, type CheckedPlan } from '../main.js'
import { configNames } from '../read/config-names.js'
import { InputError, shownPath } from '../read/source.js'
import type { RuleLayers } from '../validate/settings.js'
import type { Call } from './command.js'
import { ruleOptions } from './rule-options.js'
import { openSettings, tellSettings } from './settings-file.js'

/** How the plans of a folder are checked. */
export interface FolderConfig extends Config {
  /** The file as people see it; null where there is none. */
  readonly file: string | null
  /** What preset, configuration and command line say about rules. */
  readonly rules: RuleLayers
}

/** A plan with the configuration it was checked under. */
export interface ConfiguredPlan extends CheckedPlan {
  readonly config: FolderConfig
}

/** Languages that come before the locale: the configured one, else those of the plan. */
export function languagesOf(plan: ConfiguredPlan | undefined): readonly string[] {
  if (plan === undefined) return []
  return plan.config.lang === null ? plan.read.languages : [plan.config.lang]
}

/**
 * The configuration for the plans of a folder: `--config`, or the nearest file upward; `--no-config` is none. Each
 * file is read once a run. Throws `ConfigError` where one has errors, `UsageError` for what the options ask.
 */
export function configReader(call: Call): (folder: string) => Promise<FolderConfig> {
  const asked = ruleOptions(call)
  const read = new Map<string, Promise<Config>>()
  return async (folder) => {
    const path = pathFor(call, folder)
    if (path !== undefined && !read.has(path)) read.set(path, load(path, call))
    const config = path === undefined ? noConfig : ((await read.get(path)) ?? noConfig)
    return {
      ...config,
      file: path === undefined ? null : shownPath(path, call.io.cwd),
      rules: { below: [presetLayer(asked.preset ?? config.preset), ...config.layers], above: asked.layers },
    }
  }
}

function pathFor(call: Call, folder: string): string | undefined {
  const { config } = call.options
  if (config === false) return undefined
  return typeof config === 'string' ? resolve(call.io.cwd, config) : nearest(folder)
}

/** The file in this folder or the nearest above it, up to the folder of the repository. */
function nearest(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const [yaml, yml] = configNames.map((name) => join(at, name)).filter((path) => existsSync(path))
    if (yml !== undefined) {
      throw new InputError({
        en: `${at} holds both ${configNames.join(' and ')}; keep one`,
        zh: `${at} 中同时有 ${configNames.join(' 和 ')}，请只保留一个`,
      })
    }
    if (yaml !== undefined) return yaml
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined
  }
}

async function load(path: string, call: Call): Promise<Config> {
  const { loadConfig } = await import('../config/load.js')
  const { cwd } = call.io
  const { config, findings } = await loadConfig(await opened(path, cwd), allRules, async (base, from) => {
    try {
      return await opened(resolve(dirname(from.path), base), cwd)
    } catch (error) {
      if (error instanceof InputError) return error.code
      throw error
    }
  })
  await tellSettings(call, path, findings)
  return config
}

const opened = (path: string, cwd: string): Promise<OpenedConfig> => openSettings(path, cwd, configIsNoMap({}))
