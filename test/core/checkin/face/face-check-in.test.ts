import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cameraPicture } from '#contract/page/face.ts';
import type { MediaFrame } from '#contract/page/media.ts';
import { checkInSettingsSchema } from '#contract/settings/check-in-settings.ts';
import type { Seen } from '#core/checkin/face/eyes.ts';
import type { FaceHappening } from '#core/checkin/face/face-dialogue.ts';
import type { Database } from '#core/storage/database.ts';
import { createTestEyes, faceOf } from '#test/support/fakes/eyes.ts';
import { createTestCheckin, row } from '#test/support/fixtures/appointments.ts';
import { liesOnDisk, secretsIn } from '#test/support/fixtures/faces.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const pictureBytes = cameraPicture.widthPx * cameraPicture.heightPx * cameraPicture.bytesOfPoint;
const good = (person: number, liveness: number | null = null): Seen => ({
  guidance: 'good',
  embedding: faceOf(person),
  liveness,
});

/** A terminal with appointments, a visitor, and a camera that shows what the test says. */
async function setup({ isOn = true, file = ':memory:', settings = {} } = {}) {
  const { eyes, shows } = createTestEyes({ isOn });
  const terminal = createTestCheckin({ eyes, file, settings: checkInSettingsSchema.parse(settings) });
  await terminal.bring(row(), row({ code: '222222', name: '李四' }));
  const { faces } = terminal.checkin;
  const happened: FaceHappening[] = [];
  const visit = () => {
    const dialogue = faces.begin((happening) => {
      happened.push(happening);
      dialogue.attend(null, 'zh-CN');
    });
    return dialogue;
  };
  /** Sends as many pictures as there are sights, one after each step. */
  const look = async (dialogue: ReturnType<typeof visit>, ...sights: readonly (Seen | null)[]) => {
    shows(...sights);
    let listener: (frame: MediaFrame) => void = () => undefined;
    const media = {
      hear: (_kind: string, told: (frame: MediaFrame) => void) => {
        listener = told;
        return () => undefined;
      },
    };
    const closing = new AbortController();
    const told = [];
    let sent = 0;
    for await (const step of dialogue.look(media, closing.signal)) {
      told.push(step.guidance);
      terminal.clock.advance(700);
      if (sent === sights.length) closing.abort();
      else listener({ kind: 'picture', sequence: sent, timeMs: 0, payload: new Uint8Array(pictureBytes).fill(1) });
      sent += 1;
    }
    return told;
  };
  const enrol = async (code: string, person: number) => {
    faces.desk.offer({ code, withGuardian: false }, () => undefined);
    const dialogue = visit();
    dialogue.attend('enrol', 'zh-CN');
    await look(dialogue, good(person), good(person), good(person));
    dialogue.end();
    const enrolled = happened.pop();
    return enrolled?.kind === 'enrolled' ? enrolled.receipt : '';
  };
  const stand = async (dialogue: ReturnType<typeof visit>, ...sights: readonly (Seen | null)[]) => {
    dialogue.attend('check-in', 'zh-CN');
    return look(dialogue, ...sights);
  };
  return { ...terminal, faces, happened, visit, enrol, look, stand };
}

test('somebody enrolled is asked for by half a name once two pictures agree, and arrives by a yes', async () => {
  const { faces, enrol, visit, stand, happened, facts, checkin } = await setup();
  expect(faces.isOffered()).toBe(false);
  expect(await enrol('202611', 1)).toMatch(/^\d{16}$/);
  expect(faces.isOffered()).toBe(true);
  const dialogue = visit();
  await stand(dialogue, { guidance: 'too-far', embedding: null, liveness: null }, good(1), good(1));
  expect(happened).toEqual([{ kind: 'asked', who: '张*华' }]);
  const claimed = dialogue.claim();
  expect(claimed && checkin.begin().arrive(claimed, 'zh-CN')).toMatchObject({ outcome: 'arrived', time: '10:30' });
  expect(dialogue.claim()).toBeNull();
  expect(checkin.arrivals()?.arrivals).toMatchObject([{ route: 'face', name: '张*华', wantsLook: false }]);
  expect(facts.map(({ type }) => type)).toContain('face.enrolled');
});

test('what looked like a picture of somebody in both pictures is let in, and staff are asked to look at the person', async () => {
  const { enrol, visit, stand, checkin } = await setup();
  await enrol('202611', 1);
  await enrol('222222', 2);
  for (const [person, ...liveness] of [
    [1, 0.1, 0.2],
    [2, 0.1, 0.9],
  ] as const) {
    const dialogue = visit();
    await stand(dialogue, ...liveness.map((one) => good(person, one)));
    const claimed = dialogue.claim();
    expect(claimed && checkin.begin().arrive(claimed, 'zh-CN')).toMatchObject({ outcome: 'arrived' });
  }
  const marks = checkin.arrivals()?.arrivals.map(({ name, wantsLook }) => ({ name, wantsLook }));
  expect(marks).toEqual([
    { name: '李*', wantsLook: false },
    { name: '张*华', wantsLook: true },
  ]);
});

test('one picture alone, or one of two people, asks for nobody', async () => {
  const { enrol, visit, stand, happened } = await setup();
  await enrol('202611', 1);
  await stand(visit(), good(1), { guidance: 'two-faces', embedding: null, liveness: null }, good(1));
  expect(happened).toEqual([]);
});

test('a no bars that face for the visit, and not for the next', async () => {
  const { enrol, visit, stand, happened } = await setup();
  await enrol('202611', 1);
  const dialogue = visit();
  await stand(dialogue, good(1), good(1));
  expect(dialogue.deny()).toBe(true);
  await stand(dialogue, good(1), good(1), good(1));
  expect(happened).toHaveLength(1);
  dialogue.end();
  await stand(visit(), good(1), good(1));
  expect(happened).toHaveLength(2);
});

test('a stranger is nobody, and after three failures the camera is closed', async () => {
  const { enrol, visit, stand, happened } = await setup();
  await enrol('202611', 1);
  await stand(visit(), ...Array.from({ length: 24 }, () => good(9)));
  expect(happened).toEqual([{ kind: 'over', purpose: 'check-in', hitch: 'not-recognised' }]);
});

test('no picture in ten seconds is a camera that cannot be used; nobody in fifteen is nobody; what sees may go', async () => {
  const { enrol, visit, stand, happened, clock } = await setup();
  await enrol('202611', 1);
  visit().attend('check-in', 'zh-CN');
  clock.advance(10_000);
  await stand(visit(), null);
  await stand(
    visit(),
    ...Array.from({ length: 30 }, (): Seen => ({ guidance: 'too-dark', embedding: null, liveness: null })),
  );
  expect(happened.map((one) => (one.kind === 'over' ? one.hitch : one.kind))).toEqual([
    'no-camera',
    'not-working',
    'not-recognised',
  ]);
});

test('a receipt removes at once: nobody is offered the camera, and nobody is found', async () => {
  const { faces, enrol, visit, stand, happened } = await setup();
  const receipt = await enrol('202611', 1);
  expect(faces.withdraw('0000000000000000')).toBe('wrong');
  expect(faces.withdraw(receipt)).toBe('done');
  expect([faces.isOffered(), faces.areHeld(), faces.withdraw(receipt)]).toEqual([false, false, 'wrong']);
  await stand(visit(), good(1), good(1));
  expect(happened).toEqual([]);
});

test('many wrong receipts slow the terminal down', async () => {
  const { faces } = await setup();
  const tried = Array.from({ length: 17 }, () => faces.withdraw('0000000000000000'));
  expect([tried[0], tried.at(-1)]).toEqual(['wrong', 'wait']);
});

test('an enrolment waits two minutes for its person, is for one visit, and belongs to one appointment', async () => {
  const { faces, visit, clock } = await setup();
  const offer = () => faces.desk.offer({ code: '202611', withGuardian: true }, () => undefined);
  expect(offer()).toEqual({ ok: true, value: { name: '张*华', until: '2026-11-23', withGuardian: true } });
  expect(visit().offer).toMatchObject({ name: '张*华' });
  expect(visit().offer).toBeNull();
  offer();
  clock.advance(120_000);
  expect(visit().offer).toBeNull();
  expect(faces.desk.find({ code: '999999', withGuardian: false })).toEqual({ ok: false, code: 'unknown-appointment' });
});

test('who is enrolled already, or has name and phone of somebody who is, is told at the desk, never by the face', async () => {
  const { faces, enrol, bring } = await setup();
  const held = (code: string) => {
    const found = faces.desk.find({ code, withGuardian: false });
    return found.ok && found.value.held;
  };
  expect([held('202611'), held('222222')]).toEqual(['none', 'none']);
  await enrol('202611', 1);
  expect([held('202611'), held('222222')]).toEqual(['same', 'none']);
  const other = { code: '333333', time: '15:00' };
  await bring(
    row(),
    row(other),
    row({ ...other, code: '444444', name: '李四' }),
    row({ ...other, code: '555555', tail: '0000' }),
  );
  expect([held('333333'), held('444444'), held('555555')]).toEqual(['alike', 'none', 'none']);
});

test('with more people of the day than a face can tell apart, only those with the typed last digits are looked among', async () => {
  const { faces, enrol, bring, visit, stand, happened } = await setup({ settings: { facesAlone: 1, warnFaces: 2 } });
  await bring(row(), row({ code: '222222', name: '李四', tail: '0000' }));
  await enrol('202611', 1);
  expect([faces.asksTail(), faces.desk.state().areMany]).toEqual([false, false]);
  await enrol('222222', 2);
  expect([faces.asksTail(), faces.desk.state().areMany]).toEqual([true, true]);
  const wrong = visit();
  wrong.narrow('0000');
  await stand(wrong, good(1), good(1));
  wrong.end();
  expect(happened).toEqual([]);
  const right = visit();
  right.narrow('0831');
  await stand(right, good(1), good(1));
  expect(happened).toEqual([{ kind: 'asked', who: '张*华' }]);
});

/** The disk takes what is written, and has no room to carry it over into the file: gives how to let it. */
function refuseCheckpoints(db: Database): () => void {
  const { pragma } = db;
  db.pragma = () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
  };
  return () => {
    db.pragma = pragma;
  };
}

test('what is written down is said so though the disk cannot overwrite what it replaced; that is made up for later', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'record.db');
  const { faces, enrol, db } = await setup({ file });
  await enrol('202611', 1);
  const [replaced = Buffer.alloc(0)] = secretsIn(db);
  const letThem = refuseCheckpoints(db);
  const receipt = await enrol('202611', 1);
  expect(receipt).toMatch(/^\d{16}$/);
  const held = secretsIn(db);
  expect(faces.withdraw(receipt)).toBe('done');
  expect([replaced, ...held].some((bytes) => liesOnDisk(file, bytes))).toBe(true);
  letThem();
  faces.expire();
  expect([replaced, ...held].some((bytes) => liesOnDisk(file, bytes))).toBe(false);
});

test('nobody is enrolled until a day that is over by the time of the last shot', async () => {
  const { faces, visit, happened, look, clock } = await setup();
  faces.desk.offer({ code: '202611', withGuardian: false }, () => undefined);
  const dialogue = visit();
  clock.advance(14 * 3_600_000);
  faces.expire();
  dialogue.attend('enrol', 'zh-CN');
  await look(dialogue, good(1), good(1), good(1));
  expect(happened).toEqual([{ kind: 'over', purpose: 'enrol', hitch: 'not-kept' }]);
  expect(faces.areHeld()).toBe(false);
});

test('three shots of two people are no enrolment', async () => {
  const { faces, visit, happened, look } = await setup();
  faces.desk.offer({ code: '202611', withGuardian: false }, () => undefined);
  const dialogue = visit();
  dialogue.attend('enrol', 'zh-CN');
  await look(dialogue, good(1), good(1), good(2), good(1));
  expect([happened, faces.areHeld()]).toEqual([[], false]);
});

test('where faces are off nobody is offered the camera or enrolled, and what is held can be listed and deleted', async () => {
  const { faces } = await setup({ isOn: false });
  expect(faces.isOffered()).toBe(false);
  expect(faces.desk.find({ code: '202611', withGuardian: false })).toEqual({ ok: false, code: 'face-off' });
  expect(faces.desk.list(() => undefined)).toEqual([]);
  expect(faces.desk.remove(1, 'deleted', () => undefined)).toEqual({ ok: false, code: 'unknown-face' });
});

/** Leaves the record no room for another page; gives how to give it room again. */
function fillDisk(db: Database): () => void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
  return () => db.pragma('max_page_count = 1000000');
}

test('on a full disk an enrolment is not kept: neither half a template nor a consent, and it is said', async () => {
  const { faces, visit, happened, look, db, enrol, log } = await setup();
  faces.desk.offer({ code: '202611', withGuardian: false }, () => undefined);
  const dialogue = visit();
  dialogue.attend('enrol', 'zh-CN');
  const makeRoom = fillDisk(db);
  await look(dialogue, good(1), good(1), good(1));
  expect(happened).toEqual([{ kind: 'over', purpose: 'enrol', hitch: 'not-kept' }]);
  const held = 'SELECT (SELECT count(*) FROM face_consent) + (SELECT count(*) FROM face_template)';
  expect([faces.areHeld(), db.prepare(held).pluck().get()]).toEqual([false, 0]);
  expect(JSON.stringify(log.lines)).not.toContain('张');
  makeRoom();
  happened.length = 0;
  expect(await enrol('202611', 1)).toMatch(/^\d{16}$/);
});

test('a record that has no room for more still lets somebody withdraw', async () => {
  const { faces, enrol, db } = await setup();
  const receipt = await enrol('202611', 1);
  fillDisk(db);
  expect([faces.withdraw(receipt), faces.areHeld()]).toEqual(['done', false]);
});

test('under another device key nobody is recognised by what the former one sealed, and staff can still delete it', async () => {
  const { enrol, db, clock } = await setup();
  await enrol('202611', 1);
  const { eyes } = createTestEyes({ isOn: true });
  const other = { bytes: new Uint8Array(32).fill(9), protection: 'file' } as const;
  const again = createTestCheckin({ db, clock, eyes, deviceKey: () => other });
  const { faces } = again.checkin;
  await again.bring(row());
  expect(faces.isOffered()).toBe(false);
  const held = faces.desk.list(() => undefined);
  expect(held).toMatchObject([{ name: null, templates: 3 }]);
  expect(faces.desk.remove(held[0]?.id ?? 0, 'deleted', () => undefined)).toMatchObject({ ok: true });
  expect(faces.areHeld()).toBe(false);
});
