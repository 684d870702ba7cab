import { useEffect, useMemo, useState } from 'react';
import { type PackWord, packWordsOf } from '../keyboard/pack-words.ts';
import { useStage } from '../stage.tsx';
import { venueTexts } from './venue-texts.ts';

/** The words of this venue in the visitor's language: those of the page itself at once, those of its questions soon. */
export function useVenueWords(): readonly PackWord[] {
  const { core, venue, language } = useStage();
  const [phrasings, setPhrasings] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    core.phrasings(language).then(
      (found) => {
        if (isCurrent) setPhrasings(found);
      },
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [core, language]);
  return useMemo(
    () => packWordsOf([...venueTexts(venue, language), ...phrasings], language),
    [venue, language, phrasings],
  );
}
