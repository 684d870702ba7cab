import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { all } from '../../../gallery/fixtures/localized.ts';
import { createSay } from '../../../messages.ts';
import { Write } from '../../write.tsx';
import { Reading, type ReadingNews } from '../reading.tsx';
import { ReadingChoice } from '../reading-choice.tsx';
import { ReadingWrite } from '../reading-write.tsx';
import { Readings } from '../readings.tsx';
import { listedReadings, notListed } from './fixtures.ts';
import type { readingsScreens } from './screens.ts';

const nothing = () => undefined;

const newsOf: Readonly<Record<'staff-reading' | 'staff-reading-news' | 'staff-reading-refused', ReadingNews | null>> = {
  'staff-reading': null,
  'staff-reading-news': 'corrected',
  'staff-reading-refused': 'not-readable',
};

/** The first sentence as the terminal found it, and the second as staff have corrected it. */
function readingPage(id: keyof typeof newsOf, language: Language): ReactNode {
  const all = listedReadings(language);
  const listed = id === 'staff-reading-news' ? all.find(({ sentence }) => sentence.origin === 'staff') : all[0];
  if (!listed) throw new Error('the fixture has no sentence');
  return (
    <Reading
      listed={listed}
      news={newsOf[id]}
      spoken={id === 'staff-reading-news' ? [0, 4] : null}
      isReading={id === 'staff-reading-news'}
      canSpeak
      onHear={nothing}
      onStop={nothing}
      onChange={nothing}
      onRestore={nothing}
      onBack={nothing}
    />
  );
}

const partWritten = all('zhong4', 'Chongqing', 'ホー', '충칭로');

function listPage(language: Language, containing: string): ReactNode {
  const listed = containing === '' ? listedReadings(language) : [];
  return <Readings listed={listed} containing={containing} onOpen={nothing} onFind={nothing} onBack={nothing} />;
}

function findPage(language: Language): ReactNode {
  const say = createSay(language);
  return <Write title={say('readings.find-title')} label={say('readings.field')} onWords={nothing} />;
}

function partsPage(language: Language): ReactNode {
  const sentence = listedReadings(language)[1]?.sentence;
  return sentence && <ReadingChoice sentence={sentence} onPart={nothing} onBack={nothing} />;
}

/** How sentences are read, as the gallery shows it. */
export const readingsPages: Readonly<Record<(typeof readingsScreens)[number], (language: Language) => ReactNode>> = {
  'staff-readings': (language) => listPage(language, ''),
  'staff-readings-none': (language) => listPage(language, notListed[language]),
  'staff-readings-find': findPage,
  'staff-reading': (language) => readingPage('staff-reading', language),
  'staff-reading-news': (language) => readingPage('staff-reading-news', language),
  'staff-reading-refused': (language) => readingPage('staff-reading-refused', language),
  'staff-reading-parts': partsPage,
  'staff-reading-write': (language) => <ReadingWrite part={partWritten[language]} onWrite={nothing} onBack={nothing} />,
};
