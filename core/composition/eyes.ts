import type { Eyes } from '../checkin/face/eyes.ts';
import { createGallery, similarityOf } from '../vision/gallery.ts';
import { createRecognition } from '../vision/recognition.ts';
import type { Vision } from '../vision/vision.ts';

/** Seeing, as a check-in uses it. */
export function eyesOf(vision: Pick<Vision, 'state' | 'recognizer' | 'look' | 'forget'>): Eyes {
  const { recognizer } = vision;
  return {
    recognizer: () => (vision.state() === 'ready' ? (recognizer()?.fingerprint ?? null) : null),
    look: async (pixels) => {
      const looked = await vision.look(pixels);
      return looked.ok ? looked.value : null;
    },
    finderOf: (known) => {
      const { dimension = 0, limits = { threshold: 1, margin: 0 } } = recognizer() ?? {};
      const templates = known.flatMap(({ id, templates: theirs }) =>
        theirs.map((embedding) => ({ person: `${id}`, embedding })),
      );
      const gallery = createGallery(templates, dimension);
      const recognition = createRecognition(gallery, limits);
      return {
        see: (seen) => {
          const now = recognition.see(seen);
          return now.kind === 'match' ? { id: Number(now.person), wantsLook: now.wantsLook } : null;
        },
        wipe: gallery.wipe,
      };
    },
    isSame: (one, other) => similarityOf(one, other) >= (recognizer()?.limits.threshold ?? 1),
    forget: vision.forget,
  };
}
