import { describe, expect, test } from 'vitest';
import type { Fact } from '#contract/upstream/fact.ts';
import { letterPaths } from '#contract/upstream/letters.ts';
import type { openReporting } from '../fixtures/reporting.ts';
import { answersOf, openLetters, roads } from '../fixtures/roads.ts';
import type { startTestHub } from '../fixtures/test-hub.ts';

type Terminal = Awaited<ReturnType<typeof openReporting>>;
type TestHub = Awaited<ReturnType<typeof startTestHub>>;

const called: Fact = { type: 'staff.called', language: 'zh-CN' };
const given: Fact = {
  type: 'answer.given',
  entryId: 'toilets',
  language: 'zh-CN',
  via: 'typed',
  confidence: 93,
  tookMs: 4,
};
const [byNetwork] = roads;

/** What a hub owes its terminals, whichever way they talk. */
export function hubRoads(setup: () => Promise<{ hub: TestHub; terminal: Terminal }>): void {
  describe.each(roads)('by $name', ({ open }) => {
    const setupRoad = async () => {
      const { hub, terminal } = await setup();
      const carry = open(terminal);
      return { hub, terminal, deliver: () => carry(terminal, hub) };
    };

    test('what a terminal has told arrives once, in its order, and no longer waits there', async () => {
      const { hub, terminal, deliver } = await setupRoad();
      terminal.db.transaction(() => {
        for (let fact = 0; fact < 1203; fact += 1) terminal.outbox.append(fact % 2 ? called : given);
      })();
      await deliver();
      expect(terminal.waiting.count()).toBe(0);
      const events = await hub.events();
      expect(events.map(({ boot, sequence }) => [boot, sequence])).toEqual(
        Array.from({ length: 1203 }, (_, at) => [1, at + 1]),
      );
      expect(events[0]).toMatchObject({ type: 'answer.given', data: { entryId: 'toilets', via: 'typed' } });
    });

    test('what was taken and is told again, as if nothing had been answered, is stored no second time', async () => {
      const { hub, terminal, deliver } = await setupRoad();
      terminal.outbox.append(called);
      const copies = terminal.waiting.after({ boot: 0, sequence: 0 }, 10);
      await deliver();
      terminal.outbox.append(given);
      const sum = terminal.db.prepare('SELECT sum FROM outbox').pluck().get();
      expect(sum).toBeDefined();
      terminal.db.exec(`INSERT INTO outbox (boot, sequence, at_ms, fact, sum)
        SELECT 1, 1, ${copies[0]?.atMs}, fact, row_sum(1, 1, ${copies[0]?.atMs}, fact) FROM
        (SELECT '{"version":1,"value":{"type":"staff.called","language":"zh-CN"}}' AS fact)`);
      await deliver();
      expect((await hub.events()).map(({ sequence }) => sequence)).toEqual([1, 2]);
    });

    test('a hub that stands where its database was a week ago is told what it will not get, and goes on', async () => {
      const { hub, terminal, deliver } = await setupRoad();
      for (let fact = 0; fact < 5; fact += 1) terminal.outbox.append(called);
      await deliver();
      await hub.db.script("DELETE FROM event WHERE sequence > 2; UPDATE run SET received = '{[1,3)}';");
      terminal.outbox.append(given);
      await deliver();
      expect(terminal.waiting.count()).toBe(0);
      expect(await hub.events()).toMatchObject([
        { sequence: 1 },
        { sequence: 2 },
        { sequence: 5, first: 3, type: 'record.dropped', data: { count: 3, reason: 'taken-before' } },
        { sequence: 6, type: 'answer.given' },
      ]);
    });

    test('facts that were dropped at the terminal are named and counted, and the hub goes on behind them', async () => {
      const { hub, terminal, deliver } = await setupRoad();
      for (let fact = 0; fact < 6; fact += 1) terminal.outbox.append(called);
      terminal.ranges.replace({ boot: 1, first: 2, last: 4 }, 'too-many');
      expect(terminal.waiting.count()).toBe(4);
      await deliver();
      expect(terminal.waiting.count()).toBe(0);
      expect((await hub.events()).map(({ first, sequence }) => [first, sequence])).toEqual([
        [null, 1],
        [2, 4],
        [null, 5],
        [null, 6],
      ]);
    });

    test('a row that is damaged is told as such, and the others arrive', async () => {
      const { hub, terminal, deliver } = await setupRoad();
      for (let fact = 0; fact < 3; fact += 1) terminal.outbox.append(called);
      terminal.db.exec('UPDATE outbox SET sum = sum + 1 WHERE sequence = 2');
      await deliver();
      expect((await hub.events()).map(({ type }) => type)).toEqual(['staff.called', 'record.dropped', 'staff.called']);
    });

    test('facts of a later release, of which this one knows nothing, are stored as they are', async () => {
      const { hub, terminal, deliver } = await setupRoad();
      terminal.outbox.append(called);
      const fact = '{"version":7,"value":{"type":"robot.greeted","steps":3}}';
      terminal.db.prepare('UPDATE outbox SET fact = ?, sum = row_sum(boot, sequence, at_ms, ?)').run(fact, fact);
      await deliver();
      expect(await hub.events()).toMatchObject([{ type: 'robot.greeted', data: { steps: 3 } }]);
    });
  });

  const setupStick = async () => {
    const { hub, terminal } = await setup();
    const letters = openLetters(terminal);
    const tell = (facts: number) => {
      for (let fact = 0; fact < facts; fact += 1) terminal.outbox.append(called);
    };
    const numbers = async () => (await hub.events()).map(({ sequence }) => sequence);
    return { hub, terminal, letters, tell, numbers };
  };

  test('both roads at once: what the network has brought meanwhile is stored once, and each receipt counts', async () => {
    const { hub, terminal, letters, tell, numbers } = await setupStick();
    tell(3);
    const { bytes } = await letters.write();
    tell(2);
    await byNetwork?.open(terminal)(terminal, hub);
    tell(1);
    const answers = await answersOf(hub, bytes);
    expect(await letters.take(answers)).toMatchObject({ ok: true });
    // The hub has five, of which the stick carried three; the sixth has not been told to anybody.
    expect(terminal.waiting.count()).toBe(1);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 1 });
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('what a stick has brought and not yet answered is no riddle to the network: each batch is taken as it comes', async () => {
    const { hub, terminal, letters, tell, numbers } = await setupStick();
    terminal.db.transaction(() => tell(1203))();
    await answersOf(hub, (await letters.write()).bytes);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 500 });
    // Of what the hub has, no more goes than was in the batch.
    expect(terminal.waiting.count()).toBe(703);
    await byNetwork?.open(terminal)(terminal, hub);
    expect(terminal.waiting.count()).toBe(0);
    expect(await numbers()).toHaveLength(1203);
  });

  test('sticks that come late, twice, or in the wrong order double nothing, and a lost one loses nothing', async () => {
    const { hub, terminal, letters, tell, numbers } = await setupStick();
    tell(2);
    const lost = await letters.write();
    tell(2);
    const first = await letters.write();
    tell(2);
    const second = await letters.write();
    const late = await answersOf(hub, second.bytes);
    const early = await answersOf(hub, first.bytes);
    expect(await answersOf(hub, second.bytes)).not.toBe('');
    expect(await letters.take(late)).toMatchObject({ ok: true, value: { facts: 6 } });
    expect(await letters.take(early)).toMatchObject({ ok: true, value: { facts: 0 } });
    expect(await letters.take(late)).toEqual({ ok: false, code: 'answers-known' });
    expect(await answersOf(hub, lost.bytes)).not.toBe('');
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(terminal.waiting.count()).toBe(0);
  });

  test('a file that was cut counts up to the cut, and the rest waits on', async () => {
    const { hub, terminal, letters, numbers } = await setupStick();
    terminal.db.transaction(() => {
      for (let fact = 0; fact < 1100; fact += 1) terminal.outbox.append(called);
    })();
    const { bytes } = await letters.write();
    const second = bytes.indexOf('\n', bytes.indexOf('\n') + 1);
    const answers = await answersOf(hub, bytes.subarray(0, second + 300));
    expect(await letters.take(answers)).toMatchObject({ ok: true, value: { facts: 500 } });
    expect((await numbers()).length).toBe(500);
    expect(terminal.waiting.count()).toBe(600);
    await letters.take(await answersOf(hub, (await letters.write()).bytes));
    expect(await numbers()).toEqual(Array.from({ length: 1100 }, (_, at) => at + 1));
  });

  test('whatever is changed in a file of letters or answers, nothing is believed that was not signed', async () => {
    const { hub, terminal, letters, tell, numbers } = await setupStick();
    tell(3);
    const { bytes } = await letters.write();
    const [head = '', letter = '', ...rest] = bytes.toString('utf8').split('\n');
    const forged = JSON.parse(letter);
    forged.headers['terminal-waiting'] = '0';
    for (const wrong of ['', 'no letters', `${head}\n${JSON.stringify(forged)}\n`]) {
      const answered = await hub.letters.answer(Buffer.from(wrong));
      expect(answered?.batches ?? 0).toBe(0);
    }
    expect(await numbers()).toEqual([]);
    // A letter is no request on the network, and no request a letter.
    const { headers, body } = JSON.parse(letter);
    const posted = await fetch(`${hub.address}/v1/batches`, {
      method: 'POST',
      headers,
      body: Buffer.from(body, 'base64'),
    });
    expect(posted.status).toBe(401);
    expect((await fetch(`${hub.address}${letterPaths.batches}`, { method: 'POST', headers })).status).toBe(404);
    const answers = await answersOf(hub, Buffer.from([head, letter, ...rest].join('\n')));
    const [answersHead = '', answer = ''] = answers.split('\n');
    const claiming = JSON.parse(answer);
    claiming.body = Buffer.from(JSON.stringify({ form: 'yingbin.receipt.1', stored: [] })).toString('base64');
    expect(await letters.take(`${answersHead}\n${JSON.stringify(claiming)}\n`)).toEqual({
      ok: false,
      code: 'answers-not-the-hub',
    });
    expect(await letters.take('no answers')).toEqual({ ok: false, code: 'answers-damaged' });
    const others = answers.replace(terminal.identity.terminal, crypto.randomUUID());
    expect(await letters.take(others)).toEqual({ ok: false, code: 'answers-of-another' });
    expect(terminal.waiting.count()).toBe(3);
    expect(await letters.take(answers)).toMatchObject({ ok: true, value: { facts: 3 } });
  });

  test('a terminal that is revoked is told so by stick too, and nothing of it is stored', async () => {
    const { hub, terminal, letters, tell, numbers } = await setupStick();
    tell(1);
    const { bytes } = await letters.write();
    await hub.pairings.revoke(terminal.identity.terminal);
    expect(await letters.take(await answersOf(hub, bytes))).toEqual({ ok: false, code: 'hub-refuses' });
    expect(await numbers()).toEqual([]);
    expect(terminal.waiting.count()).toBe(1);
  });

  test('facts that the hub does not take are put aside, and go with the next stick', async () => {
    const { hub, terminal, letters, tell, numbers } = await setupStick();
    tell(2);
    const fact = '{"version":1,"value":{"type":"robot.greeted","text":"\\u0000"}}';
    terminal.db
      .prepare('UPDATE outbox SET fact = ?, sum = row_sum(boot, sequence, at_ms, ?) WHERE sequence = 1')
      .run(fact, fact);
    await letters.take(await answersOf(hub, (await letters.write()).bytes));
    expect(terminal.waiting.parked(10)).toHaveLength(2);
    expect(terminal.waiting.count()).toBe(1);
    await letters.take(await answersOf(hub, (await letters.write()).bytes));
    expect(await hub.events()).toMatchObject([{ first: 1, sequence: 2, data: { reason: 'refused' } }]);
    expect(await numbers()).toEqual([2]);
  });

  test('orders come down by stick once, and not when they have run out on the way', async () => {
    const { hub, letters } = await setupStick();
    const give = (minutes: number, entryId: string) =>
      hub.orders.make({ target: '', order: { kind: 'recall', entryId }, minutes }, 'test');
    await give(600, 'toilets');
    await give(30, 'lockers');
    const text = { 'zh-CN': '电梯检修' };
    await hub.orders.make({ target: '', order: { kind: 'notice', text, minutes: 600 }, minutes: 600 }, 'test');
    const { bytes } = await letters.write();
    const answers = await answersOf(hub, bytes);
    letters.clock.advance(3_600_000);
    expect(await letters.take(answers)).toMatchObject({ ok: true, value: { orders: 2 } });
    expect(letters.done).toMatchObject([
      { kind: 'recall', entryId: 'toilets' },
      { kind: 'notice', minutes: expect.any(Number) },
    ]);
    const { minutes } = letters.done[1] as { minutes: number };
    expect(minutes).toBeGreaterThanOrEqual(537);
    expect(minutes).toBeLessThanOrEqual(540);
    await letters.take(await answersOf(hub, (await letters.write()).bytes));
    expect(letters.done).toHaveLength(3);
    expect((await hub.orders.list()).map(({ done }) => done)).toEqual([1, 0, 1]);
    expect(letters.done[2]).toMatchObject({ entryId: 'lockers' });
  });
}
