import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { Arrival } from '#contract/page/appointments.ts';
import { Arrivals } from '../arrivals.tsx';
import { ImportFilePage } from '../import-file.tsx';
import { ImportFiles } from '../import-files.tsx';
import type { arrivalsScreens } from './screens.ts';

const nothing = () => undefined;

const arrival = (id: number, change: Partial<Arrival>): Arrival => ({
  id,
  time: '10:30',
  service: '身份证补领',
  place: 'C6',
  name: '张*华',
  route: 'code',
  punctuality: 'on-time',
  arrivedAt: '2026-11-23T02:10:00.000Z',
  wantsLook: false,
  isSeen: false,
  ...change,
});

const arrivals = [
  arrival(3, { time: '10:45', name: '李*', route: 'phone', punctuality: 'early' }),
  arrival(2, { service: '敬老卡', place: 'A2', route: 'face', wantsLook: true }),
  arrival(1, { time: '09:00', name: 'J* S*', punctuality: 'late', isSeen: true }),
];

const problems = [
  { sheet: '预约', row: 4, column: 'A', code: 'code-twice', detail: '20261103' },
  { sheet: '预约', row: 7, column: 'C', code: 'tail-wrong', detail: '831' },
  { sheet: '预约', row: 9, column: 'D', code: 'day-wrong', detail: '2026-02-31' },
];

/** Who has come and what is imported, as the gallery shows it. */
export const arrivalsPages: Readonly<Record<(typeof arrivalsScreens)[number], (language: Language) => ReactNode>> = {
  arrivals: () => (
    <Arrivals
      today={{ day: '2026-11-23', expected: 24, arrivals }}
      onSee={nothing}
      onImport={nothing}
      onFaces={nothing}
      onBack={nothing}
    />
  ),
  'arrivals-none': () => (
    <Arrivals today={{ day: '2026-11-23', expected: 0, arrivals: [] }} onSee={nothing} onBack={nothing} />
  ),
  import: () => (
    <ImportFiles
      files={[{ name: '示例预约.xlsx', bytes: 48_000 }]}
      news={{ kind: 'taken', count: 24 }}
      onOpen={nothing}
      onBack={nothing}
    />
  ),
  'import-good': () => (
    <ImportFilePage
      file="示例预约.xlsx"
      report={{ isGood: true, appointments: 24, days: ['2026-11-23', '2026-11-27'], past: 3, alikeRows: [9, 14] }}
      isBusy={false}
      onTake={nothing}
      onBack={nothing}
    />
  ),
  'import-bad': () => (
    <ImportFilePage
      file="示例预约.xlsx"
      report={{ isGood: false, problemCount: 3, problems }}
      isBusy={false}
      onTake={nothing}
      onBack={nothing}
    />
  ),
};
