import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { createSay } from '../messages.ts';
import { SelfCheckPage } from '../staff/check/self-check.tsx';
import { PinPad } from '../staff/door/pin-pad.tsx';
import { Who } from '../staff/door/who.tsx';
import { Confirm } from '../staff/questions/confirm.tsx';
import { Desk } from '../staff/questions/desk.tsx';
import { Question } from '../staff/questions/question.tsx';
import { Why } from '../staff/questions/why.tsx';
import { Reading, type ReadingNews } from '../staff/readings/reading.tsx';
import { ReadingChoice } from '../staff/readings/reading-choice.tsx';
import { ReadingWrite } from '../staff/readings/reading-write.tsx';
import { Readings } from '../staff/readings/readings.tsx';
import { Write } from '../staff/write.tsx';
import { all } from './fixtures/localized.ts';
import { listedReadings } from './fixtures/readings.ts';
import { explanation, limits, nearestTitles, openQuestions, roles, selfCheck, voice } from './fixtures/staff.ts';
import type { StaffScreenId } from './staff-screens.ts';

const nothing = () => undefined;

function deskPage(id: 'desk' | 'desk-empty' | 'desk-news', language: Language): ReactNode {
  const titles = nearestTitles(language);
  return (
    <Desk
      items={id === 'desk-empty' ? [] : openQuestions(language)}
      titles={titles}
      news={id === 'desk-news' ? { kind: 'attached', title: [...titles.values()][0] ?? '' } : null}
      onOpen={nothing}
      onWhy={nothing}
      onReadings={nothing}
      onCheck={nothing}
    />
  );
}

function questionPage(id: 'staff-question' | 'staff-attach' | 'staff-dismiss', language: Language): ReactNode {
  const [item] = openQuestions(language);
  if (!item) throw new Error('the fixture has no question');
  const nearest = nearestTitles(language).get(item.nearestId ?? '') ?? null;
  if (id === 'staff-question')
    return (
      <Question
        item={item}
        nearest={nearest}
        onAttach={nothing}
        onOther={nothing}
        onDismiss={nothing}
        onBack={nothing}
      />
    );
  const entryTitle = id === 'staff-attach' ? nearest : null;
  return <Confirm text={item.text} entryTitle={entryTitle} onYes={nothing} onBack={nothing} />;
}

function pinPage(id: 'pin' | 'pin-refused' | 'pin-locked'): ReactNode {
  const refusal = {
    pin: null,
    'pin-refused': { kind: 'wrong', triesLeft: 2 },
    'pin-locked': { kind: 'locked', minutes: 2 },
  } as const;
  return <PinPad onEnter={nothing} onBack={nothing} refusal={refusal[id]} />;
}

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

/** The staff's pages, as the gallery shows them. */
export function staffPageOf(id: StaffScreenId, language: Language): ReactNode {
  const say = createSay(language);
  switch (id) {
    case 'staff-who':
    case 'staff-none':
      return <Who roles={id === 'staff-who' ? roles : []} onChoose={nothing} onBack={nothing} />;
    case 'pin':
    case 'pin-refused':
    case 'pin-locked':
      return pinPage(id);
    case 'desk':
    case 'desk-empty':
    case 'desk-news':
      return deskPage(id, language);
    case 'staff-question':
    case 'staff-attach':
    case 'staff-dismiss':
      return questionPage(id, language);
    case 'staff-pick':
      return <Write title={say('pick.title')} label={say('pick.field')} onEntry={nothing} />;
    case 'staff-try':
      return <Write title={say('why.title')} label={say('why.field')} onWords={nothing} />;
    case 'staff-why': {
      const asked = openQuestions(language)[0]?.text ?? '';
      const titles = nearestTitles(language);
      return (
        <Why asked={asked} explanation={explanation(language)} titles={titles} onAgain={nothing} onBack={nothing} />
      );
    }
    case 'staff-readings':
    case 'staff-readings-none': {
      const isNone = id === 'staff-readings-none';
      const listed = isNone ? [] : listedReadings(language);
      const containing = isNone ? (openQuestions(language)[0]?.text ?? '') : '';
      return <Readings listed={listed} containing={containing} onOpen={nothing} onFind={nothing} onBack={nothing} />;
    }
    case 'staff-readings-find':
      return <Write title={say('readings.find-title')} label={say('readings.field')} onWords={nothing} />;
    case 'staff-reading':
    case 'staff-reading-news':
    case 'staff-reading-refused':
      return readingPage(id, language);
    case 'staff-reading-parts': {
      const sentence = listedReadings(language)[1]?.sentence;
      return sentence && <ReadingChoice sentence={sentence} onPart={nothing} onBack={nothing} />;
    }
    case 'staff-reading-write':
      return <ReadingWrite part={partWritten[language]} onWrite={nothing} onBack={nothing} />;
    case 'staff-check':
      return <SelfCheckPage check={selfCheck} voice={voice} limits={limits} onBack={nothing} />;
  }
}
