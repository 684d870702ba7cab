import type { VenueKind } from '#contract/venue/venue.ts';
import hall from './skyline/hall.json' with { type: 'json' };
import { mallSkyline } from './skyline/mall.ts';
import { museumSkyline } from './skyline/museum.ts';
import { reflection } from './skyline/reflection.ts';
import styles from './skyline.module.css';

/** An elevation in one line weight, standing on y = 0, with its fine lines and clock faces apart. */
export interface Elevation {
  readonly main: string;
  readonly fine: string;
  /** Circles drawn over the walls, with what lies in them. */
  readonly over?: { readonly cx: number; readonly cy: number; readonly r: number; readonly d: string };
}

const elevations: Readonly<Record<VenueKind, Elevation>> = {
  hall: { ...hall, over: { cx: 502, cy: -177.5, r: 13, d: 'M502 -177.5v-9M502 -177.5h6' } },
  mall: mallSkyline,
  museum: museumSkyline,
};

/** Which stretch of the elevation is shown; it is always cut by an edge. */
export type Stretch = 'front' | 'corner' | 'whole' | 'street';
const streetWidth = 1104;
const views: Readonly<Record<Stretch, string>> = {
  front: '236 -330 829 332',
  corner: '614 -330 428 332',
  whole: '0 -330 1104 332',
  street: '0 -330 2208 332',
};

/** The venue's silhouette: buildings that exist nowhere, on a brass rule. */
export function Skyline({ kind, stretch }: { kind: VenueKind; stretch: Stretch }) {
  const { main, fine, over } = elevations[kind];
  return (
    <svg className={styles.skyline} viewBox={views[stretch]} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      {[0, ...(stretch === 'street' ? [streetWidth] : [])].map((shift) => (
        <g key={shift} transform={`translate(${shift} 0)`}>
          <path d={main} />
          <path className={styles.fine} d={fine} />
          {over && <circle cx={over.cx} cy={over.cy} r={over.r} />}
          {over && <path d={over.d} />}
        </g>
      ))}
    </svg>
  );
}

/** What the water shows of it: dashes that widen towards the bank, adrift while somebody is waited for. */
export function Reflection({ isStill = false }: { isStill?: boolean }) {
  return (
    <svg
      className={styles.reflection}
      data-still={isStill || undefined}
      viewBox="236 0 829 253"
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
    >
      <path d={reflection} />
    </svg>
  );
}
