import { useEffect, useState } from 'react';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import { useStage } from '../../stage.tsx';
import type { Speaking } from '../../voice/speaking.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { Write } from '../write.tsx';
import { Reading, type ReadingNews } from './reading.tsx';
import { ReadingChoice } from './reading-choice.tsx';
import { hasTones, type PartOfReading, saidOf, withPart } from './reading-parts.ts';
import type { ReadingPlace } from './reading-place.ts';
import { ReadingWrite } from './reading-write.tsx';
import { type ListedSentence, Readings } from './readings.tsx';
import { useReadings } from './use-readings.ts';

export interface ReadingsDeskProps {
  readonly calls: StaffCalls;
  readonly voice: readonly VoiceAvailability[];
  readonly speaking: Speaking;
  readonly place: ReadingPlace;
  readonly go: (place: ReadingPlace) => void;
  /** One step back, at last out of the readings. */
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** Speaks a sentence and follows its words; silent again when the page goes. */
function useHearing({ calls, speaking, onFault }: ReadingsDeskProps, onRefused: (news: ReadingNews) => void) {
  const { language } = useStage();
  const [spoken, setSpoken] = useState<readonly [number, number] | 'about-to' | null>(null);
  useEffect(() => () => speaking.stop(), [speaking]);
  const hear = async ({ entryId, sentence: { text } }: ListedSentence) => {
    setSpoken('about-to');
    const call = () => calls.readings.hear({ entryId, language, text });
    const how = await speaking.hear(call, setSpoken).finally(() => setSpoken(null));
    if (how === 'unknown-sentence' || how === 'out-of-service') onRefused('gone');
    else if (how === 'no-voice' || how === 'listening' || how === 'not-readable') onRefused('no-voice');
  };
  return {
    spoken: spoken === 'about-to' ? null : spoken,
    isReading: spoken !== null,
    hear: (listed: ListedSentence) => void hear(listed).catch(onFault),
    stop: speaking.stop,
  };
}

type OfSentenceProps = ReadingsDeskProps & { readonly place: Extract<ReadingPlace, { listed: ListedSentence }> };

/** One sentence: heard, written anew, set back. */
function OfSentence(props: OfSentenceProps) {
  const { calls, voice, place, go, onBack, onFault } = props;
  const { language } = useStage();
  const { listed, containing } = place;
  const tell = (news: ReadingNews | null, now = listed) => go({ at: 'reading', containing, listed: now, news });
  const hearing = useHearing(props, tell);
  const correct = async (reading: string | null) => {
    const { entryId, sentence } = listed;
    const done = await calls.readings.correct({ entryId, language, text: sentence.text, reading });
    if (done.ok) tell(reading === null ? 'restored' : 'corrected', { ...listed, sentence: done.value });
    else tell(done.code === 'not-readable' ? 'not-readable' : 'gone');
  };
  const keep = (reading: string | null) => void correct(reading).catch(onFault);
  if (place.at === 'write-reading') {
    const { part } = place;
    const write = (sounds: string) =>
      hasTones(sounds, language) ? keep(withPart(saidOf(listed.sentence), part, sounds)) : tell('not-readable');
    return <ReadingWrite part={part.text} onWrite={write} onBack={onBack} />;
  }
  if (place.at === 'choose-reading') {
    const choose = (part: PartOfReading) => go({ at: 'write-reading', containing, listed, part });
    return <ReadingChoice sentence={listed.sentence} onPart={choose} onBack={onBack} />;
  }
  const change = () => {
    const whole = { text: '', start: 0, end: 0 };
    if (listed.sentence.isMissing) go({ at: 'write-reading', containing, listed, part: whole });
    else go({ at: 'choose-reading', containing, listed });
  };
  return (
    <Reading
      listed={listed}
      news={place.news}
      spoken={hearing.spoken}
      isReading={hearing.isReading}
      canSpeak={voice.some((one) => one.language === language && one.speaking)}
      onHear={() => hearing.hear(listed)}
      onStop={hearing.stop}
      onChange={change}
      onRestore={() => keep(null)}
      onBack={onBack}
    />
  );
}

/** How the venue's sentences are read aloud, in the language of the page. */
export function ReadingsDesk(props: ReadingsDeskProps) {
  const { calls, place, go, onBack, onFault } = props;
  const { say, language } = useStage();
  const { containing } = place;
  const { listed, reload } = useReadings(calls, { language, containing }, onFault);
  const isList = place.at === 'readings';
  useEffect(() => {
    if (isList) reload();
  }, [isList, reload]);
  if ('listed' in place) return <OfSentence {...props} place={place} />;
  if (place.at === 'find-reading')
    return (
      <Write
        title={say('readings.find-title')}
        label={say('readings.field')}
        onWords={(text) => go({ at: 'readings', containing: text })}
      />
    );
  if (!listed) return null;
  return (
    <Readings
      listed={listed}
      containing={containing}
      onOpen={(one) => go({ at: 'reading', containing, listed: one, news: null })}
      onFind={() => go({ at: 'find-reading', containing })}
      onBack={onBack}
    />
  );
}
