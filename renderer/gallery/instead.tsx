import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { Connecting, Fault, OutOfServicePage } from '../visit/faults/faults.tsx';
import type { DrawnScreen } from './gallery-screens.ts';
import { staffPageOf } from './staff-page.tsx';

/** The pages that stand for themselves, as the gallery shows them. */
export function insteadOf({ page, staff }: DrawnScreen, language: Language): ReactNode {
  if (staff) return staffPageOf(staff, language);
  switch (page) {
    case 'connecting':
      return <Connecting language={language} />;
    case 'fault':
      return <Fault language={language} />;
    case 'out-of-service':
      return (
        <OutOfServicePage
          state={{ kind: 'out-of-service', code: 'content-damaged', detail: 'content.db' }}
          language={language}
        />
      );
    case undefined:
      return undefined;
  }
}
