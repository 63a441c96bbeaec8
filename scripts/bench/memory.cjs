// Loaded before a program that is measured: tells its peak memory in KiB on descriptor 3 when it ends.
const { readFileSync, writeSync } = require('node:fs')

/** On Linux `maxRSS` starts at what the parent held when it forked; the high-water mark of the process itself does not. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
}

process.on('exit', () => writeSync(3, String(peak())))
