import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrastOf } from '#test/support/contrast.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');

/** The colours of one block of the tokens by name. */
function coloursIn(selector: string): Record<string, string> {
  const start = tokens.indexOf(`${selector} {`);
  const block = tokens.slice(start, tokens.indexOf('\n}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const standard = coloursIn(':root');
const high = { ...standard, ...coloursIn(":root[data-contrast='high']") };

/** Every colour that words are written in, with what they may stand on. */
const written: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['text', ['ground', 'plate', 'well', 'field']],
  ['text-2', ['ground', 'plate', 'well']],
  ['on-river', ['river', 'river-deep']],
  ['on-river-2', ['river', 'river-deep']],
  ['on-solid', ['on-river']],
  ['brass-text', ['ground', 'plate']],
  ['brass-on-river', ['river', 'river-deep']],
  ['on-seal', ['seal', 'seal-press']],
  ['seal', ['ground']],
  ['jade', ['ground', 'plate']],
  ['caution', ['ground', 'plate']],
];
/** Lines that must be seen: borders of controls, arrows, rules with a meaning. */
const drawn: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['line', ['ground', 'plate']],
  ['river-line', ['river', 'river-deep']],
  ['brass', ['ground', 'plate']],
  ['brass-on-river', ['river', 'river-deep']],
];

function pairs(list: typeof written, colours: Record<string, string>) {
  return list.flatMap(([ink, grounds]) =>
    grounds.map((ground) => ({
      name: `${ink} on ${ground}`,
      ratio: contrastOf(colours[ink] ?? '', colours[ground] ?? ''),
    })),
  );
}

test('every word has a contrast of 4.5 or more against what it stands on', () => {
  expect(pairs(written, standard).filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
});

test('every line that means something has a contrast of 3 or more', () => {
  expect(pairs(drawn, standard).filter(({ ratio }) => !(ratio >= 3))).toEqual([]);
});

test('in high contrast every word has 8 or more', () => {
  expect(pairs(written, high).filter(({ ratio }) => !(ratio >= 8))).toEqual([]);
});

test('the measure itself tells a faint pair', () => {
  expect(contrastOf(standard.rule ?? '', standard.ground ?? '')).toBeLessThan(3);
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
