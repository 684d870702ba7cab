import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { askHidden, firstLine } from '#core/cli/ask-hidden.ts';

function setup() {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown = text(output);
  const asked = askHidden('New PIN: ', { input, output });
  return { input, output, shown, asked };
}

test('what is typed is heard and not shown', async () => {
  const { input, output, shown, asked } = setup();
  input.write('482913\r');
  expect(await asked).toBe('482913');
  output.end();
  expect(await shown).toBe('New PIN: \n');
});

test('a slip can be taken back', async () => {
  const { input, asked } = setup();
  input.write('4829\u007f\u007f13 山\r');
  expect(await asked).toBe('4813 山');
});

test.each([
  ['Ctrl-C', '4829\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s gives up', async (_name, keys) => {
  const { input, asked } = setup();
  input.write(keys);
  expect(await asked).toBeNull();
});

test('of what is piped in the first line counts, whatever ends it', async () => {
  const piped = new PassThrough();
  piped.end('482913\r\nmore');
  expect(await firstLine(piped)).toBe('482913');
  const silent = new PassThrough();
  silent.end();
  expect(await firstLine(silent)).toBe('');
});
