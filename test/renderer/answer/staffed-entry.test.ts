import { expect, test } from 'vitest';
import { staffedEntry } from '#renderer/answer/staffed-entry.ts';
import { venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

const lostChild = venueByTheClock('mall', 'open').entry('lost-child', 'zh-CN');

test('while somebody is there an answer promises them, and how soon they come', () => {
  expect(staffedEntry(lostChild, 'here').text).toMatchObject({ duration: { note: '分钟内有人来' } });
});

test.each(['away', 'unknown'] as const)(
  'where staff are %s it says what to do, and no time until somebody comes',
  (staff) => {
    const { text } = staffedEntry(lostChild, staff);
    expect(text.lead).toBe(lostChild.text.unstaffed);
    expect(text).not.toHaveProperty('steps');
    expect(text).not.toHaveProperty('duration');
  },
);
