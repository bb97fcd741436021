// Loaded before a peer: at its end it says what the process used, in milliseconds of processor time and megabytes.
import { readFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`\nUSAGE ${(userCPUTime + systemCPUTime) / 1000} ${peak() ?? maxRSS / 1024}\n`);
});

/** The peak of this process alone: the system's own figure also counts the process that started it. Null where there is no /proc. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}
