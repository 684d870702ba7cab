import { expect, test } from 'vitest';
import type { CheckInResult } from '#contract/page/checkin.ts';
import type { EnrolmentOffer } from '#contract/page/face.ts';
import type { FaceHappening } from '#core/visit/checkin/model.ts';
import { noCheckIn } from '#test/support/fakes/no-check-in.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

const result: CheckInResult = {
  outcome: 'arrived',
  name: '张*华',
  day: '2026-11-23',
  time: '10:30',
  service: '身份证补领',
  place: 'C6',
};
const offer: EnrolmentOffer = { name: '张*华', until: '2026-12-23', withGuardian: false };

/** A visit whose camera a test works. */
function setup({
  offered = null,
  denials = 1,
  asksTail = false,
}: {
  offered?: EnrolmentOffer | null;
  denials?: number;
  asksTail?: boolean;
} = {}) {
  const tails: string[] = [];
  const camera: (string | null)[] = [];
  let tell: (happening: FaceHappening) => void = () => undefined;
  let denied = 0;
  const terminal = createTestReception(undefined, {}, undefined, {
    isOffered: () => true,
    isScanOffered: () => true,
    faces: { isOffered: () => true, asksTail: () => asksTail, areHeld: () => true, adviseLiveness: false },
    begin: (told) => {
      tell = told;
      return {
        ...noCheckIn.begin(told),
        offer: offered,
        narrow: (tail) => {
          tails.push(tail);
        },
        attend: (purpose) => {
          if (camera.at(-1) !== purpose) camera.push(purpose);
        },
        confirm: () => result,
        deny: () => ++denied <= denials,
        withdraw: (receipt) => (receipt === '1' ? 'done' : 'wrong'),
      };
    },
  });
  const id = terminal.begin();
  const act = (intent: Parameters<typeof terminal.reception.intend>[1]) => terminal.reception.intend(id, intent);
  return { ...terminal, act, camera, tails, tell: (happening: FaceHappening) => tell(happening) };
}

test('the camera opens with a yes and is closed before anybody is asked for', () => {
  const { act, tell, visit, camera } = setup();
  act({ kind: 'open-check-in', at: 'routes' });
  act({ kind: 'open-face' });
  expect(visit()).toMatchObject({ screen: { name: 'face-consent' }, faces: { isOffered: true } });
  expect(camera.filter(Boolean)).toEqual([]);
  act({ kind: 'consent', purpose: 'check-in' });
  expect(camera.at(-1)).toBe('check-in');
  tell({ kind: 'asked', who: '张*华' });
  expect(visit().screen).toEqual({ name: 'face-ask', who: '张*华' });
  expect(camera.at(-1)).toBeNull();
  act({ kind: 'answer-face', isThey: true });
  expect(visit().screen).toEqual({ name: 'check-in-done', result });
  act({ kind: 'back' });
  expect(visit().screen.name).toBe('check-in');
});

test('where many are expected the last digits of a phone come between the yes and the camera', () => {
  const { act, tell, visit, camera, tails } = setup({ asksTail: true });
  act({ kind: 'open-face' });
  expect(act({ kind: 'narrow-faces', tail: '4321' })).toEqual({ ok: false, code: 'no-face' });
  act({ kind: 'consent', purpose: 'check-in' });
  expect(visit().screen).toEqual({ name: 'face-tail' });
  expect(camera.filter(Boolean)).toEqual([]);
  act({ kind: 'narrow-faces', tail: '4321' });
  expect([tails, camera.at(-1), visit().screen.name]).toEqual([['4321'], 'check-in', 'face-camera']);
  tell({ kind: 'asked', who: '张*华' });
  act({ kind: 'answer-face', isThey: false });
  expect(visit().screen.name).toBe('face-camera');
  act({ kind: 'back' });
  expect(visit().screen.name).toBe('home');
});

test('no yes, no camera: what is not asked is not answered', () => {
  const { act, visit, camera } = setup();
  for (const purpose of ['check-in', 'enrol'] as const)
    expect(act({ kind: 'consent', purpose })).toEqual({ ok: false, code: 'no-face' });
  act({ kind: 'open-face' });
  expect(act({ kind: 'consent', purpose: 'enrol' })).toEqual({ ok: false, code: 'no-face' });
  expect(act({ kind: 'answer-face', isThey: true })).toEqual({ ok: false, code: 'no-face' });
  expect(visit().screen.name).toBe('face-consent');
  expect(camera.filter(Boolean)).toEqual([]);
});

test.each([
  ['another screen', { kind: 'call-staff' } as const],
  ['the languages', { kind: 'open', screen: 'language' } as const],
])('whoever goes from the camera to %s and back is asked again', (_where, away) => {
  const { act, visit, camera } = setup();
  act({ kind: 'open-face' });
  act({ kind: 'consent', purpose: 'check-in' });
  act(away);
  expect(camera.at(-1)).toBeNull();
  act({ kind: 'back' });
  expect(visit().screen.name).toBe('face-consent');
  expect(camera.at(-1)).toBeNull();
});

test('a no looks again, and too many of them end the route for the visit', () => {
  const { act, tell, visit } = setup();
  act({ kind: 'open-face' });
  act({ kind: 'consent', purpose: 'check-in' });
  tell({ kind: 'asked', who: '张*华' });
  act({ kind: 'answer-face', isThey: false });
  expect(visit().screen).toEqual({ name: 'face-camera', purpose: 'check-in' });
  tell({ kind: 'asked', who: '李*' });
  act({ kind: 'answer-face', isThey: false });
  expect(visit().screen).toEqual({ name: 'face-over', purpose: 'check-in', hitch: 'not-recognised' });
  expect(act({ kind: 'open-face' })).toEqual({ ok: false, code: 'no-face' });
});

test('idle time stands still while the camera is open, and a camera that cannot be used leads to the other routes', () => {
  const { act, visit, clock, facts } = setup();
  act({ kind: 'open-face' });
  act({ kind: 'consent', purpose: 'check-in' });
  clock.advance(600_000);
  expect(visit().presence).toEqual({ kind: 'here' });
  act({ kind: 'camera-failed' });
  expect(visit().screen).toMatchObject({ name: 'face-over', hitch: 'no-camera' });
  const tried = { type: 'face.tried', purpose: 'check-in', outcome: 'no-camera', language: 'zh-CN' };
  expect(facts.filter(({ type }) => type === 'face.tried')).toEqual([tried]);
  clock.advance(46_000);
  expect(visit().presence.kind).toBe('asking');
});

test('a panel that was handed over begins with the consent, and a yes leads to a receipt', () => {
  const { act, tell, visit, camera } = setup({ offered: offer });
  expect(visit().screen).toEqual({ name: 'enrol-consent', offer });
  act({ kind: 'consent', purpose: 'enrol' });
  expect(camera.at(-1)).toBe('enrol');
  tell({ kind: 'enrolled', receipt: '4071936285510274' });
  expect(visit().screen).toEqual({ name: 'enrol-done', offer, receipt: '4071936285510274' });
});

test('a receipt withdraws, and a wrong one is said', () => {
  const { act, visit } = setup();
  act({ kind: 'open-withdrawal', receipt: null });
  act({ kind: 'withdraw', receipt: '2' });
  expect(visit().screen).toEqual({ name: 'face-withdraw', hitch: 'wrong', refusals: 1, receipt: null });
  act({ kind: 'withdraw', receipt: '1' });
  expect(visit().screen).toEqual({ name: 'face-withdrawn' });
});

test('a receipt that is wrong like the one before it is told from it', () => {
  const { act, visit } = setup();
  act({ kind: 'open-withdrawal', receipt: null });
  act({ kind: 'withdraw', receipt: '2' });
  act({ kind: 'withdraw', receipt: '3' });
  expect(visit().screen).toEqual({ name: 'face-withdraw', hitch: 'wrong', refusals: 2, receipt: null });
});

test('a receipt that is held to the camera stands on the screen that withdraws, and nothing is gone yet', () => {
  const { act, visit } = setup();
  act({ kind: 'open-withdrawal', receipt: null });
  act({ kind: 'open-check-in', at: 'scan' });
  act({ kind: 'begin-scan' });
  act({ kind: 'open-withdrawal', receipt: '4071936285510274' });
  expect(visit().screen).toEqual({ name: 'face-withdraw', hitch: null, refusals: 0, receipt: '4071936285510274' });
});
