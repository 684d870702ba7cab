import { expect, test } from 'vitest';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

/** A terminal that answers nothing, and an editor at it who is signed in. */
async function setup() {
  const terminal = createServedTerminal();
  await terminal.set('editor');
  const editor = terminal.open('visitor');
  const signIn = () => editor.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  await signIn();
  const ask = async (...texts: string[]) => {
    const { call } = terminal.open('visitor');
    const begun = (await call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
    const { visitId } = begun.value;
    for (const text of texts) await call(['visit', 'ask'], { visitId, question: { text, via: 'typed' } });
    await call(['visit', 'intend'], { visitId, intent: { kind: 'end' } });
  };
  /** Two visitors with a quarter of an hour between them, in which the editor signs in anew. */
  const askTwice = async (...texts: string[]) => {
    await ask(...texts);
    terminal.clock.advance(15 * 60_000);
    await ask(...texts);
    await signIn();
  };
  const acts = () => terminal.staff.audit({ before: null, limit: 10 }).map(({ who, act }) => [who, act.type]);
  const list = () => editor.call(['worklist', 'list'], { limit: 10 });
  return { ...terminal, editor, ask, askTwice, acts, list, signIn };
}

test('what two visitors asked in vain is listed to an editor, what one asked is not', async () => {
  const { ask, askTwice, list } = await setup();
  await ask('哪里可以打疫苗');
  await askTwice('狗证在哪里办');
  expect(await list()).toMatchObject({ ok: true, value: [{ text: '狗证在哪里办', visits: 2, nearestId: null }] });
});

test('one script that begins visit after visit is one visitor, and what it says of somebody stays unwritten', async () => {
  const { ask, clock, db, list, signIn } = await setup();
  const saying = '张伟住建国路八十八号402室幺三九幺二三四五六七八低保批了吗';
  for (let times = 0; times < 20; times++) {
    await ask(saying);
    clock.advance(60_000);
  }
  await signIn();
  expect(await list()).toEqual({ ok: true, value: [] });
  expect(db.prepare('SELECT count(*) FROM worklist_item').pluck().get()).toBe(0);
});

test('what an editor attaches or dismisses stands in the audit trail, without a visitor’s words', async () => {
  const { acts, askTwice, db, editor, list } = await setup();
  await askTwice('狗证在哪里办', '哪里可以打疫苗');
  const attached = await editor.call(['worklist', 'attach'], { id: 1, entryId: 'id-card-lost' });
  expect(attached).toEqual({ ok: true, value: { entryId: 'id-card-lost', text: '狗证在哪里办' } });
  expect(await editor.call(['worklist', 'dismiss'], { id: 2 })).toEqual({ ok: true, value: null });
  expect(await list()).toEqual({ ok: true, value: [] });
  expect(acts().slice(0, 2)).toEqual([
    ['editor', 'worklist.dismissed'],
    ['editor', 'worklist.attached'],
  ]);
  expect(JSON.stringify(db.prepare('SELECT act FROM staff_audit').all())).not.toMatch(/狗证|疫苗/);
});

test('what was refused leaves nothing in the audit trail', async () => {
  const { acts, askTwice, editor } = await setup();
  await askTwice('狗证在哪里办');
  const before = acts();
  expect(await editor.call(['worklist', 'attach'], { id: 1, entryId: 'nowhere' })).toEqual({
    ok: false,
    code: 'unknown-entry',
  });
  expect(await editor.call(['worklist', 'dismiss'], { id: 7 })).toEqual({ ok: false, code: 'unknown-item' });
  expect(acts()).toEqual(before);
});

test('an answer that visitors find wrong is listed with how often, until an editor has looked after it', async () => {
  const { acts, db, editor } = await setup();
  const insert = db.prepare('INSERT INTO answer_mark (entry_id, language, mark, day, times) VALUES (?, ?, ?, ?, ?)');
  insert.run('toilets', 'zh-CN', 'wrong', '2026-11-20', 2);
  insert.run('toilets', 'en', 'outdated', '2026-11-22', 1);
  insert.run('toilets', 'en', 'helpful', '2026-11-22', 9);
  insert.run('id-card-lost', 'zh-CN', 'wrong', '2026-11-21', 1);
  const marked = () => editor.call(['worklist', 'marked'], { limit: 10 });
  const days = { firstDay: '2026-11-20', lastDay: '2026-11-22' };
  expect(await marked()).toEqual({
    ok: true,
    value: [
      { entryId: 'toilets', wrong: 2, outdated: 1, languages: expect.arrayContaining(['zh-CN', 'en']), ...days },
      {
        entryId: 'id-card-lost',
        wrong: 1,
        outdated: 0,
        languages: ['zh-CN'],
        ...{ firstDay: '2026-11-21', lastDay: '2026-11-21' },
      },
    ],
  });
  expect(await editor.call(['worklist', 'settle'], { entryId: 'toilets' })).toEqual({ ok: true, value: null });
  expect(await editor.call(['worklist', 'settle'], { entryId: 'toilets' })).toEqual({
    ok: false,
    code: 'unknown-entry',
  });
  expect(await marked()).toMatchObject({ value: [{ entryId: 'id-card-lost' }] });
  expect(db.prepare('SELECT mark, times FROM answer_mark WHERE entry_id = ?').all('toilets')).toEqual([
    { mark: 'helpful', times: 9 },
  ]);
  expect(acts()[0]).toEqual(['editor', 'worklist.settled']);
});
