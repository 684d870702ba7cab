import { expect, test } from 'vitest';
import { OptionError, readStartOptions, startHelp } from '#build/setup/options.mjs';

test('without options the terminal chooses for itself', () => {
  expect(readStartOptions([])).toEqual({
    host: null,
    venue: null,
    data: null,
    port: null,
    kiosk: false,
    maySystem: true,
    help: false,
  });
});

test('every option is read', () => {
  const args = [
    '--host',
    'browser',
    '--venue=mall',
    '--data',
    '/srv/terminal',
    '--port',
    '0',
    '--kiosk',
    '--no-system',
  ];
  expect(readStartOptions(args)).toEqual({
    host: 'browser',
    venue: 'mall',
    data: '/srv/terminal',
    port: 0,
    kiosk: true,
    maySystem: false,
    help: false,
  });
});

test.each([
  [['--host', 'firefox'], '--host is browser or electron, not firefox.'],
  [['--port', '70000'], '--port is a number from 0 to 65535, not 70000.'],
  [['--port', '-1'], '--port'],
  [['--venu', 'mall'], "'--venu'"],
  [['mall'], 'mall'],
  [['--data'], '--data'],
])('%j is refused with what would be right', (args, words) => {
  expect(() => readStartOptions(args)).toThrow(OptionError);
  expect(() => readStartOptions(args)).toThrow(words);
});

test.each(['--host', '--venue', '--data', '--port', '--kiosk', '--no-system'])('the help tells of %s', (option) => {
  expect(startHelp).toContain(option);
});
