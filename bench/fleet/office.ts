import type { VenueContent } from '#contract/venue/venue.ts';
import { manifestOf, writePack } from '#core/packs/build-pack.ts';
import { newSigningKey, signDocument } from '#core/packs/signing.ts';
import type { Hub } from '#hub/hub.ts';

/** Whoever works at the hub: puts terminals into groups, releases packs and gives orders. */
export interface Office {
  /** Does what is for this day. */
  readonly work: (day: number, terminals: readonly string[]) => Promise<void>;
}

const by = 'demo';
const groups = ['', '示例东区', '示例西区'] as const;
const minutesOfDay = 1440;
const firstVersion = 2;

/** Packs of the venues lie at the hub; nothing that a terminal would put in force is in them. */
export async function createOffice(
  hub: Pick<Hub, 'packs' | 'releases' | 'orders'>,
  venues: ReadonlyMap<string, VenueContent>,
  days: number,
): Promise<Office> {
  const packs = new Map<string, string>();
  for (const venue of venues.keys()) {
    for (const version of [firstVersion, firstVersion + 1]) {
      const added = await hub.packs.add(await packOf(venue, version), by);
      packs.set(`${venue} ${version}`, added?.sha256 ?? '');
    }
  }
  const [firstDay, secondDay, lastDay] = [0.2, 0.7, 0.9].map((share) => Math.floor(days * share));
  const releaseAll = async (version: number, percent: number) => {
    for (const venue of venues.keys()) {
      await hub.releases.make({ pack: packs.get(`${venue} ${version}`) ?? '', group: '', percent }, by);
    }
  };
  const entryId = [...venues.values()][0]?.entries[0]?.id ?? 'toilets';
  return {
    work: async (day, terminals) => {
      if (day === 0) await putIntoGroups(hub, terminals);
      if (day === firstDay) await releaseAll(firstVersion, 100);
      if (day === secondDay) {
        await releaseAll(firstVersion + 1, 60);
        await hub.orders.make({ target: groups[1], order: notice, minutes: notice.minutes }, by);
      }
      if (day === lastDay) {
        await hub.orders.make({ target: '', order: { kind: 'recall', entryId }, minutes: 30 * minutesOfDay }, by);
      }
    },
  };
}

const notice = {
  kind: 'notice' as const,
  text: { 'zh-CN': '示例：今天 16:00 提前下班', en: 'Sample: we close at 16:00 today' },
  minutes: 480,
};

async function putIntoGroups(hub: Pick<Hub, 'releases'>, terminals: readonly string[]): Promise<void> {
  for (const [at, terminal] of terminals.entries()) {
    await hub.releases.group(terminal, groups[Math.floor(at / groups.length) % groups.length] ?? '');
  }
}

async function packOf(venue: string, version: number): Promise<Buffer> {
  const files = new Map([
    ['venue.json', Buffer.from(JSON.stringify({ id: venue }))],
    ['entries/sample.json', Buffer.from('[]')],
  ]);
  const facts = {
    id: crypto.randomUUID(),
    venue,
    version,
    parent: null,
    created: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    expires: null,
    languages: ['zh-CN' as const],
  };
  const manifest = manifestOf(facts, files);
  return writePack({ manifest, signatures: [signDocument(manifest, newSigningKey())], files });
}
