import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { speakTones, toneWords } from '#bench/speech/tones.ts';
import { createRecorder } from '#core/engines/recorder.ts';
import { createPageMicrophone } from '#core/speech/page-microphone.ts';
import { systemClock } from '#core/system/clock.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { soundServerMissing, startSoundServer } from '#test/support/fakes/sound-server.ts';
import { microphoneSuite } from '#test/support/suites/microphone-suite.ts';

const tone = speakTones(['你好'], toneWords);
const bytes = new Uint8Array(tone.buffer, tone.byteOffset, tone.byteLength);

microphoneSuite({
  name: 'page',
  create: () => {
    const clock = createTestClock();
    const microphone = createPageMicrophone({ clock, silentMs: 5000 });
    return {
      microphone,
      makeSound: () => microphone.deliver(bytes),
      breakDown: () => clock.advance(5000),
      close: () => {},
    };
  },
});

/** An arecord that does what a shell script says, found before the real one. */
function shadowArecord(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-arecord-'));
  const change = (next: string) => {
    writeFileSync(join(folder, 'arecord'), `#!/bin/sh\ncd ${folder}\n${next}\n`);
    chmodSync(join(folder, 'arecord'), 0o755);
  };
  writeFileSync(join(folder, 'tone.raw'), bytes);
  change(script);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  const takeAway = () => writeFileSync(join(folder, 'gone'), '');
  const close = () => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  };
  return { change, takeAway, close };
}

const recorder = (silentMs = 5000) =>
  createRecorder({ program: 'arecord', device: null, clock: systemClock, silentMs });

microphoneSuite({
  name: 'recorder with a shadowed program',
  create: () => {
    const { close, takeAway } = shadowArecord('while [ ! -e gone ]; do cat tone.raw; sleep 0.05; done; exit 1');
    return {
      microphone: recorder(400),
      makeSound: () => {},
      breakDown: takeAway,
      close,
    };
  },
});

/** Longer than a recorder takes to open on a busy machine. */
const speech = speakTones(
  Array.from({ length: 30 }, () => '你好'),
  toneWords,
);

microphoneSuite({
  name: 'recorder over PulseAudio',
  missing: soundServerMissing,
  create: async () => {
    const room = await startSoundServer();
    return {
      microphone: createRecorder({ program: 'arecord', device: 'pulse', clock: systemClock, silentMs: 8000 }),
      makeSound: () => void room.say(speech),
      breakDown: room.crash,
      close: room.close,
    };
  },
});

async function lossOf(script: string, silentMs = 300): Promise<string> {
  const { close } = shadowArecord(script);
  try {
    return await new Promise((resolve) => recorder(silentMs).open({ onSound: () => {}, onLost: resolve }));
  } finally {
    close();
  }
}

test('a recorder that finds no device is tried a few times and then lost', async () => {
  expect(await lossOf('exit 1')).toBe('microphone-lost');
});

test('a recorder that hangs without a byte is silent', async () => {
  expect(await lossOf('exec sleep 60')).toBe('microphone-silent');
});

test('a missing recorder program does not take the process with it', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const lost = await new Promise((resolve) => recorder().open({ onSound: () => {}, onLost: resolve }));
  vi.unstubAllEnvs();
  expect(lost).toBe('microphone-lost');
});

test('a recorder that dies once is started again and nobody notices', async () => {
  const { change, close } = shadowArecord('cat tone.raw; exit 1');
  const heard: number[] = [];
  const losses: string[] = [];
  const microphone = recorder();
  microphone.open({ onSound: (pcm) => heard.push(pcm.length), onLost: (code) => losses.push(code) });
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 5000 });
  const before = heard.length;
  change('head -c 32000 /dev/zero; exec sleep 5');
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before), { timeout: 5000 });
  microphone.close();
  close();
  expect(losses).toEqual([]);
});
