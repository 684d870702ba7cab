import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSettings, readSettings } from '#core/system/settings.ts';
import { temporaryFolder } from '#test/support/folder.ts';

test('a terminal without a settings file has the defaults', () => {
  expect(readSettings('/nowhere/settings.json').visit).toEqual({
    idleSeconds: 45,
    elderIdleSeconds: 90,
    countdownSeconds: 20,
  });
});

test('what is set is taken, the rest keeps its default', () => {
  const settings = parseSettings(
    'settings.json',
    '{ // the mall\n "venue": "mall",\n "visit": { "idleSeconds": 60, },\n}',
  );
  expect(settings).toMatchObject({ venue: 'mall', visit: { idleSeconds: 60, countdownSeconds: 20 } });
});

test.each([
  ['{\n  "visit": {\n    "idleSeconds": 5\n  }\n}', 3, /visit\.idleSeconds/],
  ['{\n  "venue": "mall",\n  "colour": "red"\n}', 3, /colour/],
  ['{\n  "venue": "mall"\n  "log": {}\n}', 3, /CommaExpected/],
  ['{\n  "log": { "level": "loud" }\n}', 2, /log\.level/],
  ['{\n  "version": 99\n}', 2, /version: this release reads settings up to version 6/],
  ['[]', 1, /./],
  ['['.repeat(20_000), 1, /nested deeper than 50/],
  [`\n${'{"a":'.repeat(20_000)}`, 2, /nested deeper than 50/],
])('a wrong setting is named with its line: %.40j', (text, line, reason) => {
  expect(() => parseSettings('settings.json', text)).toThrow(
    new RegExp(`settings\\.json, line ${line}: .*${reason.source}`),
  );
});

test('a byte order mark before the settings is no part of them', () => {
  const file = join(temporaryFolder(), 'settings.json');
  writeFileSync(file, '\uFEFF{ "venue": "mall" }');
  expect(readSettings(file).venue).toBe('mall');
});

test('a folder in place of the settings is named', () => {
  const file = join(temporaryFolder(), 'settings.json');
  mkdirSync(file);
  expect(() => readSettings(file)).toThrow(`${file} is a folder; a file is wanted`);
});
