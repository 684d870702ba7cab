import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntrySource } from '#contract/venue/entry.ts';
import { type VenueContent, type VenueSource, venueContentSchema } from '#contract/venue/venue.ts';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { madeEntries } from '../answers/made-entries.ts';

/** Everything that a visitor reads of such a venue, but for the greeting, bears the mark of its version. */
const mark = /第([0-9]+)版/g;

/** The marks in what is shown, each once. */
export function marksIn(shown: unknown): readonly string[] {
  return [...new Set([...JSON.stringify(shown).matchAll(mark)].map(([, version = '']) => version))];
}

/** A question that every version answers. */
export const questionOf = (number: number): string => madeEntries(number + 1)[number]?.q ?? '';
const categoryId = 'all';
export const placeId = 'desk';

/** Writes a venue of made-up entries into a folder, and gives the hash of its files. */
export function writeMarkedVenue(folder: string, version: number, entries: number): string {
  mkdirSync(join(folder, 'entries'), { recursive: true });
  const written = (words: string) => ({ 'zh-CN': `${words}第${version}版` });
  writeFileSync(join(folder, 'venue.json'), JSON.stringify(venueOf(written)));
  const made = madeEntries(entries).map(({ q }, number) => entryOf(q, number, (words) => written(words)['zh-CN']));
  const perFile = 1000;
  for (let at = 0; at < made.length; at += perFile) {
    const name = String(at / perFile).padStart(3, '0');
    writeFileSync(join(folder, 'entries', `${name}.json`), JSON.stringify(made.slice(at, at + perFile)));
  }
  return readVenueFiles(folder).sha256;
}

/** Such a venue as it is published. */
export function markedVenue(version: number, entries: number): VenueContent {
  const written = (words: string) => ({ 'zh-CN': `${words}第${version}版` });
  const made = madeEntries(entries).map(({ q }, number) => entryOf(q, number, (words) => written(words)['zh-CN']));
  return venueContentSchema.parse({ venue: venueOf(written), entries: made });
}

type Written = (words: string) => { readonly 'zh-CN': string };

function venueOf(written: Written): VenueSource {
  return {
    id: 'marked',
    kind: 'hall',
    sample: true,
    name: written('示例大厅'),
    seal: '示例',
    stamp: '示例核准',
    // There is no room for a mark of two figures.
    greeting: { 'zh-CN': '您好' },
    invitation: written('有事请讲'),
    question: written('您要办什么'),
    example: written('身份证丢了怎么补办'),
    timeZone: 'Asia/Shanghai',
    today: [{ label: written('开放'), value: written('全天') }],
    services: [{ id: 'general', sign: 'A', name: written('一'), hours: written('全天') }],
    categories: [{ id: categoryId, icon: 'info', name: written('全部'), hint: written('所有事项') }],
    places: [
      {
        id: placeId,
        sign: '1F',
        name: written('咨询台'),
        floor: written('一楼'),
        way: written('往前走'),
        icon: 'signpost',
      },
    ],
    popularIds: ['entry-0', 'entry-1'],
    emergency: written('请告诉工作人员'),
  };
}

function entryOf(question: string, number: number, written: (words: string) => string): EntrySource {
  return {
    id: `entry-${number}`,
    categoryId,
    department: { 'zh-CN': written('示例窗口') },
    checkedOn: '2026-01-01',
    validUntil: null,
    relatedIds: [`entry-${Math.max(0, number - 1)}`],
    texts: {
      'zh-CN': {
        title: written(question),
        phrasings: [question, `请问${question}`, `${question}，谢谢`],
        lead: written(`${question}请到 C${number % 40} 窗口办理，带上证件原件。`),
        place: { sign: `C${number % 40}`, where: written('一楼东侧') },
        steps: [{ title: written('取号') }, { title: written('到窗口办理'), note: written('约十分钟') }],
        materials: [{ name: written('证件原件') }, { name: written('申请表'), condition: written('窗口领取') }],
      },
    },
  };
}
