import { expect, test } from 'vitest';
import { timeTableReading } from '#bench/content/table-reading.ts';

test('a workbook of a made-up venue is read to a venue that could be published', async () => {
  expect(await timeTableReading(50)).toBeGreaterThan(0);
});
