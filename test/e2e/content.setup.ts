import { expect, test } from '@playwright/test';
import { isPrepared, prepareContent } from './prepared-content.ts';

test('a first start of the sample hall fits its thresholds and makes its readings', async () => {
  await prepareContent((contentFile) => expect.poll(() => isPrepared(contentFile), { timeout: 60_000 }).toBe(true));
});
