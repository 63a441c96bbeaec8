import { basename } from 'node:path'

/** What a configuration file may be called. */
export const configNames = ['orgplan.config.yaml', 'orgplan.config.yml']

/** True for a file that configures the program and is no plan: patterns such as `*.yaml` leave it out. */
export const isConfigFile = (path: string): boolean => configNames.includes(basename(path))
