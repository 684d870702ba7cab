/** Loaded before a terminal starts: its clock shows another time from the first moment, and goes on from there. */
const startMs = Date.parse(process.env.TEST_CLOCK ?? '');
if (Number.isNaN(startMs)) throw new Error('TEST_CLOCK names no moment');
const realNowMs = Date.now.bind(Date);
const aheadMs = startMs - realNowMs();
const nowMs = () => realNowMs() + aheadMs;

globalThis.Date = new Proxy(Date, {
  construct: (real, given) => Reflect.construct(real, given.length === 0 ? [nowMs()] : given),
  get: (real, name) => (name === 'now' ? nowMs : Reflect.get(real, name)),
});
