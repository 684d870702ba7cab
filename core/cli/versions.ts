/** `npm run versions -- list|take|undo|export|keys`: versions and keys in a data folder on which no terminal is running. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Outcome } from '#contract/base/outcome.ts';
import type { Publication } from '#contract/page/publications.ts';
import { type PublicationsAtRest, usePublicationsAtRest } from '../composition/publications-at-rest.ts';
import { createLog } from '../system/log.ts';
import { askHidden, firstLine } from './ask-hidden.ts';
import { fail, print, readBytes, readWords, runCommand, writeNew } from './command.ts';
import { grouped, sentenceOf } from './versions-sentences.ts';

const usage = `npm run versions -- COMMAND [--data FOLDER] [--venue ID]

list                        the versions that were live here, newest first
take PACK                   takes a pack that the trusted keys have signed
undo ID                     puts the contents of a version in force again
export ID --out PACK        writes a version down for another terminal
keys show                   whom this terminal trusts, and the digits to compare
keys make --name NAME       makes the venue's first key
keys renew                  takes another key in the place of the terminal's own
keys trust KEYFILE          trusts a key file; compare its digits, then add --digits "0000 0000 …"
keys forget                 trusts nobody any more
keys export --out KEYFILE   the key file, for another terminal
key export --out KEY        the terminal's own key, under a passphrase that is asked for
key import KEY              takes such a key

The terminal must not be running on the data folder. Without --venue it is the venue that was published last.`;

const { positionals: words, values } = readWords(
  {
    data: { type: 'string', default: 'data' },
    venue: { type: 'string' },
    out: { type: 'string' },
    name: { type: 'string' },
    digits: { type: 'string' },
  },
  usage,
);

type Command = (publications: PublicationsAtRest) => Promise<void> | void;

const commands: Readonly<Record<string, Command>> = {
  list: ({ list }) => {
    for (const publication of list()) print(lineOf(publication));
  },
  take: async ({ offerPack, takeOffered }) => {
    const { id, relation, changes, differing, live, ...offer } = orRefused(
      await offerPack(resolve(words[1] ?? fail(usage))),
    );
    if (relation === 'diverged') print('It was not made from what is live here: two terminals have published.');
    if (relation === 'diverged')
      print(`Version ${offer.version} of ${offer.created}, version ${live?.version} of ${live?.at} here.`);
    for (const { title, state } of differing) print(`${state} ${title['zh-CN']}`);
    print(
      `It adds ${changes.added}, changes ${changes.changed} and removes ${changes.removed} entries and parts of the venue.`,
    );
    print(`Version ${orRefused(await takeOffered(id, 'command')).version} is live from the next start on.`);
  },
  undo: async ({ undo }) => {
    print(`Version ${orRefused(await undo(Number(words[1]), 'command')).version} is live from the next start on.`);
  },
  export: async ({ exportPack }) => {
    const { file } = orRefused(await exportPack(Number(words[1]), 'command'));
    writeNew(outFile(), readFileSync(file));
  },
  'keys show': showKeys,
  'keys make': async (publications) => {
    orRefused(await publications.keys.make(values.name ?? fail('--name is needed'), 'command'));
    showKeys(publications);
  },
  'keys renew': async (publications) => {
    orRefused(await publications.keys.renew('command'));
    showKeys(publications);
  },
  'keys trust': ({ keys }) => {
    const offer = orRefused(keys.offer(readBytes(words[2] ?? fail(usage))));
    const given = values.digits?.replaceAll(/\D/g, '');
    if (!offer.isNext && given === undefined) {
      print(`Compare: ${grouped(offer.digits)}`);
      return fail('Nothing is trusted yet: if the other screen shows the same digits, add them with --digits');
    }
    orRefused(keys.trust(offer.isNext ? offer.digits : (given ?? ''), 'command'));
    print(`Trusted: version ${offer.version} of the keys of ${offer.venueId}`);
  },
  'keys forget': ({ keys }) => {
    orRefused(keys.forget('command'));
    print('No keys are trusted now.');
  },
  'keys export': ({ keys }) => writeNew(outFile(), orRefused(keys.exportFile())),
  'key export': async ({ keys }) => {
    writeNew(outFile(), orRefused(await keys.exportKey(await askPassphrase('New passphrase: '), 'command')), 0o600);
  },
  'key import': async ({ keys }) => {
    const sealed = readBytes(words[2] ?? fail(usage));
    orRefused(await keys.importKey(sealed, await askPassphrase('Passphrase: '), 'command'));
    print('The key is this terminal’s own now.');
  },
};

function outFile(): string {
  return values.out ?? fail('--out is needed');
}

function showKeys({ keys, venueId }: PublicationsAtRest): void {
  const { trusted, own } = keys.state();
  print(trusted ? `Keys of ${venueId}, version ${trusted.version}` : `No keys of ${venueId} are trusted here`);
  for (const { id, name, roles } of trusted?.keys ?? []) {
    print(`${id} ${roles.join('+')} ${name}${id === own?.id ? ' (this terminal’s own)' : ''}`);
  }
  if (trusted) print(`Compare: ${grouped(trusted.digits)}`);
}

function lineOf({ id, version, source, by, at, changes, entries, isLive, isKept }: Publication): string {
  const { added, changed, removed } = changes;
  const counts = `${entries} entries; ${added} added, ${changed} changed, ${removed} removed, parts of the venue among them`;
  const state = isLive ? 'live' : isKept ? '' : 'not kept';
  return `${id}  version ${version}  ${source} ${at} by ${by}  ${counts}  ${state}`.trimEnd();
}

function orRefused<Value>(outcome: Outcome<Value, Parameters<typeof sentenceOf>[0]>): Value {
  return outcome.ok ? outcome.value : fail(`${sentenceOf(outcome.code)} (${outcome.code})`);
}

async function askPassphrase(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return firstLine(stdin);
  return (await askHidden(question, { input: stdin, output: stderr })) ?? fail('Nothing was done');
}

runCommand(async () => {
  const [verb = '', second = ''] = words;
  const command = commands[verb] ?? commands[`${verb} ${second}`] ?? fail(usage);
  const log = createLog({ sink: process.stderr, level: 'error' });
  const place = { dataFolder: resolve(values.data), named: values.venue ?? null, log };
  await usePublicationsAtRest(place, async (publications) => command(publications));
});
