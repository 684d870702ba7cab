import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { decodeMediaFrame, type MediaFrame } from '#contract/page/media.ts';
import type { SpeakingEvent } from '#contract/page/speaking.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { shippedEngines } from '#core/composition/kiosk-deps.ts';
import { createKiosk } from '#core/kiosk.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { testDeviceKey } from '#test/support/fakes/device-key.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { noSpeech } from '#test/support/fakes/stub-kiosk.ts';
import { createFakeVoice } from '#test/support/fakes/voice.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

async function setup() {
  const plainVoice = createFakeVoice();
  const log = createCollectingLog();
  const kiosk = createKiosk({
    dataFolder: temporaryFolder(),
    isInstalled: false,
    venueId: 'test-hall',
    readVenue: () => ({ content: testVenue(), sha256: '0'.repeat(64) }),
    settings: settingsSchema.parse({}),
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log,
    version: 'test',
    host: 'browser',
    fork: forkNode,
    engines: shippedEngines,
    speech: { ...noSpeech, plainVoice },
    headset: null,
    sweepMemory: () => {},
    restart: null,
    deviceKey: () => testDeviceKey,
  });
  // Closing waits for the answers' thread, which is still building its index.
  onTestFinished(() => kiosk.close(), 60_000);
  const door = kiosk.connect('visitor');
  const frames: MediaFrame[] = [];
  door.media.lay((bytes) => {
    const frame = decodeMediaFrame(bytes);
    if (frame.ok) frames.push(frame.value);
  });
  const { context } = door;
  const { voice, visit } = createRouterClient(kiosk.router, { context });
  const events: SpeakingEvent[] = [];
  const watching = await voice.watchSpeaking();
  const follow = async () => {
    for await (const event of watching) events.push(event);
  };
  void follow();
  const begun = await visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  const say = (text: string) => voice.say({ visitId, subject: { kind: 'text', text } });
  const leave = () => visit.intend({ visitId, intent: { kind: 'end' } });
  return { say, leave, frames, events, log, plainVoice };
}

test('what is to be read comes to the page as events beside the calls and as sound on the media channel', async () => {
  const { say, frames, events } = await setup();
  expect(await say('请到六号窗口。')).toEqual({ ok: true, value: { utterance: 1 } });
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ kind: 'end', utterance: 1, reason: 'sent' }));
  const sound = events.find((event) => event.kind === 'sound');
  if (sound?.kind !== 'sound') throw new Error('No sound was announced.');
  const bytes = frames.reduce((sum, { payload }) => sum + payload.byteLength, 0);
  expect(bytes / 2 / sound.rateHz).toBeCloseTo(sound.durationMs / 1000);
  expect(frames.every(({ kind, timeMs }) => kind === 'voice' && timeMs >= sound.fromMs)).toBe(true);
});

test('with the visit ends whatever is being read in it, and no log line has a word of it', async () => {
  const { say, leave, events, log } = await setup();
  await say('我的身份证丢了。'.repeat(20));
  await vi.waitFor(() => expect(events.some(({ kind }) => kind === 'sound')).toBe(true));
  await leave();
  await vi.waitFor(async () => expect(await say('再说一遍')).toEqual({ ok: false, code: 'visit-over' }));
  expect(log.lines.join()).not.toContain('身份证');
});
