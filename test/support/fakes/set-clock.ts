/** The variable that names the moment. */
export const clockVariable = 'TEST_CLOCK';

/** Makes the clock jump ahead by an hour, as somebody who sets it would. */
export const hourAheadSignal = 'SIGALRM';

const hourMs = 3_600_000;

/** Loaded before a terminal starts: its clock shows another time from the first moment, and goes on from there. */
function setClock(startMs: number): void {
  if (Number.isNaN(startMs)) throw new Error(`${clockVariable} names no moment`);
  const realNowMs = Date.now.bind(Date);
  let aheadMs = startMs - realNowMs();
  process.on(hourAheadSignal, () => {
    aheadMs += hourMs;
  });
  const nowMs = () => realNowMs() + aheadMs;
  globalThis.Date = new Proxy(Date, {
    construct: (real, given) => Reflect.construct(real, given.length === 0 ? [nowMs()] : given),
    get: (real, name) => (name === 'now' ? nowMs : Reflect.get(real, name)),
  });
}

const moment = process.env[clockVariable];
if (moment !== undefined) setClock(Date.parse(moment));
