import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import { soundServerMissing, startSoundServer } from '#test/support/fakes/sound-server.ts';
import { startListening, visitId } from '#test/support/fixtures/listening.ts';
import { rssMb } from '#test/support/process-memory.ts';

const question = speakTones([...'社保在哪里'], toneCharacters, { leadMs: 500, tailMs: 1500 });
const without = soundServerMissing && ` (skipped: no ${soundServerMissing})`;
const recorder = { kind: 'recorder', program: 'arecord', device: 'pulse' } as const;

test.skipIf(soundServerMissing !== '')(
  `a question spoken into a room comes through arecord and the speech process as text${without}`,
  async () => {
    const room = await startSoundServer();
    const { listening, media, seen, hearable, close } = startListening({ microphone: recorder });
    try {
      await hearable();
      expect(listening.start(visitId, media).ok).toBe(true);
      await seen(({ kind }) => kind === 'listening');
      await room.say(question);
      expect(await seen(({ kind }) => kind === 'final')).toMatchObject({ text: '社保在哪里' });
    } finally {
      await close();
      await room.close();
    }
  },
  60_000,
);

test.skipIf(soundServerMissing !== '')(
  `a sound server that dies is said, and a new one is found without a touch${without}`,
  async () => {
    const room = await startSoundServer();
    const { listening, media, seen, hearable, events, close } = startListening({ microphone: recorder });
    try {
      await hearable();
      listening.start(visitId, media);
      await seen(({ kind }) => kind === 'listening');
      room.crash();
      expect(await seen(({ kind }) => kind === 'fault', 20_000)).toMatchObject({ code: 'microphone-lost' });
      await vi.waitFor(() => expect(listening.available()[0]?.reason).toBe('microphone-lost'));
      await room.restart();
      events.length = 0;
      await vi.waitFor(() => expect(listening.available()[0]?.hearing).toBe('full'), { timeout: 25_000 });
    } finally {
      await close();
      await room.close();
    }
  },
  90_000,
);

/** Three, or as many as the environment says. */
const presses = Number(process.env.YINGBIN_PRESSES ?? 3);

/** Processes whose parent is this one. */
function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((one) => parentOf(one) === pid);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

test.skipIf(soundServerMissing !== '')(
  `${presses} presses through arecord leave memory flat and no recorder behind${without}`,
  async ({ annotate }) => {
    const room = await startSoundServer();
    const { listening, media, seen, hearable, events, pids, close } = startListening({ microphone: recorder });
    const pid = pids[0] ?? 0;
    const memory: number[] = [];
    let failed = 0;
    let orphans = 0;
    try {
      await hearable();
      for (let i = 0; i < presses; i += 1) {
        events.length = 0;
        expect(listening.start(visitId, media).ok).toBe(true);
        await seen(({ kind }) => kind === 'listening');
        await room.say(question);
        const end = await seen(({ kind }) => ['final', 'rejected', 'silence', 'fault'].includes(kind));
        if (end.kind !== 'final') failed += 1;
        await vi
          .waitFor(() => expect(childrenOf(pid)).toEqual([]))
          .catch(() => {
            orphans += 1;
          });
        memory.push(rssMb(pid));
      }
      const at = (index: number) => Math.round(memory.at(index) ?? 0);
      await annotate(
        `${presses - failed} of ${presses} understood, ${orphans} recorders left; RSS in MB: ${at(0)} after the first, ` +
          `${at(4)} after 5, ${at(presses >> 1)} half-way, ${at(-1)} at the end`,
      );
      expect(orphans).toBe(0);
      expect(failed).toBeLessThanOrEqual(presses / 20);
      expect(at(-1) - at(Math.min(4, presses - 1))).toBeLessThan(30);
      expect(pids).toHaveLength(1);
    } finally {
      await close();
      await room.close();
    }
    expect(() => process.kill(pid, 0)).toThrow();
  },
  60_000 + presses * 15_000,
);
