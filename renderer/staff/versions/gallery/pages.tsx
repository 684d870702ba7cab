import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { GivenVersion, Publication } from '#contract/page/publications.ts';
import { all } from '../../../gallery/fixtures/localized.ts';
import { Delivered } from '../delivered.tsx';
import { Keys } from '../keys.tsx';
import { OfferedKeys, OfferedPack } from '../offers.tsx';
import { Sticks } from '../sticks.tsx';
import { Version } from '../version.tsx';
import { Versions } from '../versions.tsx';
import type { versionsScreens } from './screens.ts';

const changes = { added: 2, changed: 11, removed: 1, isVenueChanged: true };
const common = { by: 'publisher', entries: 214, isKept: true } as const;
const publications: readonly Publication[] = [
  { ...common, id: 3, version: 3, source: 'undone', at: '2026-11-24T01:20:00Z', changes, isLive: true },
  { ...common, id: 2, version: 2, source: 'taken', at: '2026-11-23T08:05:00Z', changes, isLive: false },
  { ...common, id: 1, version: 1, source: 'published', at: '2026-11-20T02:40:00Z', changes, isLive: false },
];
const [, second = publications[0] as Publication] = publications;
const digits = '482913770518469902371164';
const keys = [{ id: '0'.repeat(32), name: '示例', roles: ['publish' as const, 'keys' as const] }];
const stick = {
  id: 'stick',
  name: '示例盘',
  isBusy: false,
  files: [
    { name: 'hall-4-1f2e3d4c.pack', kind: 'pack' as const, bytes: 412_000 },
    { name: 'hall.keys.json', kind: 'keys' as const, bytes: 900 },
  ],
};
const differing = [
  all('敬老卡丢了怎么补办', 'Replace a lost senior card', '敬老カードの再発行', '경로카드 재발급'),
  all('社保卡丢了怎么挂失', 'Report a lost social card', '社会保障カードの紛失届', '사회보장카드 분실 신고'),
  all('在大厅丢了东西', 'Lost something in the hall', 'ホールでの落とし物', '홀에서 잃어버린 물건'),
].map((title) => ({ title, state: 'changed' as const }));
const hubAnswers = { name: 'hall-3f2a9c1d.answers', kind: 'answers' as const, bytes: 6_400 };
const given: GivenVersion = { given: { id: 3, version: 3 }, next: null };
/** Visitors have the second still. */
const coming: GivenVersion = { given: { id: 2, version: 2 }, next: { id: 3, version: 3, state: 'coming' } };
const nothing = () => undefined;

/** Versions, sticks and keys, as the gallery shows them. */
export const versionsPages: Readonly<Record<(typeof versionsScreens)[number], (language: Language) => ReactNode>> = {
  'staff-versions': () => (
    <Versions
      publications={publications}
      given={given}
      hasDelivered
      news={{ kind: 'live', version: 3 }}
      onOpen={nothing}
      onDelivered={nothing}
      onSticks={nothing}
      onKeys={nothing}
      onBack={nothing}
    />
  ),
  'staff-version': () => (
    <Version
      publication={second}
      given={coming}
      stick={stick}
      isBusy={false}
      onUndo={nothing}
      onExport={nothing}
      onBack={nothing}
    />
  ),
  'staff-delivered': () => <Delivered given={given} isBusy={false} onUndo={nothing} onBack={nothing} />,
  'staff-sticks': () => (
    <Sticks
      sticks={[stick]}
      news={{ kind: 'refused', code: 'pack-altered' }}
      isBusy={false}
      hasHub={false}
      onWriteToHub={nothing}
      onFile={nothing}
      onBack={nothing}
    />
  ),
  'staff-hub-stick': () => (
    <Sticks
      sticks={[{ ...stick, files: [hubAnswers, ...stick.files] }]}
      news={{ kind: 'answered', state: 'paired', facts: 3184, orders: 1, release: 'taken' }}
      isBusy={false}
      hasHub
      onWriteToHub={nothing}
      onFile={nothing}
      onBack={nothing}
    />
  ),
  'staff-pack-offer': () => (
    <OfferedPack
      offer={{
        id: '0b9f3a7e-51a8-4c0f-9a55-6f1d2c3b4a5e',
        version: 4,
        created: '2026-11-24T01:20:00Z',
        relation: 'diverged',
        entries: 214,
        changes,
        differing,
        live: { version: 3, at: '2026-11-23T08:05:00Z' },
      }}
      given={given}
      isBusy={false}
      onYes={nothing}
      onBack={nothing}
    />
  ),
  'staff-keys-offer': () => (
    <OfferedKeys
      offer={{ venueId: 'hall', version: 1, digits, keys, isNext: false }}
      isBusy={false}
      onYes={nothing}
      onBack={nothing}
    />
  ),
  'staff-keys': () => (
    <Keys
      keys={{ trusted: { venueId: 'hall', version: 1, digits, keys }, own: { id: '0'.repeat(32), name: '示例' } }}
      stick={stick}
      news={null}
      isBusy={false}
      onMake={nothing}
      onExport={nothing}
      onBack={nothing}
    />
  ),
};
