import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { VersionedContent } from '../answering/loaded-answers.ts';
import { createPlaceFinding } from '../answering/place-finding.ts';
import type { TrialEngine } from '../drafts/trial.ts';
import type { AnswersAbility } from './answers.ts';
import { type NearestFirst, withPlaces } from './placed-answers.ts';

/** An engine that is a version's own and nobody else's: its thresholds are fitted unless they are given, and kept nowhere. */
export function openTrial(
  answers: Pick<AnswersAbility, 'load'>,
  version: VersionedContent,
  thresholds: ThresholdsByLanguage = {},
): TrialEngine {
  const { answers: asked, close } = loadTrial(answers, version, thresholds);
  return { close, explain: (question) => asked.explain({ ...question, via: 'typed' }) };
}

/** The same for a draft, which leads to its places as the terminal will once it is published. */
export function openDraftTrial(
  answers: Pick<AnswersAbility, 'load'>,
  version: VersionedContent & { readonly content: VenueContent },
  nearestFirst: NearestFirst,
): TrialEngine {
  const loaded = loadTrial(answers, version, {});
  const over = new AbortController();
  const places = createPlaceFinding(version.content.venue, over.signal);
  const asked = withPlaces(loaded.answers, places, nearestFirst);
  return {
    explain: (question) => asked.explain({ ...question, via: 'typed' }),
    close: async () => {
      over.abort();
      await loaded.close();
    },
  };
}

function loadTrial(answers: Pick<AnswersAbility, 'load'>, version: VersionedContent, thresholds: ThresholdsByLanguage) {
  return answers.load({
    current: () => version,
    thresholds: { of: () => thresholds, keep: () => {} },
    whenWritable: async () => {},
  });
}
