/**
 * A terminal that writes facts and reports them to the hub at the address that it is given, as fast as it can, a line for
 * each fact that is safe, until it is killed: from outside, or by itself at a fail point.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { lockDataFolder } from '#core/storage/data-folder-lock.ts';
import { systemClock } from '#core/system/clock.ts';
import { wantNewKey } from '#core/upstream/keys/key-change.ts';
import { createFailPoint } from './fail-points.ts';
import { openReporting } from './reporting.ts';

const [folder = '', address = '', failPoint = '', failAtText = '1', plant = ''] = process.argv.slice(2);
const pass = createFailPoint(failPoint, Number(failAtText));

lockDataFolder(folder);
const terminal = await openReporting({
  folder,
  address,
  clock: systemClock,
  aroundLine: (line) => ({
    ...line,
    post: async (request) => {
      pass('before-post');
      const answer = await line.post(request);
      pass('after-post');
      return answer;
    },
  }),
  whileTakingKey: () => pass('mid-key'),
  aroundWaiting: (waiting) => ({
    ...waiting,
    take: ({ boot, sequence }) => {
      terminal.db.transaction(() => {
        // Planted loss: what was never sent goes too.
        waiting.take({ boot, sequence: plant === 'loss' ? sequence + 1 : sequence });
        pass('mid-take');
      })();
      pass('after-take');
    },
  }),
});

const { boot } = terminal.outbox.run;
const newest = terminal.db.prepare<[number], number>('SELECT last_sequence FROM boot WHERE number = ?').pluck();

async function report(): Promise<void> {
  // Each run wants another key, and takes one that an earlier run has begun.
  if (process.argv.includes('rotating')) wantNewKey(terminal.db);
  for (;;) {
    await terminal.keys.step();
    const sent = terminal.sender.isEmpty() ? null : await terminal.sender.sendNext();
    await new Promise((resolve) => setTimeout(resolve, sent?.kind === 'taken' ? 0 : 20));
  }
}

function write(): void {
  terminal.outbox.append({
    type: 'answer.given',
    entryId: 'toilets',
    language: 'zh-CN',
    via: 'typed',
    confidence: 93,
    tookMs: 4,
  });
  writeSync(1, `${boot} ${newest.get(boot)}\n`);
  setTimeout(write, 1);
}

flushCompileCache();
void report();
write();
