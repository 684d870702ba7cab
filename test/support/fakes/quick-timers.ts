/** The variable that says how many times as early. */
export const earlinessVariable = 'TEST_TIMERS';

/** Loaded before a terminal starts: it is called after a part of the time that it asks for. What its clocks show stays as it is. */
function quickenTimers(times: number): void {
  if (!(times > 0)) throw new Error(`${earlinessVariable} is no number above 0`);
  const wait = globalThis.setTimeout;
  const quickly = (run: (...given: unknown[]) => void, delayMs = 0, ...given: unknown[]) =>
    wait(run, delayMs / times, ...given);
  globalThis.setTimeout = Object.assign(quickly, wait);
}

const times = process.env[earlinessVariable];
if (times !== undefined) quickenTimers(Number(times));
