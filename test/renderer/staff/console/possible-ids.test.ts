import { expect, test } from 'vitest';
import { possibleIds } from '#renderer/staff/console/use-titles.ts';

test('titles are asked for by what may be an id of an entry, each once, whatever else stands in the draft', () => {
  expect(possibleIds(['toilets', 'Toilets', 'two words', '', '厕所', 'a'.repeat(300), 'toilets', 'id-card'])).toEqual([
    'toilets',
    'id-card',
  ]);
  expect(possibleIds(Array.from({ length: 300 }, (_, index) => `entry-${index}`))).toHaveLength(200);
});
