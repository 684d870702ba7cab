import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import { createPlaceFinding } from '#core/answering/place-finding.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const venuesFolder = join(import.meta.dirname, '../../../assets/venues');
const findingIn = async (id: string) =>
  await createPlaceFinding(readSampleVenue(venuesFolder, id).content.venue, new AbortController().signal);
const { find: mall, asked: askedInMall, absent: absentInMall } = await findingIn('mall');
const { find: hall, asked: askedInHall } = await findingIn('hall');
const { asked: askedInMuseum, absent: absentInMuseum } = await findingIn('museum');

const first = (find: typeof mall, text: string, language: Language = 'zh-CN') =>
  find({ text, language, limit: 3 })[0]?.title;

test('a place is found by its characters, its syllables and its initials', () => {
  for (const typed of ['总服务', 'zongfuwu', 'zfw']) expect(first(mall, typed), typed).toBe('总服务台');
});

test('a place is found by its sign, also in small letters', () => {
  expect(hall({ text: 'c6', language: 'zh-CN', limit: 3 })[0]?.sign).toBe('C6');
});

test('a place is found by the beginning of a word in other languages', () => {
  expect(first(mall, 'serv', 'en')).toBe('Service desk');
  expect(first(mall, '안내', 'ko')).toBe('안내 데스크');
  expect(first(mall, '総合', 'ja')).toBe('総合案内');
});

test('what is matched in the name is said, for it is shown', () => {
  expect(mall({ text: 'zfw', language: 'zh-CN', limit: 1 })[0]?.matched).toEqual([[0, 3]]);
});

test('a word that no place has finds nothing', () => {
  expect(mall({ text: '天文台', language: 'zh-CN', limit: 3 })).toEqual([]);
  expect(mall({ text: '', language: 'zh-CN', limit: 3 })).toEqual([]);
});

test('every place of the sample venues is among the first three for its own name in every language', async () => {
  for (const id of ['hall', 'mall', 'museum']) {
    const { venue } = readSampleVenue(venuesFolder, id).content;
    const { find } = await findingIn(id);
    for (const place of venue.places) {
      for (const language of languages) {
        const text = place.name[language] ?? '';
        if (text === '') continue;
        const found = find({ text, language, limit: 3 }).map(({ placeId }) => placeId);
        expect(found, `${id} ${language} ${text}`).toContain(place.id);
      }
    }
  }
});

test('a name with a slip, a kind of place and a storey are found where nothing begins like that', () => {
  expect(first(mall, '化装品店')).toBe('化妆品店');
  expect(first(mall, 'bookshpo', 'en')).toBe('Bookshop');
  expect(first(mall, '화쟝실', 'ko')).toBe('지하 1층 화장실');
  expect(first(mall, '便所', 'ja')).toBe('地下1階トイレ');
  expect(first(hall, '二楼 茶歇角')).toBe('茶歇角');
});

type Asking = readonly [
  asked: typeof askedInMall,
  text: string,
  language: Language,
  placeIds: readonly string[] | null,
];
const toilets = ['toilet-b1', 'toilet-1f', 'toilet-2f', 'toilet-3f'];

const questions: readonly Asking[] = [
  [askedInMall, '卫生间在哪', 'zh-CN', toilets],
  [askedInMall, '请问最近的洗手间怎么走', 'zh-CN', toilets],
  [askedInMall, '二楼有没有厕所', 'zh-CN', ['toilet-2f']],
  [askedInMall, 'Where is the toilet?', 'en', toilets],
  [askedInMall, 'is there a restroom on the second floor', 'en', ['toilet-2f']],
  [askedInMall, 'トイレはどこですか', 'ja', toilets],
  [askedInMall, '화장실 어디예요', 'ko', toilets],
  [askedInMall, '2층에 있는 화장실이 어디예요', 'ko', ['toilet-2f']],
  [askedInMall, 'hzpd', 'zh-CN', ['cosmetics']],
  [askedInMall, 'huazhuangpindian', 'zh-CN', ['cosmetics']],
  [askedInMall, 'shop 305', 'en', ['bookshop']],
  [askedInHall, '带我去 C6', 'zh-CN', ['window-c6']],
  [askedInHall, 'C6 号窗口', 'zh-CN', ['window-c6']],
  [askedInHall, '企业登记窗口', 'zh-CN', ['window-d1']],
  [askedInMuseum, '二厅', 'zh-CN', ['hall-2']],
  [askedInMuseum, 'hall two', 'en', ['hall-2']],
  [askedInMuseum, '第2展示室はどこですか', 'ja', ['hall-2']],
  [askedInMall, '哪里可以买鞋', 'zh-CN', ['shoes-bags']],
  [askedInMall, '行李箱在哪买', 'zh-CN', ['shoes-bags']],
  [askedInMall, 'where can I buy shoes', 'en', ['shoes-bags']],
  [askedInMall, '靴はどこで買えますか', 'ja', ['shoes-bags']],
  [askedInMall, '신발 어디서 사요', 'ko', ['shoes-bags']],
  [askedInMall, '买单在哪里', 'zh-CN', null],
  // What is not there, though something like it is.
  [askedInHall, 'C9 在哪', 'zh-CN', null],
  [askedInHall, 'where is counter F2', 'en', null],
  [askedInMuseum, '五厅在哪', 'zh-CN', null],
  [askedInMall, '女鞋店在哪', 'zh-CN', null],
  [askedInMall, '五楼的洗手间怎么走', 'zh-CN', null],
  [askedInMall, 'where is shop 499', 'en', null],
  // What asks for something else in a place's words.
  [askedInMall, '停车一小时多少钱', 'zh-CN', null],
  [askedInHall, '身份证窗口几点关门', 'zh-CN', null],
  [askedInHall, '1F', 'zh-CN', null],
  [askedInHall, '', 'zh-CN', null],
];

for (const [asked, text, language, placeIds] of questions)
  test(`${text || 'nothing'} asks for ${placeIds?.join(' or ') ?? 'no place'}`, () => {
    expect(asked({ text, language, via: 'typed' })?.placeIds ?? null).toEqual(placeIds);
  });

const stepFree: readonly (readonly [text: string, language: Language])[] = [
  ['坐轮椅怎么去三厅', 'zh-CN'],
  ['推着婴儿车，三厅怎么走', 'zh-CN'],
  ['去三厅的无障碍路线', 'zh-CN'],
  ['三厅坐轮椅能去吗', 'zh-CN'],
  ['不走楼梯怎么到三厅', 'zh-CN'],
  ['how do i get to gallery 3 in a wheelchair', 'en'],
  ['I am in a wheelchair, where is gallery 3?', 'en'],
  ['step-free way to gallery 3', 'en'],
  ['can i get to gallery 3 with a stroller', 'en'],
  ['車椅子で第3展示室に行きたいです', 'ja'],
  ['第3展示室へ車椅子で行けますか', 'ja'],
  ['階段を使わずに第3展示室に行きたい', 'ja'],
  ['휠체어로 3전시실 가는 길', 'ko'],
  ['휠체어로 3전시실에 어떻게 가요', 'ko'],
  ['유모차를 끌고 3전시실 갈 수 있나요', 'ko'],
  ['계단 없이 3전시실 가고 싶어요', 'ko'],
];

for (const [text, language] of stepFree)
  test(`${text} asks for a way without steps`, () => {
    expect(askedInMuseum({ text, language, via: 'typed' })).toMatchObject({ placeIds: ['hall-3'], isStepFree: true });
  });

const wheels: readonly (readonly [text: string, language: Language])[] = [
  ['轮椅在哪里借', 'zh-CN'],
  ['可以借婴儿车吗', 'zh-CN'],
  ['where can I borrow a wheelchair', 'en'],
  ['is the museum wheelchair accessible', 'en'],
  ['車椅子を借りたい', 'ja'],
  ['휠체어 빌릴 수 있나요', 'ko'],
];

for (const [text, language] of wheels)
  test(`${text} asks for no way without steps`, () => {
    expect(askedInMuseum({ text, language, via: 'typed' })?.isStepFree ?? false).toBe(false);
  });

const absentPlaces: readonly (readonly [
  absent: typeof absentInMall,
  text: string,
  language: Language,
  words: string | null,
])[] = [
  [absentInMall, '宠物店在哪里', 'zh-CN', '宠物店'],
  [absentInMall, 'where is the pet shop', 'en', 'pet shop'],
  [absentInMall, 'ペットショップはどこ', 'ja', 'ペットショップ'],
  [absentInMall, '애완동물 가게 어디예요', 'ko', '애완동물 가게'],
  [absentInMuseum, '三楼洗手间', 'zh-CN', '3楼洗手间'],
  [absentInMuseum, 'is there a toilet on the third floor', 'en', 'toilet on the third floor'],
  [absentInMuseum, '3階のトイレはどこですか', 'ja', '3階のトイレ'],
  [absentInMuseum, '3층 화장실 어디예요', 'ko', '3층 화장실'],
  // What is here, what is done somewhere, what says what is sold, and what asks for no place.
  [absentInMall, '书店在哪里', 'zh-CN', null],
  [absentInMall, '二楼有没有厕所', 'zh-CN', null],
  [absentInMall, '退税窗口在哪', 'zh-CN', null],
  [absentInMall, '卖仓鼠的店在几楼', 'zh-CN', null],
  [absentInMall, 'お昼を食べられる店はありますか', 'ja', null],
  [absentInMall, '宠物店能带狗吗', 'zh-CN', null],
];

for (const [absent, text, language, words] of absentPlaces)
  test(`${text} asks for ${words ?? 'nothing'} that is not here`, () => {
    expect(absent({ text, language, via: 'typed' })).toBe(words);
  });

test('what a recogniser heard beside its first choice may name the place', () => {
  const question = { text: '吸收剪在哪', language: 'zh-CN', alternatives: ['洗手间在哪'] } as const;
  expect(askedInHall({ ...question, alternatives: [...question.alternatives], via: 'spoken' })?.placeIds).toEqual([
    'toilets',
  ]);
  expect(askedInHall({ ...question, alternatives: [...question.alternatives], via: 'typed' })).toBeNull();
});

test('storeys and rooms beyond the tenth are told apart, however they are written', async () => {
  const [sample] = testVenue().venue.places;
  if (!sample) throw new Error('the fixture has no place');
  const placeOn = (id: string, name: string, floor: string) => ({
    ...sample,
    id,
    sign: id,
    name: { 'zh-CN': name },
    names: [],
    floor: { 'zh-CN': floor },
  });
  const { asked } = await createPlaceFinding(
    {
      places: [
        placeOn('toilet-2', '卫生间', '2 层'),
        placeOn('toilet-12', '卫生间', '十二层'),
        placeOn('nursing', '十二楼母婴室', '十二层'),
        placeOn('room-2', '二厅', '二层'),
        placeOn('room-12', '十二厅', '十二层'),
      ],
      exhibits: [],
    },
    new AbortController().signal,
  );
  const found = (text: string) => asked({ text, language: 'zh-CN', via: 'typed' })?.placeIds;
  expect(found('二楼的卫生间在哪')).toEqual(['toilet-2']);
  expect(found('十二楼的卫生间在哪')).toEqual(['toilet-12']);
  expect(found('母婴室在哪')).toEqual(['nursing']);
  expect(found('二厅在哪')).toEqual(['room-2']);
  expect(found('十二厅在哪')).toEqual(['room-12']);
});

test('an exhibit is found by letters, initials and its name, and opened; who asks where it is is led to its room', async () => {
  const { find, asked } = await findingIn('museum');
  for (const text of ['十二桨', 'shierjiang', 'sejdc'])
    expect(find({ text, language: 'zh-CN', limit: 6 })[0], text).toMatchObject({
      exhibitId: 'twelve-oar-ferry',
      placeId: 'hall-2',
      sign: '2',
      title: '十二桨渡船',
    });
  expect(asked({ text: '十二桨渡船在哪里', language: 'zh-CN', via: 'typed' })).toMatchObject({
    placeIds: ['hall-2'],
    asksWhere: true,
  });
  expect(asked({ text: '十二桨渡船', language: 'zh-CN', via: 'typed' })).toBeNull();
  expect(find({ text: '二厅', language: 'zh-CN', limit: 6 })[0]).not.toHaveProperty('exhibitId');
});
