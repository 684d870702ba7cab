import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNameSchema, venueSchema } from '#contract/venue/venue.ts';
import type { ConsoleSay } from '#renderer/staff/console/use-console-say.ts';
import { chosenWords, offeredFor } from '#renderer/staff/console/venue/chosen-words.ts';

const say: ConsoleSay = (key) => key;

test('a time zone is told by its name and by its id, and the one that a venue has is offered first', () => {
  expect(chosenWords('timeZone', 'Asia/Shanghai', 'en', say)).toBe('China Standard Time (Asia/Shanghai)');
  const [first, ...others] = offeredFor('timeZone', 'Europe/Rome', 'en', say);
  expect(first?.value).toBe('Europe/Rome');
  expect(others.length).toBeGreaterThan(10);
});

test('every time zone that is offered is one, and what is none is shown as it is written', () => {
  for (const { value } of offeredFor('timeZone', null, 'zh-CN', say))
    expect(venueSchema.shape.timeZone.safeParse(value).success, String(value)).toBe(true);
  expect(chosenWords('timeZone', 'Mars/Base', 'en', say)).toBe('Mars/Base');
});

test('a country is told by its name, and in the list of all by what follows from it', () => {
  expect(chosenWords('country', 'cn', 'zh-CN', say)).toBe('中国');
  expect(offeredFor('country', 'cn', 'en', say)).toEqual([
    { value: 'cn', name: 'country.cn-means' },
    { value: null, name: 'country.none-means' },
  ]);
  expect(offeredFor('country', 'jp', 'en', say).map(({ value, name }) => [value, name])).toEqual([
    ['jp', 'country.other-means'],
    ['cn', 'country.cn-means'],
    [null, 'country.none-means'],
  ]);
});

test('the holidays of every country that is offered are part of the release, and those of no other', () => {
  const known = readdirSync('assets/calendars').map((file) => file.replace('.json', ''));
  const offered = offeredFor('country', null, 'en', say).flatMap(({ value }) => value ?? []);
  expect(offered).toEqual(known);
});

test('every icon may be chosen, by its word', () => {
  expect(offeredFor('icon', 'shop', 'en', say).map(({ name }) => name)).toEqual(
    iconNameSchema.options.map((icon) => `icon.${icon}`),
  );
});
