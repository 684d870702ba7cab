import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { Surname } from '../checkin/surname.tsx';
import { PicturePage } from '../components/picture-page.tsx';
import { Connecting, Fault, OutOfServicePage } from '../visit/faults/faults.tsx';
import { exhibitFor } from './fixtures/exhibits.ts';
import type { DrawnScreen } from './gallery-screens.ts';
import { staffPageOf } from './staff-page.tsx';

/** The picture of an exhibit, as it is looked at. */
function ShownPicture({ language }: { language: Language }) {
  const { text, picture } = exhibitFor('adult', language);
  return picture && <PicturePage title={text.title} picture={picture} language={language} onBack={() => undefined} />;
}

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
    case 'check-in-surname':
      return <Surname onSurname={() => undefined} />;
    case 'picture':
      return <ShownPicture language={language} />;
    case undefined:
      return undefined;
  }
}
