import { expect, test } from 'vitest';
import { maxQuestionLength, type Question } from '#contract/page/answering.ts';
import { createAnswering } from '#core/answering/answering.ts';
import type { EngineLink } from '#core/answering/serving/engine-link.ts';
import { openInlineEngine } from '#core/answering/serving/inline-engine.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog, quietLog } from '#test/support/fakes/log.ts';
import { createTestAnswering, engineTools } from '#test/support/fixtures/answering.ts';
import { contentOf, entryAsked, hallEntries } from '#test/support/fixtures/answering-content.ts';

const asked = (text: string, language: Question['language'] = 'zh-CN'): Question => ({ text, language, via: 'typed' });

async function setup(entries = hallEntries, venue = {}) {
  const { answering, clock } = createTestAnswering();
  const report = await answering.load(contentOf(entries, venue));
  const first = async (text: string, language: Question['language'] = 'zh-CN') =>
    (await answering.nearest(asked(text, language), 1))[0]?.entryId;
  return { answering, clock, report, first };
}

test('before anything is loaded every question is handed over', async () => {
  const { answering } = createTestAnswering();
  expect(await answering.ask(asked('身份证丢了'))).toEqual({ kind: 'hand-over', reason: 'unsure' });
  expect(await answering.explain(asked('身份证丢了'))).toBeNull();
  expect(await answering.suggest({ text: 'sfz', language: 'zh-CN', limit: 3 })).toEqual([]);
});

test('an engine is told what it needs of a venue, and no places: each thread would have its own', async () => {
  const told: unknown[] = [];
  const openEngine = (): EngineLink => {
    const engine = openInlineEngine(engineTools);
    return {
      ...engine,
      begin: (venue, ...rest) => {
        told.push(Object.keys(venue).toSorted());
        return engine.begin(venue, ...rest);
      },
    };
  };
  const answering = createAnswering({ log: quietLog, clock: createTestClock(), openEngine });
  await answering.load(contentOf(hallEntries));
  expect(told).toEqual([['popularIds', 'synonyms', 'vetoWords']]);
});

test('a question in the words of an entry is answered with it', async () => {
  const { answering } = await setup();
  expect(await answering.ask(asked('身份证丢了怎么补办'))).toMatchObject({ kind: 'answer', entryId: 'id-card-lost' });
});

test('entries that differ in one word are told apart', async () => {
  const { first } = await setup();
  expect(await first('我的身份证找不着了')).toBe('id-card-lost');
  expect(await first('身份证要过期了')).toBe('id-card-expired');
  expect(await first('执照注销')).toBe('licence-close');
  expect(await first('执照变更')).toBe('licence-change');
});

test('a question heard with wrong characters of the same sound finds its entry', async () => {
  const { first } = await setup();
  expect(await first('深分正丢了怎么补办')).toBe('id-card-lost');
});

test('mixed words stay whole and match in any case and width', async () => {
  const { first } = await setup();
  expect(await first('ＷＩＦＩ密码')).toBe('wifi');
  expect(await first('etc在哪办')).toBe('etc');
});

test('traditional characters find a simplified entry', async () => {
  const { first } = await setup();
  expect(await first('身份證丟了怎麼補辦')).toBe('id-card-lost');
});

test('a question about nothing in the venue is not answered', async () => {
  const { answering } = await setup();
  for (const text of ['红烧肉怎么做', '周杰伦有什么新歌', '一加一等于几', 'what is the capital of France']) {
    expect((await answering.ask(asked(text))).kind, text).not.toBe('answer');
  }
});

test('a question for what nobody may get is vetoed, and an honest one with the same word is not', async () => {
  const { answering } = await setup(hallEntries, { vetoWords: ['黄牛'] });
  for (const text of ['怎么办假的身份证', '哪里有黄牛', 'select * from users; drop table faq']) {
    expect(await answering.ask(asked(text)), text).toEqual({ kind: 'hand-over', reason: 'vetoed' });
  }
  expect(await answering.ask(asked('请假去办身份证可以吗'))).not.toMatchObject({ reason: 'vetoed' });
});

test('nothing but signs and spaces is nothing asked', async () => {
  const { answering } = await setup();
  for (const text of ['', '   ', '？！…', '😀😀', '\u0000\u200b']) {
    expect(await answering.ask(asked(text)), JSON.stringify(text)).toEqual({
      kind: 'hand-over',
      reason: 'nothing-asked',
    });
  }
});

test('an entry is not found after its last day in the venue', async () => {
  const last = entryAsked('fair', ['迎春花市几点开始'], { validUntil: '2026-11-23' });
  const { answering, clock } = await setup([last, ...hallEntries]);
  expect((await answering.nearest(asked('迎春花市几点开始'), 1))[0]?.entryId).toBe('fair');
  expect(await answering.suggest({ text: '花市', language: 'zh-CN', limit: 3 })).toHaveLength(1);
  clock.advance(24 * 3600 * 1000);
  const nearest = await answering.nearest(asked('迎春花市几点开始'), 15);
  expect(nearest.map(({ entryId }) => entryId)).not.toContain('fair');
  expect(await answering.ask(asked('迎春花市几点开始'))).not.toMatchObject({ entryId: 'fair' });
  expect(await answering.suggest({ text: '花市', language: 'zh-CN', limit: 3 })).toEqual([]);
});

test('a Korean question finds an entry that has only Chinese and English where words allow', async () => {
  const wifi = entryAsked('wifi', ['这里有WiFi吗'], {
    texts: {
      'zh-CN': { title: '这里有WiFi吗', phrasings: ['这里有WiFi吗'], lead: '有。' },
      en: { title: 'Is there free WiFi', phrasings: ['what is the wifi password'], lead: 'Yes.' },
    },
  });
  const { first } = await setup([wifi, ...hallEntries.filter(({ id }) => id !== 'wifi')]);
  expect(await first('WiFi 비밀번호가 뭐예요', 'ko')).toBe('wifi');
});

test('entries that are asked with the very same words are reported, both', async () => {
  const twin = entryAsked('id-card-twin', ['身份证丢了怎么补办？']);
  const { report } = await setup([...hallEntries, twin]);
  expect(report.identical).toEqual([{ entryIds: ['id-card-lost', 'id-card-twin'], text: '身份证丢了怎么补办' }]);
  expect(report.thin).toEqual(['id-card-twin']);
});

test('a venue of one entry is answered from', async () => {
  const { answering } = await setup([entryAsked('only', ['洗手间在哪里'])]);
  expect(await answering.ask(asked('洗手间在哪里'))).toMatchObject({ entryId: 'only' });
});

test('a question under way when the venue is replaced is finished on the old one', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const closed: string[] = [];
  const slow = (name: string): EngineLink => {
    const link = openInlineEngine(engineTools);
    return {
      ...link,
      judge: async (question, today) => {
        if (name === 'old') await held;
        return link.judge(question, today);
      },
      close: async () => {
        closed.push(name);
        await link.close();
      },
    };
  };
  const names = ['old', 'new'];
  const openEngine = () => slow(names.shift() ?? '');
  const answering = createAnswering({ log: quietLog, clock: createTestClock(), openEngine });
  await answering.load(contentOf([entryAsked('before', ['洗手间在哪里'])]));
  const underWay = answering.ask(asked('洗手间在哪里'));
  await answering.load(contentOf([entryAsked('after', ['洗手间在哪里'])]));
  expect(closed).toEqual([]);
  release();
  expect(await underWay).toMatchObject({ entryId: 'before' });
  expect(closed).toEqual(['old']);
  expect(await answering.ask(asked('洗手间在哪里'))).toMatchObject({ entryId: 'after' });
});

test('an engine that dies hands over, and its question is in no log line', async () => {
  const log = createCollectingLog();
  const dead: EngineLink = { ...openInlineEngine(engineTools), judge: () => Promise.reject(new Error('gone: 身份证')) };
  const answering = createAnswering({ log, clock: createTestClock(), openEngine: () => dead });
  await answering.load(contentOf(hallEntries));
  expect(await answering.ask(asked('身份证丢了'))).toEqual({ kind: 'hand-over', reason: 'unsure' });
  expect(log.lines.join('')).toContain('question not judged');
  expect(log.lines.join('')).not.toContain('身份证');
});

test('a question longer than is read is judged by its beginning', async () => {
  const { first } = await setup();
  expect(await first(`身份证丢了怎么补办${'。'.repeat(maxQuestionLength)}营业执照`)).toBe('id-card-lost');
});

test('the explanation names the words that matched, and those that did not', async () => {
  const { answering } = await setup();
  const explanation = await answering.explain(asked('身份证丢了月球'));
  expect(explanation?.entries[0]).toMatchObject({ entryId: 'id-card-lost', missed: ['月球'] });
  expect(explanation?.entries[0]?.matched.word).toContain('身份证');
});

test('Chinese asked in Latin letters is offered, not answered', async () => {
  const { answering } = await setup();
  const decision = await answering.ask(asked('shenfenzheng diu'));
  expect(decision).toMatchObject({ kind: 'clarify', choices: [{ entryId: 'id-card-lost' }] });
});

test('a thing inside a longer one is found by either', async () => {
  const fee = entryAsked('parking-fee', ['停车费怎么收']);
  const { first } = await setup([...hallEntries, fee]);
  expect(await first('停车怎么收费')).toBe('parking-fee');
});

test('a greeting is only greeted, unless the venue has an answer of its own for it', async () => {
  const { answering } = await setup([...hallEntries, entryAsked('who-we-are', ['你是谁'])]);
  expect(await answering.ask(asked('你好'))).toEqual({ kind: 'first-words', about: 'hello' });
  expect(await answering.ask(asked('谢谢你'))).toEqual({ kind: 'first-words', about: 'thanks' });
  expect(await answering.ask(asked('你是谁'))).toMatchObject({ kind: 'answer', entryId: 'who-we-are' });
  expect(await answering.ask(asked('你好，身份证丢了怎么补办'))).toMatchObject({ entryId: 'id-card-lost' });
});
