import { expect, test } from 'vitest';
import { editor, openTestDrafts, viewOf } from '#test/support/fixtures/drafts.ts';

const lead = ['texts', 'zh-CN', 'lead'];
const oldLead = '带户口簿到 C6 窗口，当场挂失、当场补办。';
const page = { language: 'zh-CN', containing: '', flag: 'changed', from: 0, limit: 10 } as const;

function setup() {
  const { drafts } = openTestDrafts();
  const edit = (path: string[], from: string | string[], to: string | string[]) =>
    viewOf(drafts.edit(editor, { entryId: 'id-card-lost', path, from, to }));
  return { drafts, edit };
}

test('an answer that says something else has still the day of its old words, until somebody says that it was checked', () => {
  const { drafts, edit } = setup();
  expect(drafts.list(page)).toMatchObject({ publishable: 0, unchecked: 0 });
  edit(lead, oldLead, '带户口簿到 C8 窗口。');
  expect(drafts.list(page)).toMatchObject({ publishable: 1, unchecked: 1 });
  drafts.checkToday();
  expect(drafts.list(page).unchecked).toBe(0);
  const { entry, live } = viewOf(drafts.open(editor, 'id-card-lost'));
  expect(entry?.checkedOn).not.toBe(live?.checkedOn);
});

test('another way to ask, and a day that was changed by hand, ask for no other day', () => {
  const { drafts, edit } = setup();
  const phrasings = viewOf(drafts.open(editor, 'id-card-lost')).entry?.texts['zh-CN']?.phrasings ?? [];
  edit(['texts', 'zh-CN', 'phrasings'], phrasings, [...phrasings, '证没了']);
  expect(drafts.list(page)).toMatchObject({ publishable: 1, unchecked: 0 });
  edit(lead, oldLead, '带户口簿到 C8 窗口。');
  edit(['checkedOn'], '2026-10-08', '2026-11-01');
  expect(drafts.list(page).unchecked).toBe(0);
});
