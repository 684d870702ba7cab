/** `npm run models`: the models of this terminal, for speech, for meaning and for faces. */
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CatalogueModel, InstalledModel } from '#contract/base/model.ts';
import { Fault } from '#core/system/fault.ts';
import { readSettings } from '#core/system/settings.ts';
import { archiveName, readCatalogue } from '../catalogue.ts';
import { createInstaller, type ModelInstaller } from '../installer.ts';

const usage = `npm run models                              lists what can be had and what is installed
npm run models -- add NAME                  downloads and installs
npm run models -- add [NAME] --from FILE    installs an archive at hand, or a folder with the files of a model
npm run models -- remove NAME
npm run models -- verify [NAME]
  --accept-terms   accepts the terms of a model whose licence leaves doubt; they are shown without it
  --accept-unverified   takes a model of which no sha256 is known as it comes, and records what it was
  --data FOLDER    the terminal's data folder (data)
  --mirror URL     a folder of archives that is tried first`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    mirror: { type: 'string' },
    from: { type: 'string' },
    'accept-terms': { type: 'boolean', default: false },
    'accept-unverified': { type: 'boolean', default: false },
  },
});

function open(): ModelInstaller {
  const folder = resolve(values.data);
  const { voice } = readSettings(join(folder, 'settings.json'));
  let shownPct = -1;
  return createInstaller({
    folder: join(folder, 'models'),
    mirrorBase: values.mirror ?? voice.mirrorBase,
    nowMs: Date.now,
    onProgress: ({ doneBytes, totalBytes }) => {
      const pct = totalBytes === null ? Math.floor(doneBytes / 1e6) : Math.floor((100 * doneBytes) / totalBytes);
      if (pct === shownPct) return;
      shownPct = pct;
      process.stderr.write(`\r${pct} ${totalBytes === null ? 'MB' : `% of ${megabytes(totalBytes)} MB`}  `);
    },
    onGivenUp: (source, why) => console.error(`\n${source}: ${why}`),
  });
}

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;

async function list(installer: ModelInstaller): Promise<void> {
  for (const model of readCatalogue()) {
    const there = (await installer.installed(model.name)) ? '*' : ' ';
    const size = model.bytes === null ? 'size unknown' : `${megabytes(model.bytes)} MB`;
    const rates = model.errorRates.map(({ measure, pct, dataSet }) => `${measure} ${pct} % on ${dataSet}`);
    const languages = model.languages.length === 0 ? '' : `[${model.languages.join(', ')}]  `;
    console.log(`${there} ${model.name}  ${languages}${model.spec.engine}, ${size}`);
    console.log(`    ${model.note}`);
    console.log(`    ${model.licence.name}${model.licence.isClear ? '' : ' (terms to accept)'}`);
    if (model.spec.engine === 'embedder' || model.spec.engine === 'face') continue;
    console.log(`    ${rates.length === 0 ? 'no published error rate found' : rates.join('; ')}`);
  }
  console.log('* installed');
  console.log('There is no model of Shanghai speech: touch, pinyin or a person serve its speakers.');
}

function find(name: string | undefined): CatalogueModel {
  const model = readCatalogue().find((one) =>
    name === undefined ? values.from && archiveName(one) === basename(values.from) : one.name === name,
  );
  if (!model) throw new Fault('model-unknown', `The catalogue has no ${name ?? basename(values.from ?? '')}.`);
  return model;
}

/** Where a model that does nothing by itself is named. */
function hintOf({ name, spec }: InstalledModel): string {
  if (spec.engine === 'embedder') return ` if settings.json has "answers": { "embedder": "${name}" }`;
  return spec.engine === 'face' ? ` if settings.json has "face": { "recognizer": "${name}" }` : '';
}

async function add(installer: ModelInstaller, name: string | undefined): Promise<void> {
  const model = find(name);
  const { isClear, terms, url } = model.licence;
  if (!isClear) console.error(`Terms of ${model.name}: ${terms}${url === null ? '' : `\n${url}`}`);
  const fromFile = values.from === undefined ? null : resolve(values.from);
  const made = await installer.add(model, {
    fromFile,
    acceptTerms: values['accept-terms'],
    acceptUnverified: values['accept-unverified'],
  });
  console.log(`\n${made.name} is installed; the terminal uses it from its next start${hintOf(made)}.`);
  if (made.sha256From === 'recorded') {
    console.log('Its makers publish no sha256. Length and sha256 of this one are recorded, and later ones must match:');
    console.log(`${made.archiveBytes} bytes, ${made.sha256}`);
  }
}

async function remove(installer: ModelInstaller, name: string): Promise<void> {
  console.log((await installer.remove(name)) ? `${name} is removed.` : `${name} was not installed.`);
}

async function verify(installer: ModelInstaller, name: string | undefined): Promise<void> {
  for (const { name: one } of name === undefined ? readCatalogue() : [find(name)]) {
    if (!(await installer.installed(one))) continue;
    const { damaged } = await installer.verify(one);
    console.log(damaged.length === 0 ? `${one}: whole` : `${one}: damaged: ${damaged.join(', ')}`);
    if (damaged.length > 0) process.exitCode = 1;
  }
}

async function run([command, name]: readonly string[]): Promise<void> {
  if (command === undefined || command === 'list') await list(open());
  else if (command === 'add') await add(open(), name);
  else if (command === 'remove' && name !== undefined) await remove(open(), name);
  else if (command === 'verify') await verify(open(), name);
  else console.error(usage);
}

try {
  await run(positionals);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  const hint = error.code === 'terms-not-accepted' ? 'Add --accept-terms to accept them.' : error.message;
  console.error(`${error.code}: ${hint}`);
  process.exitCode = 1;
}
