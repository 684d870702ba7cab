import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { VersionedContent } from '../answering/loaded-answers.ts';
import { createPlaceFinding } from '../answering/place-finding.ts';
import type { TrialEngine } from '../drafts/trial.ts';
import type { AnswersAbility } from './answers.ts';
import { withExhibits } from './exhibit-answers.ts';
import { type NearestFirst, withPlaces } from './placed-answers.ts';
import type { TriedEngines } from './tried-engines.ts';
import { withEmergency } from './urgent-answers.ts';

/** An engine that is a version's own and nobody else's, with thresholds that are given. */
export function openTrial(
  answers: Pick<AnswersAbility, 'load'>,
  version: VersionedContent,
  thresholds: ThresholdsByLanguage,
): TrialEngine {
  const loaded = answers.load({
    current: () => version,
    thresholds: { of: () => thresholds, keep: () => {} },
    whenWritable: async () => {},
  });
  return {
    isOwn: () => true,
    close: loaded.close,
    explain: (question) => loaded.answers.explain({ ...question, via: 'typed' }),
  };
}

/** An engine of a draft, which leads to its places as the terminal will once it is published; then it is what serves. */
export function openDraftTrial(
  tried: Pick<TriedEngines, 'open'>,
  version: VersionedContent & { readonly content: VenueContent },
  nearestFirst: NearestFirst,
): TrialEngine {
  const loaded = tried.open(version);
  const over = new AbortController();
  const places = createPlaceFinding(version.content.venue, over.signal);
  const entries = () => version.content.entries;
  const placed = withPlaces(loaded.answers, places, nearestFirst, entries);
  const asked = withEmergency(withExhibits(placed, version.content.venue), entries);
  return {
    isOwn: loaded.isOwn,
    explain: (question) => asked.explain({ ...question, via: 'typed' }),
    close: async () => {
      over.abort();
      await loaded.close();
    },
  };
}
