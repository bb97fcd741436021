/** How often it is looked whether the time is over, in milliseconds. */
const BEAT = 250;

/**
 * Calls back after so many milliseconds in which this process has run; ends with the function it answers. A machine that sleeps or stands
 * still costs one beat and not the whole time: what is waited for had no time either.
 */
export function afterRunning(milliseconds: number, done: () => void): () => void {
  let left = milliseconds;
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    const beat = Math.min(BEAT, left);
    timer = setTimeout(() => {
      left -= beat;
      if (left > 0) next();
      else done();
    }, beat);
  };
  next();
  return () => clearTimeout(timer);
}
