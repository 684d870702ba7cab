import type { Language } from '#contract/base/language.ts';
import type { Decision } from '#contract/page/answering.ts';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { DraftList, DraftRow, DraftView, SayingsOfMatter } from '#contract/page/drafts.ts';
import { namedPlace } from '#contract/page/guide.ts';
import { hall } from '../../../gallery/fixtures/hall.ts';
import { popularHall, seniorCard } from '../../../gallery/fixtures/hall-entries.ts';
import { all } from '../../../gallery/fixtures/localized.ts';
import { thresholds } from '../../../gallery/fixtures/thresholds.ts';
import type { Tried } from '../try-out.tsx';

const phrasings = all('老人卡丢了', 'I lost my senior card', 'カードをなくした', '카드를 잃어버렸어요');
const attached = all('人在外地能补吗', 'Can I replace it from away', '遠くからでもできますか', '다른 곳에서도 되나요');
const toilets = all('卫生间', 'Toilets', 'お手洗い', '화장실');
const lost = all('卡丢了', 'I lost my card', 'カード紛失', '카드 분실');
const oldLead = all(
  '带上身份证到 C5 窗口。',
  'Take your ID card to counter C5.',
  '身分証を持って C5 窓口へ。',
  'C5 창구로 가세요.',
);

function entry(): DraftEntry {
  const { id, categoryId, checkedOn, validUntil, action } = seniorCard('zh-CN');
  const textIn = (language: Language) => ({
    ...seniorCard(language).text,
    phrasings: [phrasings[language], attached[language]],
  });
  return {
    id,
    categoryId,
    checkedOn,
    validUntil,
    ...(action ? { action } : {}),
    relatedIds: [],
    department: { 'zh-CN': seniorCard('zh-CN').department, en: seniorCard('en').department },
    texts: { 'zh-CN': textIn('zh-CN'), en: textIn('en'), ja: textIn('ja') },
  };
}

/** An entry that is being changed, with a phrasing that was attached and a language that it does not have. */
export function changedEntry(language: Language): DraftView {
  const shown = language === 'ko' ? 'en' : language;
  const draft = entry();
  const path = ['texts', shown, 'lead'];
  return {
    entryId: draft.id,
    revision: 3,
    entry: draft,
    live: draft,
    changes: [{ path, before: oldLead[shown], after: draft.texts[shown]?.lead ?? null }],
    conflicts: [],
    faults: [],
    warnings: [
      { code: 'few-phrasings', path: ['texts', shown, 'phrasings'] },
      { code: 'expires-soon', path: ['validUntil'] },
      { code: 'language-missing', path: ['texts', 'ko'] },
      { code: 'chinese-changed', path: ['texts', 'en', 'lead'], detail: oldLead['zh-CN'] },
      { code: 'chinese-changed', path: ['texts', 'ja', 'lead'], detail: oldLead['zh-CN'] },
    ],
    attached: [{ language: shown, text: attached[shown] }],
    others: ['publisher'],
    places: hall.places.map(namedPlace),
  };
}

/** What people also say about it, one of them with an answer already. */
export function offeredSayings(language: Language): SayingsOfMatter {
  const shown = language === 'ko' ? 'en' : language;
  const free = all(
    '坐车那张卡寻不着了',
    'The card I ride the bus with is gone',
    'バスに乗るカードが見つからない',
    '버스 탈 때 쓰는 카드가 없어졌어요',
  );
  const owned = all('卡掉了', 'dropped my card', 'カードを落とした', '카드를 떨어뜨렸어요');
  const matter = all('敬老卡丢了', 'Lost senior card', '敬老カードの紛失', '경로 카드 분실');
  const owner = popularHall[shown][1]?.title ?? null;
  return {
    matter: matter[shown],
    sayings: [
      { text: free[shown], owner: null },
      { text: owned[shown], owner },
    ],
  };
}

/** The list of entries, one of each state first. */
export function entryList(language: Language): DraftList {
  const states: readonly Partial<DraftRow>[] = [
    { state: 'changed', changes: 3 },
    { state: 'new', faults: 2 },
    { state: 'removed' },
    { expiry: 'soon', missing: ['ja', 'ko'] },
  ];
  const rows = popularHall[language].map(
    (titled, index): DraftRow => ({
      ...titled,
      state: 'published',
      changes: 0,
      faults: 0,
      expiry: null,
      missing: [],
      ...states[index],
    }),
  );
  return {
    rows,
    counts: { all: 214, changed: 3, expiring: 6 },
    found: rows.length,
    changed: 4,
    publishable: 4,
    unchecked: 2,
    formerHours: popularHall[language].slice(0, 3).map(({ title }) => title),
    translations: { old: { en: 1, ja: 1 }, missing: { ko: 1 } },
    revision: 7,
  };
}

/** Questions that were tried, one that leads to a place, and one that is being asked. */
export function triedQuestions(language: Language): readonly Tried[] {
  const titles = Object.fromEntries(popularHall[language].map(({ entryId, title }) => [entryId, title]));
  const [first] = popularHall[language];
  const said = (decision: Decision): Explanation => ({
    normalised: phrasings[language],
    decision,
    thresholds,
    model: 'trained',
    decidedBy: 'words',
    entries: [],
  });
  const entryId = first?.entryId ?? '';
  return [
    { text: attached[language], explanation: null, isNotReady: false, titles, places: [] },
    {
      text: phrasings[language],
      explanation: said({ kind: 'answer', entryId, p: 0.94 }),
      isNotReady: false,
      titles,
      places: [],
    },
    {
      text: lost[language],
      explanation: said({ kind: 'clarify', choices: [{ entryId, p: 0.4 }] }),
      isNotReady: false,
      titles,
      places: [],
    },
    {
      text: toilets[language],
      explanation: said({ kind: 'place', placeIds: ['toilets'] }),
      isNotReady: false,
      titles,
      places: [toilets[language]],
    },
  ];
}
