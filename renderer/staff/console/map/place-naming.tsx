import { type Localized, languageSchema } from '#contract/base/language.ts';
import type { MapFloor, NewPlace } from '#contract/page/draft-maps.ts';
import { createSayOf } from '../../../messages.ts';
import { useStage } from '../../../stage.tsx';
import { consoleMessages } from '../messages/messages.ts';
import { useConsoleSay } from '../use-console-say.ts';
import { Words } from '../writing.tsx';
import { newNamesIn } from './new-names.ts';
import type { MapTools } from './use-map-tools.ts';

/** New places are typed in a row, and touched one after the other. */
export function PlaceNaming({ floor, desk }: { floor: MapFloor; desk: MapTools }) {
  const say = useConsoleSay();
  const { language } = useStage();
  const onWords = (words: string) => {
    const places = newNamesIn(words).map(({ sign, name }) => ({
      sign,
      name: { [language]: name },
      ...whereabouts(floor),
    }));
    if (places.length === 0) desk.begin('choose');
    else void desk.addPlaces(places);
  };
  return (
    <Words
      label={say('map.name-them')}
      deed={say('map.place-them')}
      onWords={onWords}
      onBack={() => desk.begin('choose')}
    />
  );
}

/** The floor in words, as far as it has a name; the plan says the rest. */
function whereabouts({ name }: MapFloor): Pick<NewPlace, 'floor' | 'way'> {
  const floor: Partial<Localized> = {};
  const way: Partial<Localized> = {};
  for (const language of languageSchema.options) {
    const words = name[language];
    if (words === undefined) continue;
    floor[language] = words;
    way[language] = createSayOf(consoleMessages[language], language)('map.way-of-new', { floor: words });
  }
  return { floor, way };
}
