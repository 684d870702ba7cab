import { expect, test } from 'vitest';
import type { Receipt } from '#contract/upstream/sync.ts';
import { settle } from '#core/upstream/settle.ts';
import { openReporting } from '#test/support/fixtures/reporting.ts';

const address = 'http://127.0.0.1:1';

/** A terminal with ten facts of its first run, of which six were sent. */
async function setup() {
  const terminal = await openReporting({ address });
  for (let fact = 0; fact < 10; fact += 1) terminal.outbox.append({ type: 'staff.called', language: 'zh-CN' });
  const { boot, bootId } = terminal.outbox.run;
  const sent = [{ boot, bootId, first: 1, last: 6 }];
  const receipt = (upTo: number, name = bootId): Receipt => ({
    form: 'yingbin.receipt.1',
    stored: [{ boot, bootId: name, upTo }],
  });
  return { terminal, sent, receipt, waits: () => terminal.waiting.count() };
}

test('what the hub has of a batch is removed, and nothing that was not in it', async () => {
  const { terminal, sent, receipt, waits } = await setup();
  expect(settle(terminal.waiting, sent, receipt(4))).toBe(true);
  expect(waits()).toBe(6);
  expect(settle(terminal.waiting, sent, receipt(9))).toBe(true);
  expect(waits()).toBe(4);
});

test.each([
  ['says that it has what was never written', 11, undefined],
  ['has taken the batch and nothing of it', 0, undefined],
  ['speaks of another run', 6, 'another'],
])('a hub that %s is not believed, and nothing is removed', async (_what, upTo, name) => {
  const { terminal, sent, receipt, waits } = await setup();
  expect(settle(terminal.waiting, sent, receipt(upTo, name))).toBe(false);
  expect(waits()).toBe(10);
});

test('what a power cut has brought back is sent again and removed again, however much more the hub has', async () => {
  const { terminal, sent, receipt, waits } = await setup();
  const rows = terminal.db.prepare('SELECT * FROM outbox').all();
  expect(
    settle(
      terminal.waiting,
      sent.map((run) => ({ ...run, last: 10 })),
      receipt(10),
    ),
  ).toBe(true);
  expect(waits()).toBe(0);
  const back = terminal.db.prepare(
    'INSERT INTO outbox (boot, sequence, at_ms, fact, sum, first_sequence) VALUES (@boot, @sequence, @at_ms, @fact, @sum, @first_sequence)',
  );
  for (const row of rows) back.run(row);
  terminal.db.exec('UPDATE boot SET waiting = 10');
  expect(settle(terminal.waiting, sent, receipt(10))).toBe(true);
  expect(waits()).toBe(4);
});
