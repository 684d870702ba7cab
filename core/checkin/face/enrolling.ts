import { enrolmentShots } from '#contract/page/face.ts';
import type { Clock } from '../../system/clock.ts';
import type { Looking } from './camera.ts';
import type { Eyes } from './eyes.ts';

export interface EnrollingDeps {
  readonly eyes: Pick<Eyes, 'isSame'>;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  /** All shots are taken; they are overwritten when it returns. */
  readonly onShots: (templates: readonly Float32Array[]) => void;
}

/** Between two shots, so that they are not one picture three times. */
const betweenMs = 600;

/** Takes shots of one face that stands well; another face begins anew. */
export function enrolling({ eyes, clock, onShots }: EnrollingDeps): Looking {
  let shots: Float32Array[] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  const drop = () => {
    for (const shot of shots) shot.fill(0);
    shots = [];
  };
  const add = (shot: Float32Array) => {
    const [first] = shots;
    if (first && !eyes.isSame(first, shot)) drop();
    shots.push(shot);
    lastMs = clock.monotonicMs();
    if (shots.length < enrolmentShots) return;
    const whole = shots;
    try {
      onShots(whole);
    } finally {
      drop();
    }
  };
  return {
    purpose: 'enrol',
    prepare: async () => undefined,
    take: ({ embedding }) => {
      if (embedding && clock.monotonicMs() - lastMs >= betweenMs) add(embedding);
      else embedding?.fill(0);
      return shots.length;
    },
    wipe: drop,
  };
}
