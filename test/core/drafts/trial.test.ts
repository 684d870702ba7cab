import { expect, test } from 'vitest';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createTrial } from '#core/drafts/trial.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const question = { text: '身份证没了', language: 'zh-CN' } as const;
const saysNothing: Explanation = {
  normalised: '身份证没了',
  decision: { kind: 'hand-over', reason: 'unsure' },
  thresholds: { answer: 0.9, clarify: 0.5, suggest: 0.2, margin: 0.1, shift: 0, origin: 'prior' },
  model: 'plain',
  decidedBy: null,
  entries: [],
};

function setup() {
  const clock = createTestClock();
  const events: string[] = [];
  let state = 1;
  let serves = false;
  const trial = createTrial({
    clock,
    draft: () => ({ content: testVenue(), state }),
    open: (_content: VenueContent, of) => {
      events.push(`open ${of}`);
      return {
        explain: async () => {
          events.push(`ask ${of}`);
          return saysNothing;
        },
        isOwn: () => !serves,
        close: async () => void events.push(`close ${of}`),
      };
    },
  });
  const change = () => {
    state += 1;
  };
  const serve = (isServing: boolean) => {
    serves = isServing;
  };
  return { clock, events, trial, change, serve };
}

test('an engine is made when somebody asks, and asked again while the draft stays as it is', async () => {
  const { events, trial } = setup();
  expect(events).toEqual([]);
  expect(await trial.ask(question)).toBe(saysNothing);
  await trial.ask(question);
  expect(events).toEqual(['open 1', 'ask 1', 'ask 1']);
});

test('a draft that has changed is asked by an engine of its own, and the one before is closed', async () => {
  const { events, trial, change } = setup();
  await trial.ask(question);
  change();
  await trial.ask(question);
  expect(events).toEqual(['open 1', 'ask 1', 'close 1', 'open 2', 'ask 2']);
});

test('while nobody asks its memory is given back, and the next question finds an engine again', async () => {
  const { clock, events, trial } = setup();
  await trial.ask(question);
  clock.advance(119_000);
  expect(events).not.toContain('close 1');
  clock.advance(1_000);
  expect(events.at(-1)).toBe('close 1');
  await trial.ask(question);
  expect(events.slice(-2)).toEqual(['open 1', 'ask 1']);
});

test('questions that come at once are asked one after the other', async () => {
  const { events, trial, change } = setup();
  const first = trial.ask(question);
  const second = trial.ask(question).finally(change);
  await Promise.all([first, second, second.then(() => trial.ask(question))]);
  expect(events).toEqual(['open 1', 'ask 1', 'ask 1', 'close 1', 'open 2', 'ask 2']);
});

test('an engine that serves visitors by now is not asked for the draft any more', async () => {
  const { events, trial, serve } = setup();
  const opened = () => events.filter((event) => event.startsWith('open'));
  await trial.ask(question);
  serve(true);
  await trial.ask(question);
  expect(opened()).toHaveLength(2);
  serve(false);
  await trial.ask(question);
  expect(opened()).toHaveLength(2);
});
