import { createGallery, type Template } from '#core/vision/gallery.ts';
import { ofLengthOne } from '#core/vision/sight.ts';
import { quantile } from '../answers/measures.ts';
import { createRandom } from '../answers/random.ts';

const dimension = 512;
const limits = { threshold: 0.5, margin: 0.1 };
const runs = 200;

/** How long one face takes to be compared with all of a gallery, in milliseconds: the median of many. */
export function measureMatching() {
  return { match100Ms: matchMs(100), match500Ms: matchMs(500), match5000Ms: matchMs(5000) };
}

function matchMs(people: number): number | null {
  const random = createRandom(people);
  const someone = () => ofLengthOne(Float32Array.from({ length: dimension }, () => random() - 0.5));
  const templates = Array.from({ length: people }, (_, at): Template => ({ person: `${at}`, embedding: someone() }));
  const gallery = createGallery(templates, dimension);
  const asked = templates[Math.floor(people / 2)]?.embedding ?? someone();
  const times = Array.from({ length: runs }, () => {
    const startMs = performance.now();
    const match = gallery.match(asked, limits);
    if (match.kind !== 'match') throw new Error('the person was not found');
    return performance.now() - startMs;
  });
  return quantile(times, 0.5);
}
