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

test('a country is told by its name, and none may be chosen too', () => {
  expect(chosenWords('country', 'cn', 'zh-CN', say)).toBe('中国');
  expect(offeredFor('country', 'jp', 'en', say).map(({ value }) => value)).toEqual(['jp', 'cn', null]);
});

test('every icon may be chosen, by its word', () => {
  expect(offeredFor('icon', 'shop', 'en', say).map(({ name }) => name)).toEqual(
    iconNameSchema.options.map((icon) => `icon.${icon}`),
  );
});
