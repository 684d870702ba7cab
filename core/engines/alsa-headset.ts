import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { followPlugs, type Headset } from '../visit/headset.ts';

/** What ALSA says of this machine. */
export interface AlsaWorld {
  /** The text of /proc/asound/cards. */
  readonly readCards: () => Promise<string>;
  /** All controls of a card, as `amixer contents` writes them. */
  readonly readControls: (card: string) => Promise<string>;
  /** Calls at every change that ALSA tells of, and now and then; returns how to stop. */
  readonly onChange: (call: () => void) => () => void;
}

const run = promisify(execFile);
const againMs = 2000;
const patienceMs = 5000;
const jack = /name='([^']*head(?:phone|set)[^']*jack[^']*)'[^\n]*\n(?:\s+;[^\n]*\n)*\s+: values=on/giu;

/** The jacks of headphones and headsets that have a plug in them, among a card's controls. */
export function pluggedJacks(controls: string): string[] {
  return [...controls.matchAll(jack)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** Number and name of each sound card; those at USB are headsets or their adapters when they come after the start. */
export function cardsIn(text: string): { readonly card: string; readonly name: string; readonly isUsb: boolean }[] {
  return [...text.matchAll(/^\s*(\d+)\s+\[([^\]]*)\]:\s*(.*)$/gmu)].map(([, card = '', name = '', driver = '']) => ({
    card,
    name: name.trim(),
    isUsb: driver.startsWith('USB-Audio'),
  }));
}

async function pluggedNow({ readCards, readControls }: AlsaWorld): Promise<string[]> {
  const cards = cardsIn(await readCards());
  const perCard = cards.map(async ({ card, name, isUsb }) => {
    const jacks = pluggedJacks(await readControls(card));
    return [...(isUsb ? [`usb ${name}`] : []), ...jacks.map((found) => `${card} ${found}`)];
  });
  return (await Promise.all(perCard)).flat();
}

/** A headset as ALSA knows it: the jack of a card that tells of its plug, or a card that comes at USB. */
export function createAlsaHeadset(world: AlsaWorld = alsaOfMachine): Headset {
  return {
    watch: (tell) => {
      let isStopped = false;
      let last: Promise<void> = Promise.resolve();
      const follow = followPlugs((isPlugged) => !isStopped && tell(isPlugged));
      // One reading after the other: an older one must not overtake a newer.
      const look = () => {
        last = last.then(async () => {
          const plugged = isStopped ? null : await pluggedNow(world).catch(() => null);
          if (plugged) follow(plugged);
        });
      };
      look();
      const stop = world.onChange(look);
      return () => {
        isStopped = true;
        stop();
      };
    },
  };
}

const outputOf = (program: string, args: readonly string[]) =>
  run(program, args, { timeout: patienceMs }).then(
    ({ stdout }) => stdout,
    () => '',
  );

/** This machine. Cards that come and go are found by looking; jacks by the monitor, where it is installed. */
const alsaOfMachine: AlsaWorld = {
  readCards: () => readFile('/proc/asound/cards', 'utf8').catch(() => ''),
  readControls: (card) => outputOf('amixer', ['-c', card, 'contents']),
  onChange: (call) => {
    let seen = '';
    const poll = setInterval(() => {
      void alsaOfMachine.readCards().then((cards) => {
        if (cards !== seen) call();
        seen = cards;
      });
    }, againMs);
    poll.unref();
    const monitor = spawn('alsactl', ['monitor'], { stdio: ['ignore', 'pipe', 'ignore'] });
    monitor.on('error', () => undefined);
    monitor.stdout.on('error', () => undefined);
    createInterface({ input: monitor.stdout })
      .on('error', () => undefined)
      .on('line', call);
    return () => {
      clearInterval(poll);
      monitor.kill();
    };
  },
};
