import { readFileSync } from 'node:fs';
import {
  addedPackSchema,
  commandAnswerSchema,
  fleetReleasesSchema,
  keptPacksSchema,
  operatorPaths,
} from '#contract/upstream/operator.ts';
import { HubFault } from '../fault.ts';
import { callHub } from './call-hub.ts';
import { type Command, listed, type Said } from './said.ts';

const shownDigits = 12;
const everybody = 100;

/** Packs, and which terminals take them. */
export const releaseCommands: Readonly<Record<string, Command>> = {
  packs: { fewest: 0, most: 0, run: packs },
  'add-pack': { fewest: 1, most: 1, run: addPack },
  releases: { fewest: 0, most: 0, run: releases },
  release: { fewest: 1, most: 4, run: release },
  widen: { fewest: 2, most: 2, run: (folder, [id, percent]) => widen(folder, Number(id), Number(percent)) },
  hold: { fewest: 1, most: 1, run: (folder, [id]) => hold(folder, Number(id), true) },
  resume: { fewest: 1, most: 1, run: (folder, [id]) => hold(folder, Number(id), false) },
  group: { fewest: 1, most: 2, run: group },
};

async function packs(folder: string): Promise<Said> {
  const kept = keptPacksSchema.parse(await callHub(folder, operatorPaths.packs));
  return listed(
    kept.map(({ sha256, venue, version, bytes }) => {
      return `${sha256.slice(0, shownDigits)}  ${venue}  version ${version}  ${Math.ceil(bytes / 1000)} kB`;
    }),
  );
}

async function addPack(folder: string, [file = '']: readonly string[]): Promise<Said> {
  const added = addedPackSchema.parse(await callHub(folder, operatorPaths.packs, read(file)));
  if (!added) return { lines: ['This is no pack.'], isDone: false };
  const { sha256, venue, version } = added;
  return { lines: [`${sha256.slice(0, shownDigits)}  ${venue}  version ${version}`], isDone: true };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new HubFault('hub-file-unreadable', `${file} cannot be read`, cause);
  }
}

async function releases(folder: string): Promise<Said> {
  const made = fleetReleasesSchema.parse(await callHub(folder, operatorPaths.releases));
  return listed(
    made.map(({ id, venue, version, group: name, percent, isHeld, activeBetween, ...went }) => {
      const whom = `${percent} % of ${name || 'all'}`;
      const times = activeBetween ? `  between ${activeBetween.from} and ${activeBetween.to}` : '';
      const { trying, kept, refused, failed, reason } = went;
      const said = `trying ${trying}  kept ${kept}  refused ${refused}  failed ${failed}  ${reason ?? ''}`.trimEnd();
      return `${id}  ${venue} ${version}  ${whom}${times}  ${isHeld ? 'HELD' : 'running'}  ${said}`;
    }),
  );
}

async function release(
  folder: string,
  [pack, percent = String(everybody), name = '', times]: readonly string[],
): Promise<Said> {
  const [from, to] = times?.split('-') ?? [];
  const activeBetween = times === undefined ? null : { from, to };
  const document = { pack, percent: Number(percent), group: name === 'all' ? '' : name, activeBetween };
  const { done, name: id } = commandAnswerSchema.parse(await callHub(folder, operatorPaths.releases, document));
  return { lines: [done ? `Release ${id} is made.` : 'No pack begins so, or several do.'], isDone: done };
}

async function hold(folder: string, id: number, isHeld: boolean): Promise<Said> {
  return changed(await callHub(folder, operatorPaths.hold, { id, isHeld }));
}

async function widen(folder: string, id: number, percent: number): Promise<Said> {
  return changed(await callHub(folder, operatorPaths.widen, { id, percent }));
}

async function group(folder: string, [terminal, name = '']: readonly string[]): Promise<Said> {
  return changed(await callHub(folder, operatorPaths.group, { terminal, group: name }));
}

function changed(answer: unknown): Said {
  const { done } = commandAnswerSchema.parse(answer);
  return { lines: [done ? 'Done.' : 'There is nothing of that number or name, or nothing to do.'], isDone: done };
}
