import type { Fact } from '#contract/upstream/fact.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createHubLine, type HubLine } from '#core/upstream/hub-line.ts';
import type { Hub } from '#hub/hub.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { makePartitions } from '#hub/storage/partitions.ts';
import { createRandom } from '../answers/random.ts';
import { factsOfDay, rhythms } from './days.ts';
import { type FleetTerminal, openFleetTerminal } from './fleet-terminal.ts';
import { createOffice } from './office.ts';
import { type Plight, plights } from './plights.ts';

export interface FleetOptions {
  readonly hub: Pick<Hub, 'pairings' | 'packs' | 'releases' | 'orders'>;
  readonly db: HubDatabase;
  readonly address: string;
  readonly venues: ReadonlyMap<string, VenueContent>;
  readonly terminals: number;
  readonly days: number;
  readonly seed: number;
  /** When the last day ends. */
  readonly nowMs: number;
}

/** What the simulated fleet has told, and what of it waits at terminals that the hub does not hear. */
export interface FleetFigures {
  readonly terminals: number;
  readonly days: number;
  readonly told: number;
  readonly waiting: number;
}

interface Member {
  readonly terminal: FleetTerminal;
  readonly venue: string;
  readonly content: VenueContent;
  readonly plight: Plight;
}

const msOfDay = 86_400_000;
const msOfMinute = 60_000;
/** The clocks of the venues are eight hours ahead of universal time. */
const offsetMs = 8 * 60 * msOfMinute;
/** So many report at the same time. */
const atOnce = 8;
const switchedOnAt = 7 * 60;

/**
 * Lets a fleet live through its days, and report to the hub whenever it can. For the hub's database each day is the one
 * that the fleet lives through, so that it looks as it would after them.
 */
export async function runFleet(options: FleetOptions): Promise<FleetFigures> {
  const { hub, db, days, nowMs, seed } = options;
  const midnightMs = Math.floor((nowMs + offsetMs) / msOfDay) * msOfDay - offsetMs;
  const startMs = midnightMs - (days - 1) * msOfDay;
  const time = { startMs, nowMs: startMs, day: 0 };
  const line = createHubLine({ caFile: null, certificateSha256: null, deadlineMs: 60_000 });
  const random = createRandom(seed);
  await makePartitions(db, startMs);
  const members = await join(options, line, time);
  const office = await createOffice(hub, options.venues, days);
  const heard = new Map<string, number>();
  for (let day = 0; day < days; day += 1) {
    const dayMs = startMs + day * msOfDay;
    const reportMs = Math.min(nowMs, dayMs + 22.5 * 60 * msOfMinute);
    await pretendNow(db, reportMs);
    await office.work(
      day,
      members.map(({ terminal }) => terminal.id),
    );
    for (const member of members) {
      time.day = day;
      liveOneDay(member, random, { dayMs, nowMs, set: (ms) => (time.nowMs = ms) });
    }
    time.nowMs = reportMs;
    await inTurns(members, async (member) => {
      if (await report(member, day, hub)) heard.set(member.terminal.id, reportMs);
    });
  }
  await pretendNow(db, null);
  for (const [terminal, ms] of heard) {
    const at = new Date(ms).toISOString();
    await db.query('UPDATE terminal SET last_contact_at = $2 WHERE id = $1', [terminal, at]);
  }
  const sumOf = (count: (terminal: FleetTerminal) => number) =>
    members.reduce((sum, { terminal }) => sum + count(terminal), 0);
  const figures = {
    terminals: members.length,
    days,
    told: sumOf(({ told }) => told()),
    waiting: sumOf(({ waiting }) => waiting()),
  };
  for (const { terminal } of members) terminal.close();
  line.close();
  return figures;
}

interface SimulatedTime {
  readonly startMs: number;
  readonly nowMs: number;
  readonly day: number;
}

/** Pairs terminals of all venues with the hub, as two people would; two more ask and nobody has typed their code. */
async function join(options: FleetOptions, line: HubLine, time: SimulatedTime): Promise<Member[]> {
  const { hub, address, venues, terminals } = options;
  const members: Member[] = [];
  const names = [...venues.keys()];
  for (let number = 0; number < terminals + 2; number += 1) {
    const venue = names[number % names.length] ?? '';
    const content = venues.get(venue);
    const plight = number < terminals ? (plights.get(number) ?? {}) : {};
    if (!content) continue;
    const nowMs = () => time.nowMs + (plight.skewMs?.(time.day, time.startMs) ?? 0);
    const terminal = await openFleetTerminal({ address, venue, line, nowMs, plight });
    await terminal.pair();
    if (number >= terminals) terminal.close();
    else {
      await hub.pairings.confirm(terminal.code() ?? '', 'demo');
      await terminal.pair();
      members.push({ terminal, venue, content, plight });
    }
  }
  return members;
}

/** What happens at a terminal on a day is told by it, each at its time. */
function liveOneDay(
  { terminal, venue, content }: Member,
  random: () => number,
  { dayMs, nowMs, set }: { readonly dayMs: number; readonly nowMs: number; readonly set: (ms: number) => void },
): void {
  const rhythm = rhythms[venue];
  if (!rhythm) throw new Error(`Nothing is known of days in ${venue}`);
  const weekday = new Date(dayMs + offsetMs).getUTCDay();
  const started: Fact[] = [
    { type: 'terminal.started', version: '0.1.0', host: 'browser' },
    { type: 'content.loaded', venueId: content.venue.id, entries: content.entries.length },
  ];
  set(dayMs + switchedOnAt * msOfMinute);
  terminal.start();
  terminal.tell(started);
  for (const { minute, fact } of factsOfDay(random, { content, rhythm, weekday })) {
    const ms = Math.round(dayMs + minute * msOfMinute);
    if (ms > nowMs) break;
    set(ms);
    terminal.tell([fact]);
  }
}

/** Gives whether the hub was heard. */
async function report({ terminal, plight }: Member, day: number, hub: FleetOptions['hub']): Promise<boolean> {
  const [from, to] = plight.offline ?? [0, 0];
  if (plight.damagedOn === day) terminal.damageRow();
  if (plight.newKeyOn === day) terminal.wantNewKey();
  if (plight.revokedOn === day) await hub.pairings.revoke(terminal.id);
  if (day >= from && day < to) return false;
  await terminal.report();
  if (plight.copiedOn === day) await terminal.talkAsCopy();
  return day < Math.min(plight.revokedOn ?? day + 1, (plight.copiedOn ?? day) + 1);
}

/** For what the database writes down by itself it is this moment; null: it is now. */
async function pretendNow(db: HubDatabase, ms: number | null): Promise<void> {
  const moment = ms === null ? 'now()' : `'${new Date(ms).toISOString()}'`;
  for (const table of ['event', 'terminal_said']) {
    await db.script(`ALTER TABLE ${table} ALTER COLUMN received_at SET DEFAULT ${moment}`);
  }
}

async function inTurns(members: readonly Member[], run: (member: Member) => Promise<void>): Promise<void> {
  const left = [...members];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let member = left.shift(); member; member = left.shift()) await run(member);
    }),
  );
}
