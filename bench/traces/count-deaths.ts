import { runTerminal } from '../page/running-terminal.ts';
import { knockAll, resetStages } from './door-resets.ts';

export interface DoorTrial {
  readonly resets: number;
  /** Of the process that serves the door: it has one life here. */
  readonly coreDeaths: number;
}

const perStage = 1000;

/** Resets connections at every stage of a terminal's door, 4,000 times, and counts whether core lived through it. */
export async function resetConnections(): Promise<DoorTrial> {
  const terminal = await runTerminal();
  try {
    const launched = await fetch(terminal.launchAddress, { redirect: 'manual' });
    const cookie = (launched.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const port = Number(new URL(terminal.origin).port);
    const { strangers, media, calls } = resetStages(terminal.origin, cookie);
    for (const knocks of [strangers, strangers, media, calls]) await knockAll(port, knocks, perStage);
    const isServed = await fetch(terminal.origin, { headers: { cookie } }).then(
      ({ ok }) => ok,
      () => false,
    );
    const isAlive = terminal.process.exitCode === null && terminal.process.signalCode === null;
    return { resets: 4 * perStage, coreDeaths: isAlive && isServed ? 0 : 1 };
  } finally {
    await terminal.stop();
  }
}
