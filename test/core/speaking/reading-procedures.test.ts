import { expect, test } from 'vitest';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

const text = '往前走到头右转。';
const correction = { entryId: 'toilets', language: 'zh-CN', text };

async function setup() {
  const terminal = createServedTerminal();
  await terminal.set('editor');
  const editor = terminal.open('visitor');
  await editor.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  const acts = () => terminal.staff.audit({ before: null, limit: 10 }).map(({ who, act }) => [who, act]);
  return { ...terminal, editor, acts };
}

test('an editor corrects a reading, sees it in the list, and takes it back; the audit trail says both', async () => {
  const { editor, acts, db } = await setup();
  const corrected = await editor.call(['readings', 'correct'], { ...correction, reading: '往前走 dao4 头' });
  const sentence = { text, reading: '往前走 dao4 头', origin: 'staff', isMissing: false };
  expect(corrected).toEqual({ ok: true, value: sentence });
  const page = { language: 'zh-CN', onlyMissing: false, after: 'id-card-renewal', limit: 1 };
  const listed = (await editor.call(['readings', 'list'], page)) as { value: { sentences: unknown[] }[] };
  expect(listed.value[0]?.sentences).toContainEqual(sentence);
  await editor.call(['readings', 'correct'], { ...correction, reading: null });
  const fields = { entryId: 'toilets', language: 'zh-CN' };
  expect(acts().slice(0, 2)).toEqual([
    ['editor', { type: 'reading.dropped', ...fields }],
    ['editor', { type: 'reading.corrected', ...fields }],
  ]);
  expect(JSON.stringify(db.prepare('SELECT act FROM staff_audit').all())).not.toContain('往前走');
});

test('what was refused leaves nothing in the audit trail', async () => {
  const { editor, acts } = await setup();
  const before = acts();
  const refused = (more: object) => editor.call(['readings', 'correct'], { ...correction, reading: 'dao4', ...more });
  expect(await refused({ text: '不在这里。' })).toEqual({ ok: false, code: 'unknown-sentence' });
  expect(await refused({ reading: 'dxo4' })).toEqual({ ok: false, code: 'not-readable' });
  expect(acts()).toEqual(before);
});

test('an editor hears a sentence as it is said, and is told why one cannot be heard', async () => {
  const { editor, open } = await setup();
  const hear = (more: object) => editor.call(['readings', 'hear'], { ...correction, ...more });
  expect(await hear({ text: '不在这里。' })).toEqual({ ok: false, code: 'unknown-sentence' });
  expect(await hear({}), 'this terminal has no voice').toEqual({ ok: false, code: 'no-voice' });
  await expect(open('visitor').call(['readings', 'hear'], correction)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a list of what contains some words has their sentences and no others', async () => {
  const { editor } = await setup();
  const page = { language: 'zh-CN', onlyMissing: false, containing: '右转', after: null, limit: 100 };
  const listed = (await editor.call(['readings', 'list'], page)) as { value: { sentences: { text: string }[] }[] };
  expect(listed.value.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))).toEqual([text]);
});
