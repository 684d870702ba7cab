import { expect, test } from 'vitest';
import { createMediaNumbering, decodeMediaFrame, encodeMediaFrame } from '#contract/page/media.ts';
import { createMediaLine } from '#core/system/media-line.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';

function setup() {
  const log = createCollectingLog();
  const { line, wire } = createMediaLine({ log });
  const heard: number[] = [];
  const deaf = line.hear('microphone', ({ sequence }) => void heard.push(sequence));
  const number = createMediaNumbering('microphone');
  const frames = Array.from({ length: 5 }, (_, index) => encodeMediaFrame(number(index * 20, new Uint8Array([index]))));
  return { log, line, wire, heard, deaf, frames };
}

test('frames are heard in order, by those who asked for their kind', () => {
  const { line, wire, heard, frames } = setup();
  const voices: unknown[] = [];
  line.hear('voice', (frame) => void voices.push(frame));
  for (const frame of frames) wire.receive(frame);
  expect(heard).toEqual([0, 1, 2, 3, 4]);
  expect(voices).toEqual([]);
});

test('a lost frame is counted and a repeated one is not heard again', () => {
  const { line, wire, heard, frames } = setup();
  for (const index of [0, 0, 3]) wire.receive(frames[index] ?? new Uint8Array());
  expect(heard).toEqual([0, 3]);
  expect(line.tallyOf('microphone')).toEqual({ received: 2, lost: 2, repeated: 1 });
});

test('whoever stopped listening hears nothing more', () => {
  const { wire, heard, deaf, frames } = setup();
  deaf();
  for (const frame of frames) wire.receive(frame);
  expect(heard).toEqual([]);
});

test('pieces for the page are numbered by kind and lost while no wire is laid', () => {
  const { line, wire } = setup();
  const written: (string | number)[] = [];
  line.send('voice', 0, new Uint8Array(2));
  wire.lay((bytes) => {
    const decoded = decodeMediaFrame(bytes);
    if (decoded.ok) written.push(decoded.value.kind, decoded.value.sequence);
  });
  line.send('voice', 20, new Uint8Array(2));
  line.send('picture', 20, new Uint8Array(2));
  wire.lay(null);
  line.send('voice', 40, new Uint8Array(2));
  expect(written).toEqual(['voice', 1, 'picture', 0]);
});

test('bytes that are no frame are dropped and said once, without what was in them', () => {
  const { log, wire, heard } = setup();
  wire.receive(new TextEncoder().encode('a visitor’s words, never a frame'));
  wire.receive(new Uint8Array(3));
  expect(heard).toEqual([]);
  expect(log.lines).toHaveLength(1);
  expect(log.lines.join()).not.toContain('words');
});
