import { expect, test } from 'vitest';
import { shortagesIn } from '#bench/matters/counts.ts';
import { faultsIn } from '#bench/matters/faults.ts';
import { type Matter, purposeOf, readMatters } from '#bench/matters/matters.ts';
import { mistakenIn } from '#bench/matters/nearest-matter.ts';
import { parseSayings, readSayings, type Saying } from '#bench/matters/sayings.ts';

const matters = readMatters();

test('there are two hundred matters of halls and a hundred each of malls and museums, each listed once', () => {
  const of = (kind: Matter['kinds'][number]) => matters.filter(({ kinds }) => kinds.includes(kind)).length;
  expect(of('hall')).toBeGreaterThanOrEqual(200);
  expect(of('mall')).toBeGreaterThanOrEqual(100);
  expect(of('museum')).toBeGreaterThanOrEqual(100);
  const ids = matters.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(matters.flatMap(({ related }) => related).filter((id) => !ids.includes(id))).toEqual([]);
});

test('no two matters have one title', () => {
  for (const language of ['zh-CN', 'en', 'ja', 'ko'] as const) {
    const titles = matters.map(({ title }) => title[language]);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  }
});

test('the phrase book has no fault, and of every matter as many sayings, styles and near-misses as are wanted', () => {
  const book = readSayings();
  expect(faultsIn(book, matters)).toEqual([]);
  expect(shortagesIn(book.sayings, matters, null)).toEqual([]);
});

test('the same 96 matters are only measured, however many are learned from, and so is one hand, but nothing that a sample venue has', () => {
  expect(matters.filter(({ half }) => half === 'test')).toHaveLength(96);
  expect(['a', 'd'].map((hand) => purposeOf({ half: 'test' }, hand))).toEqual(['test', 'test']);
  expect(['a', 'd', 'f'].map((hand) => purposeOf({ half: 'train' }, hand))).toEqual(['train', 'test', 'train']);
  expect(['a', 'd'].map((hand) => purposeOf({ half: 'sample' }, hand))).toEqual(['train', 'neither']);
});

const source = { language: 'zh-CN', hand: 'a', group: 'hall-1' } as const;

function read(content: string, hand = 'a') {
  const lines = parseSayings(`hall-1.${hand}.zh.txt`, content, { ...source, hand });
  return {
    sayings: lines.filter((line) => 'text' in line),
    misread: lines.filter((line) => 'reason' in line),
  };
}

const reasons = (...contents: string[]) => {
  const books = contents.map((content, at) => read(content, ['a', 'b'][at]));
  const book = { sayings: books.flatMap(({ sayings }) => sayings), misread: books.flatMap(({ misread }) => misread) };
  return faultsIn(book, matters).map(({ place, reason }) => `${place} ${reason}`);
};

test('a file is read with the matter above each saying and the matter that answers a near-miss', () => {
  const { sayings } = read(
    '# id-card-lost\nshort 补身份证\n\nnear=id-card-found 我捡到一张身份证\nnear 没证能坐飞机吗\n',
  );
  expect(sayings.map(({ matter, style, text, instead, place }) => ({ matter, style, text, instead, place }))).toEqual([
    { matter: 'id-card-lost', style: 'short', text: '补身份证', instead: null, place: 'hall-1.a.zh.txt:2' },
    {
      matter: 'id-card-lost',
      style: 'near',
      text: '我捡到一张身份证',
      instead: 'id-card-found',
      place: 'hall-1.a.zh.txt:4',
    },
    { matter: 'id-card-lost', style: 'near', text: '没证能坐飞机吗', instead: null, place: 'hall-1.a.zh.txt:5' },
  ]);
});

test('lines that are no sayings are named with their place', () => {
  expect(reasons('plain 补身份证\n# id-card-lost\nkansai 补身份证\nplain=toilet 补身份证\n补身份证')).toEqual([
    'hall-1.a.zh.txt:1 no matter stands above it',
    'hall-1.a.zh.txt:3 "kansai" is no style of zh-CN',
    'hall-1.a.zh.txt:4 only a near-miss names another matter',
    'hall-1.a.zh.txt:5 "补身份证" is no style of zh-CN',
  ]);
});

test('a saying of a matter that no list has, or of another group, is a fault', () => {
  expect(reasons('# moon\nplain 月亮在哪\n# toilet\nplain 洗手间怎么走\n# id-card-lost\nnear=moon 月亮呢')).toEqual([
    'hall-1.a.zh.txt:2 "月亮在哪" is about moon, which no list has',
    'hall-1.a.zh.txt:4 "洗手间怎么走" is about toilet, which is of shared-1',
    'hall-1.a.zh.txt:6 "月亮呢" names moon, which no list has',
  ]);
});

test('a hand says a thing once, and nobody says it of two matters', () => {
  const twice = '# id-card-lost\nplain 证丢了怎么补\nelder 证丢了，怎么补？';
  expect(reasons(twice)).toEqual([expect.stringContaining('stands twice, also hall-1.a.zh.txt:2')]);
  const other = '# id-card-renew\nplain 证丢了怎么补';
  expect(reasons('# id-card-lost\nplain 证丢了怎么补', other)).toEqual([
    expect.stringContaining('hall-1.b.zh.txt:2 "证丢了怎么补" asks for two things'),
  ]);
});

test('two hands may hit upon the same words, and what is near one matter may be a saying of another', () => {
  const said = '# id-card-lost\nplain 证丢了怎么补';
  expect(reasons(said, said)).toEqual([]);
  expect(reasons(said, '# id-card-renew\nnear=id-card-lost 证丢了怎么补')).toEqual([]);
});

test('what is lacking is told of the groups that a hand has begun', () => {
  const { sayings } = read('# id-card-lost\nshort 补身份证\nplain 钱包没了怎么办');
  const shortages = shortagesIn(sayings, matters, 'a');
  expect(shortages).toHaveLength(matters.filter(({ group }) => group === 'hall-1').length);
  expect(shortages[0]).toEqual({
    matter: 'id-card-lost',
    language: 'zh-CN',
    lacks: ['2 of 8 sayings', '2 of 7 styles', '0 of 1 near-misses'],
  });
  expect(shortagesIn(sayings, matters, 'b')).toEqual([]);
});

test('a saying that words put to another matter is shown with it', { timeout: 60_000 }, async () => {
  const { sayings } = read('# id-card-lost\nplain 办理临时身份证怎么办\nplain 身份证丢了怎么补办');
  const group = matters.filter((matter) => matter.group === 'hall-1');
  const found = await mistakenIn(sayings, [] as Saying[], group);
  expect(found.map(({ saying, nearest }) => [saying.text, nearest])).toEqual([
    ['办理临时身份证怎么办', 'id-card-temporary'],
  ]);
});
