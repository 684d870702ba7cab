import { createRequire } from 'node:module';
import { fromKanaSchema, type ToKana } from '#contract/process/kana-process.ts';
import type { KanaReader, KanaSession } from '../speaking/kana-reader.ts';
import type { Fork } from '../system/child.ts';
import { Fault } from '../system/fault.ts';

const ownEntry = new URL('./kana-process.ts', import.meta.url);

/** kuromoji with the dictionary of IPADIC, where it is installed; null where it is not. */
export function findKanaReader(fork: Fork): KanaReader | null {
  try {
    createRequire(import.meta.url).resolve('@patdx/kuromoji');
  } catch {
    // It is optional: without it staff and authors write Japanese readings.
    return null;
  }
  return { name: `kuromoji ipadic ${edition}`, open: () => openKana(fork) };
}

/** Counts the ways in which words are put in kana before and after the dictionary. */
const edition = 2;

interface Waiting {
  readonly resolve: (readings: readonly (string | null)[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The dictionary takes 300 MB of memory, of which a thread of core would leave a third behind: it lives in a process of
 * its own, and no longer than it is wanted.
 */
function openKana(fork: Fork): KanaSession {
  const child = fork(ownEntry);
  /** The process answers in the order in which it was asked. */
  const waiting: Waiting[] = [];
  let isOver = false;
  const end = () => {
    isOver = true;
    child.kill();
    for (const { reject } of waiting.splice(0)) reject(noReadings());
  };
  child.onMessage((message) => {
    const answer = fromKanaSchema.safeParse(message);
    if (answer.success) waiting.shift()?.resolve(answer.data.readings);
    else end();
  });
  child.onExit(end);
  return {
    read: (texts) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(noReadings());
        waiting.push({ resolve, reject });
        child.send({ kind: 'read', texts: [...texts] } satisfies ToKana);
      }),
    close: end,
  };
}

function noReadings(): Fault {
  return new Fault('engine-missing', 'kuromoji gave no readings.');
}
