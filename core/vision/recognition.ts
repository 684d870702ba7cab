import type { Sight } from '#contract/process/vision-process.ts';
import type { Gallery, MatchLimits } from './gallery.ts';

/** Somebody, or nobody yet; `wantsLook`: in both frames that agreed it looked like a picture of them. */
export type Recognised =
  | { readonly kind: 'watching' }
  | { readonly kind: 'match'; readonly person: string; readonly wantsLook: boolean };

/** Recognising whoever stands in front of the camera, frame by frame; one for each check-in. */
export interface Recognition {
  /** Takes what was seen next. A person is named once this frame and the one before it agree on them. */
  readonly see: (sight: Pick<Sight, 'guidance' | 'embedding' | 'liveness'>) => Recognised;
  /** They said that it is not them: their templates do not count any more. */
  readonly bar: (person: string) => void;
}

const watching: Recognised = { kind: 'watching' };
/** Less is rather a picture than a face: nearly every face is above it, and so is half of the sheets of paper (docs/faces.md). */
const leastLiveness = 0.5;

/**
 * Two frames in a row must agree. A frame without a face, or with two, breaks the row, for somebody else may stand
 * there afterwards; one in which the same face stands badly does not.
 */
export function createRecognition(gallery: Pick<Gallery, 'match'>, limits: MatchLimits): Recognition {
  const barred = new Set<string>();
  let before: string | null = null;
  let wasFlat = false;
  const see: Recognition['see'] = ({ guidance, embedding, liveness }) => {
    if (guidance === 'no-face' || guidance === 'two-faces') before = null;
    if (embedding === null) return watching;
    const match = gallery.match(embedding, limits, barred);
    const now = match.kind === 'match' ? match.person : null;
    const isAgreed = now !== null && now === before;
    const isFlat = liveness !== null && liveness < leastLiveness;
    const wantsLook = isFlat && wasFlat;
    before = now;
    wasFlat = isFlat;
    return isAgreed ? { kind: 'match', person: now, wantsLook } : watching;
  };
  return {
    see,
    bar: (person) => {
      barred.add(person);
      if (before === person) before = null;
    },
  };
}
