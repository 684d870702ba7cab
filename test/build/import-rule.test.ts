import { expect, test } from 'vitest';
import { importRules } from '#build/check/import-rules.ts';
import { findForbiddenImports } from '#build/check/imports.ts';
import { createSourceTree } from '#test/support/source-tree.ts';

/** Files that keep every rule; each plant below breaks exactly one. */
const sound = {
  'contract/page/call.ts': "import { z } from 'zod';\nexport const call = z.string();",
  'contract/upstream/fact.ts': "export { call as fact } from '../page/call.ts';",
  'contract/process/begin.ts': "export { call as begin } from '../page/call.ts';",
  'core/kiosk.ts': "export { voice as visit } from './composition/voice.ts';\nexport { guard } from './door/guard.ts';",
  'core/answering/answering.ts': "export { rank as answering } from './rank/ranker.ts';",
  'core/answering/rank/ranker.ts': "export { postings as rank } from '../index/postings.ts';",
  'core/answering/index/postings.ts': 'export const postings = 1;',
  'core/engines/thread.ts': "export { rank as thread } from '../answering/rank/ranker.ts';",
  'core/visit/visit.ts': "export { call as visit } from '#contract/page/call.ts';",
  'core/visit/guide/steps.ts': "export { performance as open } from 'node:perf_hooks';",
  'core/storage/open.ts': "export { default as open } from 'better-sqlite3';",
  'core/storage/migrate.ts': "export { open as migrate } from './open.ts';",
  'core/visit/migrations/steps.ts': "export { migrate as steps } from '../../storage/migrate.ts';",
  'core/system/clock.ts': "export { performance as clock } from 'node:perf_hooks';",
  'core/cli/status.ts': "export { visit as open } from '../kiosk.ts';",
  'core/composition/voice.ts':
    "export { visit as voice } from '../visit/visit.ts';\nexport { answering } from '../answering/answering.ts';",
  'core/door/guard.ts': "export { clock as guard } from '../system/clock.ts';",
  'electron/main.ts': "import { app } from 'electron';\nimport '#core/kiosk.ts';\nvoid app;",
  'electron/window.ts': "import type { BrowserWindow } from 'electron';\nexport type Window = BrowserWindow;",
  'browser/main.ts': "import '#core/kiosk.ts';",
  'renderer/main.tsx': "import { call } from '#contract/page/call.ts';\nvoid call;",
  'renderer/screen.tsx':
    "export { answer as screen } from './answer/answer.tsx';\nexport { key } from './guide/place.tsx';",
  'renderer/answer/answer.tsx': "export { key as answer } from '../components/key.tsx';",
  'renderer/guide/place.tsx': "export { key } from '../components/key.tsx';",
  'renderer/staff/readings/readings.tsx': "export { key as readings } from '../../components/key.tsx';",
  'renderer/gallery/fixtures/hall.ts': 'export const hall = 1;',
  'renderer/staff/readings/gallery/pages.tsx': "export { hall } from '../../../gallery/fixtures/hall.ts';",
  'renderer/components/key.tsx': 'export const key = 1;',
  'test/support/page.ts': "export { visit } from '#core/kiosk.ts';",
};

/** For each rule a file that breaks it, and what that file says. */
const plants: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'contract-knows-only': ['contract/planted.ts', "export { visit } from '#core/visit/visit.ts';"],
  'core-knows-only': ['core/visit/planted.ts', "export * from '#renderer/main.tsx';"],
  'renderer-knows-only': ['renderer/planted.ts', "export { visit } from '#core/visit/visit.ts';"],
  'hub-knows-only': ['hub/planted.ts', "export { visit } from '../core/visit/visit.ts';"],
  'electron-knows-only': ['electron/planted.ts', "import '#browser/main.ts';"],
  'browser-knows-only': ['browser/planted.ts', "import '#renderer/main.tsx';"],
  'models-knows-only': ['models/planted.ts', "import '#browser/main.ts';"],
  'bench-knows-only': ['bench/planted.ts', "import '#electron/main.ts';"],
  'build-knows-only': ['build/planted.ts', "import '#browser/main.ts';"],
  'contract-base-knows-only': ['contract/base/planted.ts', "export { call } from '../page/call.ts';"],
  'contract-venue-knows-only': ['contract/venue/planted.ts', "export { call } from '../page/call.ts';"],
  'contract-page-knows-only': ['contract/page/planted.ts', "export { begin } from '../process/begin.ts';"],
  'contract-upstream-knows-only': ['contract/upstream/planted.ts', "export { begin } from '../process/begin.ts';"],
  'contract-settings-knows-only': ['contract/settings/planted.ts', "export { begin } from '../process/begin.ts';"],
  'contract-process-knows-only': ['contract/process/planted.ts', "export { fact } from '../upstream/fact.ts';"],
  'contract-needs-only-schemas': ['contract/planted.ts', "export { readFileSync } from 'node:fs';"],
  'core-knows-no-host': ['core/visit/planted.ts', "export type { App } from 'electron';"],
  'renderer-knows-no-node': ['renderer/planted.ts', "export { readFileSync } from 'node:fs';"],
  'renderer-knows-no-native-package': ['renderer/planted.ts', "export { WebSocket } from 'ws';"],
  'native-packages-have-one-home': ['core/visit/planted.ts', "export { default } from 'better-sqlite3';"],
  'only-the-entries-touch-electron': ['electron/planted.ts', "export { BrowserWindow } from 'electron';"],
  'hosts-alone-know-electron': ['browser/planted.ts', "export type { App } from 'electron';"],
  'the-product-needs-no-tools': ['core/visit/planted.ts', "export { test } from 'vitest';"],
  'abilities-do-not-meet': ['core/answering/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'parts-of-a-visit-do-not-meet': ['core/visit/answer/planted.ts', "export { open } from '../guide/steps.ts';"],
  'only-the-root-knows-abilities': ['core/planted.ts', "export { visit } from './visit/visit.ts';"],
  'no-ability-knows-a-composing-file': [
    'core/answering/planted.ts',
    "export { voice } from '../composition/voice.ts';",
  ],
  'the-list-knows-no-ability': ['core/kiosk.ts', "export { visit } from './visit/visit.ts';"],
  'answering-is-met-at-its-face': [
    'core/composition/planted.ts',
    "export { rank } from '../answering/rank/ranker.ts';",
  ],
  'engines-carry-answering': ['core/engines/planted.ts', "export { postings } from '../answering/index/postings.ts';"],
  'migrations-are-sql': ['core/visit/migrations/planted.ts', "export { visit } from '../visit.ts';"],
  'the-door-knows-no-ability': ['core/door/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'page-abilities-do-not-meet': ['renderer/guide/planted.tsx', "export { answer } from '../answer/answer.tsx';"],
  'rooms-of-staff-do-not-meet': [
    'renderer/staff/check/planted.tsx',
    "export { readings } from '../readings/readings.tsx';",
  ],
  'page-parts-know-no-ability': ['renderer/components/planted.tsx', "export { answer } from '../answer/answer.tsx';"],
  'page-abilities-know-no-composing-file': ['renderer/guide/planted.tsx', "export { screen } from '../screen.tsx';"],
  'the-page-needs-no-gallery': ['renderer/planted.tsx', "export { hall } from './gallery/fixtures/hall.ts';"],
  'storage-and-system-serve': ['core/system/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'pictures-serve': ['core/pictures/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'maps-serve': ['core/plans/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'packs-serve': ['core/packs/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'sheets-serve': ['core/sheets/planted.ts', "export { visit } from '../visit/visit.ts';"],
  'commands-are-ends': ['bench/planted.ts', "import '#core/cli/status.ts';"],
  'only-hosts-and-commands-start-a-kiosk': ['core/engines/planted.ts', "export { visit } from '../kiosk.ts';"],
  'nothing-imports-test': ['browser/planted.ts', "import '#test/support/page.ts';"],
  'no-circles': ['core/visit/planted.ts', "export * from './back.ts';"],
  'no-orphans': ['core/visit/planted.ts', 'export const alone = 1;'],
  'imports-can-be-resolved': ['core/visit/planted.ts', "export * from './nowhere.ts';"],
};
const besides = { 'no-circles': { 'core/visit/back.ts': "export * from './planted.ts';" } };

async function rulesBrokenBy(files: Readonly<Record<string, string>>) {
  const findings = await findForbiddenImports(createSourceTree(files));
  return [...new Set(findings.map(({ rule }) => rule))];
}

test('a tree that keeps every rule passes', async () => {
  expect(await rulesBrokenBy(sound)).toEqual([]);
});

test('every rule has its planted violation', () => {
  expect(Object.keys(plants).sort()).toEqual(importRules.map(({ name }) => name).sort());
});

test.each(Object.entries(plants))('a violation of %s is caught', async (rule, [path, text]) => {
  const broken = await rulesBrokenBy({ ...sound, ...(rule === 'no-circles' ? besides[rule] : {}), [path]: text });
  expect(broken).toContain(rule);
});

test('a check that looked at nothing fails for every file', async () => {
  const blind = async () => ({ modules: [], violations: [] });
  const findings = await findForbiddenImports(createSourceTree(sound), blind);
  expect(findings.map(({ from }) => from).sort()).toEqual(Object.keys(sound).sort());
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['every-file-is-looked-at']));
});
