import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { ShownVenue } from '#contract/page/terminal.ts';
import { startTerminal, type Terminal, type TerminalOptions } from '#core/start-terminal.ts';
import { forkNode } from '#core/system/child.ts';
import { Fault } from '#core/system/fault.ts';
import { canMount, smallDisk } from '#test/support/fakes/small-disk.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { overPort } from '#test/support/port-client.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const page = readFileSync(join(projectRoot, 'docs', 'operations.md'), 'utf8');
const section = page.split('## What the terminal does when the world is wrong')[1]?.split('\n## ')[0] ?? '';
const rows = [...section.matchAll(/^\| ([a-z0-9-]+) \| (.+?) \| (.+?) \|$/gm)]
  .map(([, name = '', what = '', does = '']) => ({ name, what, does }))
  .filter(({ name }) => name !== 'case');

function optionsFor(dataFolder: string): TerminalOptions {
  return {
    dataFolder,
    venue: 'mall',
    isInstalled: false,
    venuesFolder: join(projectRoot, 'assets', 'venues'),
    version: 'test',
    host: 'bench',
    fork: forkNode,
  };
}

/** A data folder on which a terminal has served, and one on which it was killed while it served. */
const served = mkdtempSync(join(tmpdir(), 'yingbin-served-'));
const killed = mkdtempSync(join(tmpdir(), 'yingbin-killed-'));

beforeAll(async () => {
  writeFileSync(join(served, 'settings.json'), '{ "voice": { "listening": false, "speaking": false } }');
  const terminal = await startTerminal(optionsFor(served));
  cpSync(served, killed, { recursive: true });
  await terminal.close();
});
afterAll(() => {
  for (const folder of [served, killed]) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => void vi.useRealTimers());

type Call = (path: readonly string[], input?: unknown) => Promise<unknown>;

/** Lets a page in for as long as `use` takes. */
async function pageOf<Value>(terminal: Terminal, use: (call: Call) => Promise<Value>): Promise<Value> {
  const door = terminal.kiosk.connect('visitor');
  const { call } = overPort(door.calls);
  const value = await use(call);
  door.close();
  return value;
}

interface Trial {
  readonly folder: string;
  /** What happens while the terminal runs. */
  readonly meanwhile?: (call: Call) => Promise<void> | void;
}

/** A visitor opens an answer and says what they think of it; their visit goes on whatever becomes of the mark. */
async function markAnAnswer(call: Call): Promise<void> {
  const { face } = (await call(['terminal', 'venue'])) as ShownVenue;
  const entryId = face.popular['zh-CN'][0]?.entryId;
  const begun = (await call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
  const intend = (intent: unknown) => call(['visit', 'intend'], { ...begun.value, intent });
  expect(await intend({ kind: 'open-entry', entryId })).toMatchObject({ ok: true });
  for (const mark of ['helpful', 'wrong', 'outdated', 'helpful'])
    expect(await intend({ kind: 'mark', entryId, mark })).toMatchObject({ ok: true });
}

const flip = (bytes: Buffer, at: number) => bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1);
const copyOf = (folder: string) => {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

/** A copy of the folder, changed. */
const changed =
  (change: (folder: string) => void, from = served) =>
  (): Trial => {
    const folder = copyOf(from);
    change(folder);
    return { folder };
  };

const written = (name: string, bytes: string) => changed((folder) => writeFileSync(join(folder, name), bytes));
const away = (name: string) => changed((folder) => rmSync(join(folder, name)));
const inDatabase = (name: string, sql: string, isNew = false) =>
  changed((folder) => {
    if (isNew) rmSync(join(folder, name));
    const db = new BetterSqlite3(join(folder, name));
    db.exec(sql);
    db.close();
  });
const otherProgram = 'CREATE TABLE bookmarks (url TEXT)';
const folderAt = (name: string) =>
  changed((folder) => {
    rmSync(join(folder, name), { force: true });
    mkdirSync(join(folder, name));
  });

function atYear(year: number): () => Trial {
  return () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(year, 0, 1) });
    return { folder: copyOf(served) };
  };
}

function onDisk(size: string): string {
  const folder = join(smallDisk(size), 'data');
  cpSync(served, folder, { recursive: true });
  return folder;
}

function fill(folder: string): void {
  for (let bytes = 1_048_576; bytes >= 512; bytes /= 2) {
    try {
      for (let piece = 0; ; piece += 1) writeFileSync(join(folder, `filling-${bytes}-${piece}`), Buffer.alloc(bytes));
    } catch {
      // Full for pieces of this size.
    }
  }
}

const day = 86_400_000;

const trials: Readonly<Record<string, () => Trial>> = {
  'settings-brackets': written('settings.json', '['.repeat(20_000)),
  'settings-folder': folderAt('settings.json'),
  'settings-mark': changed((folder) => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
  }),
  'lock-held': () => {
    const folder = copyOf(served);
    const other = new BetterSqlite3(join(folder, 'lock.db'));
    other.exec('BEGIN EXCLUSIVE');
    onTestFinished(() => void other.close());
    return { folder };
  },
  'lock-folder': folderAt('lock.db'),
  'lock-junk': written('lock.db', 'junk '.repeat(500)),
  'record-empty': written('record.db', ''),
  'record-byte': written('record.db', 'S'),
  'record-log-cut': changed((folder) => {
    const file = join(folder, 'record.db-wal');
    writeFileSync(file, readFileSync(file).fill(0, 0, 32));
  }, killed),
  'record-flipped': changed((folder) => {
    const file = join(folder, 'record.db');
    const bytes = readFileSync(file);
    writeFileSync(file, flip(bytes, bytes.indexOf('"terminal.started"') + 3));
  }),
  'record-foreign': inDatabase('record.db', otherProgram, true),
  'record-too-new': inDatabase('record.db', 'PRAGMA user_version = 999'),
  'record-away': away('record.db'),
  'content-empty': changed((folder) => truncateSync(join(folder, 'content.db'))),
  'content-foreign': inDatabase('content.db', otherProgram, true),
  'content-too-new': inDatabase('content.db', 'PRAGMA user_version = 999'),
  'content-away': away('content.db'),
  'drafts-foreign': inDatabase('drafts.db', otherProgram, true),
  'witness-damaged': written('served.json', 'junk'),
  'disk-full': () => {
    const folder = onDisk('size=8m');
    fill(folder);
    return { folder };
  },
  'disk-fills': () => {
    const folder = onDisk('size=8m');
    const meanwhile = async (call: Call) => {
      fill(folder);
      await markAnAnswer(call);
    };
    return { folder, meanwhile };
  },
  'read-only': () => {
    if (process.getuid?.() === 0) return { folder: smallDisk('ro') };
    const folder = copyOf(served);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    return { folder };
  },
  'clock-1970': atYear(1970),
  'clock-2037': atYear(2037),
  'clock-2200': atYear(2200),
  'clock-back': () => ({
    folder: withLockedEditor(),
    meanwhile: async (call) => {
      const nowMs = Date.now();
      for (const now of [nowMs - 2 * day, nowMs]) {
        vi.useFakeTimers({ toFake: ['Date'], now });
        const roles = (await call(['staff', 'roles'])) as { role: string; lockedSeconds: number }[];
        expect(roles.find(({ role }) => role === 'editor')?.lockedSeconds).toBeGreaterThan(3500);
      }
    },
  }),
};

function withLockedEditor(): string {
  const folder = copyOf(served);
  const db = new BetterSqlite3(join(folder, 'record.db'));
  db.prepare("INSERT INTO staff_wrong_pin VALUES ('editor', 20, ?)").run(Date.now());
  db.close();
  return folder;
}

const needsDisk = ['disk-full', 'disk-fills', ...(process.getuid?.() === 0 ? ['read-only'] : [])];

/** What the terminal does, in the words of the table. */
async function deedOf({ folder, meanwhile }: Trial): Promise<string> {
  let terminal: Terminal;
  try {
    terminal = await startTerminal(optionsFor(folder));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.message).toMatch(/^[^\n]{10,400}$/);
    return `does not start: \`${error.code}\``;
  }
  const state = await pageOf(terminal, async (call) => {
    await meanwhile?.(call);
    await call(['visit', 'begin'], { language: 'zh-CN' });
    return firstOf(await call(['terminal', 'watch']));
  });
  await terminal.close();
  if (state.kind === 'out-of-service') return `out of service: \`${state.code}\``;
  const raised = raisedIn(folder);
  return ['serves', ...raised.map((code) => `raises \`${code}\``)].join(', ');
}

async function firstOf(states: unknown): Promise<{ kind: string; code?: string }> {
  for await (const state of states as AsyncIterable<{ kind: string; code?: string }>) return state;
  throw new Error('No state came');
}

/** The faults that the newest run has told the hub of. */
function raisedIn(folder: string): unknown[] {
  const db = new BetterSqlite3(join(folder, 'record.db'), { readonly: true });
  const codes = db
    .prepare(
      `SELECT fact ->> '$.value.code' FROM outbox
       WHERE boot = (SELECT max(number) FROM boot) AND fact ->> '$.value.type' = 'fault.raised' ORDER BY sequence`,
    )
    .pluck()
    .all();
  db.close();
  return codes;
}

test('every row of the table has a trial, and every trial a row', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(trials).toSorted());
});

for (const { name, what, does } of rows) {
  const cannot = needsDisk.includes(name) && !canMount;
  test.skipIf(cannot)(`${name}: ${what}${cannot ? ' (skipped: no right to mount a small disk)' : ''}`, async () => {
    const trial = trials[name];
    if (!trial) throw new Error(`No trial of ${name}`);
    expect(await deedOf(trial())).toBe(does);
  });
}
