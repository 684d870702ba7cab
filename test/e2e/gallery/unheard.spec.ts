import { expect, showShot, test } from './gallery-page.ts';
import { inspect } from './inspected.ts';
import { limitsOf } from './shots.ts';

/** Why nothing was heard; each has words of its own, on the panels where room is scarcest. */
const reasons = ['filler', 'not-understood', 'too-noisy', 'microphone-lost', 'engine-lost', 'voice-off'] as const;

for (const panel of ['portrait', 'compact'] as const)
  test(`whatever kept the terminal from hearing is said whole in large print (${panel})`, async ({
    frame: page,
    gallery,
  }) => {
    test.setTimeout(180_000);
    for (const language of ['zh-CN', 'en', 'ja', 'ko'])
      for (const unheard of reasons) {
        const shot = { screen: 'listen-failed', language, panel, venue: 'hall' } as const;
        const inMode = { ...shot, size: 'elder', contrast: 'standard', reach: 'standard' };
        await showShot(page, gallery, inMode, { unheard });
        expect.soft(await inspect(page, limitsOf(inMode)), `${unheard} in ${language}`).toEqual([]);
      }
  });

for (const panel of ['landscape', 'compact'] as const)
  test(`a terminal that hears nobody offers to type in a whole key (${panel})`, async ({ frame: page, gallery }) => {
    for (const language of ['zh-CN', 'en', 'ja', 'ko'])
      for (const size of ['standard', 'elder'])
        for (const reach of ['standard', 'low']) {
          const shot = { screen: 'home', language, size, contrast: 'standard', reach, panel, venue: 'mall' };
          await showShot(page, gallery, shot, { mute: '' });
          expect.soft(await inspect(page, limitsOf(shot)), `${size}, ${reach}, in ${language}`).toEqual([]);
        }
  });
