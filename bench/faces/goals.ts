/** What a figure may be at most; what is not named here has no goal. */
const most: Readonly<Record<string, number>> = {
  decisionMsP95: 60,
  bestFrameToAskMsP95: 300,
  match100Ms: 1,
  match500Ms: 2,
  match5000Ms: 10,
  list500Ms: 50,
  rssMb: 400,
  /** Flat: what a line through so many sizes may seem to rise by. */
  rssSlopeMb: 10,
  loopDelayMsP99: 20,
};

/** The figures, a line each, with the goal beside each that has one, and whether it was reached. */
export function beside(figures: Readonly<Record<string, number | string | null>>): string {
  return Object.entries(figures)
    .map(([name, figure]) => {
      const shown = typeof figure === 'number' ? `${Math.round(figure * 100) / 100}` : `${figure ?? '–'}`;
      return `${name.padEnd(22)} ${shown.padStart(10)}${goalOf(name, figure)}`;
    })
    .join('\n');
}

function goalOf(name: string, figure: number | string | null): string {
  const goal = most[name];
  if (goal === undefined) return '';
  const isReached = typeof figure === 'number' && figure <= goal;
  return `   goal ${`${goal}`.padStart(4)}   ${isReached ? 'reached' : 'MISSED'}`;
}
