export function quietEnvironment(): NodeJS.ProcessEnv
export function timed(args: readonly string[], env: NodeJS.ProcessEnv): { ms: number; status: number | null }
export function peakMemory(args: readonly string[], env: NodeJS.ProcessEnv): number
export function median(numbers: readonly number[]): number
