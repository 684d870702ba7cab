import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { mostNearStand, type PlacedStand } from '#contract/page/stand.ts';
import { venueSchema } from '#contract/venue/venue.ts';
import hall from '../../../../assets/venues/hall/venue.json' with { type: 'json' };
import { StandPage } from '../stand.tsx';
import { StandsList } from '../stands-list.tsx';
import type { standScreens } from './screens.ts';

const nothing = () => undefined;

/** The sample's own plan: the gallery's venues have none. */
const { guide, places } = venueSchema.parse(hall);

function stands(): PlacedStand[] {
  return (guide?.stands ?? []).flatMap(({ id, nodeId, bearingDegrees }) => {
    const node = guide?.nodes.find((one) => one.id === nodeId);
    if (!node) return [];
    const { floorId, x, y } = node;
    const there = places.flatMap(({ id: placeId, sign, name, spot }) =>
      spot?.floorId === floorId ? [{ id: placeId, sign, name, spot }] : [],
    );
    const away = ({ spot }: (typeof there)[number]) => Math.hypot(spot.x - x, spot.y - y);
    const near = there.toSorted((one, other) => away(one) - away(other)).slice(0, mostNearStand);
    return [{ id, bearingDegrees, floorId, x, y, near }];
  });
}

/** Where this terminal stands, as the gallery shows it. */
export const standPages: Readonly<Record<(typeof standScreens)[number], (language: Language) => ReactNode>> = {
  'staff-stand': () => {
    const [stand] = stands();
    const floor = guide?.floors.find(({ id }) => id === stand?.floorId);
    return (
      stand &&
      floor && (
        <StandPage {...{ stand, floor }} isConfirmed={false} onConfirm={nothing} onOther={nothing} onBack={nothing} />
      )
    );
  },
  'staff-stands': () => (
    <StandsList
      state={{ standId: null, confidence: 'none', stands: stands(), floors: guide?.floors ?? [] }}
      onOpen={nothing}
      onBack={nothing}
    />
  ),
};
