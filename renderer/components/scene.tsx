import type { ReactNode } from 'react';
import { type Stage, useStage } from '../stage.tsx';
import { Lintel } from './lintel.tsx';
import { Quay } from './quay.tsx';
import styles from './scene.module.css';
import { useGrownHeading } from './use-grown-heading.ts';
import { useWaterline, type WaterlineParts } from './use-waterline.ts';

export interface SceneProps {
  /** What is read: the upper part, or the left half of a lying panel. */
  readonly read: ReactNode;
  /** Its heading, where it has no room for one that is seen: it stands on the lintel, in place of the venue's name. */
  readonly titleOnLintel?: string | undefined;
  /** Quiet controls on stone: rows, ticks, a field. Low reach moves them into the river. */
  readonly quiet?: ReactNode;
  /** Whether what is read is the heading of a list. */
  readonly isAboveList?: boolean;
  /** At the waterline: the seal key and what stands beside it. */
  readonly main?: ReactNode;
  /** The last row above the quay, 返回 first. */
  readonly last?: ReactNode;
  /** A keyboard instead of rows of keys: it fills the river from edge to edge and brings its own way back. */
  readonly keys?: ReactNode;
  /** On a lying panel: main and last side by side, or one above the other where there is much to press. */
  readonly rows?: 'one' | 'two';
  /** How the two halves of a lying panel share the width. */
  readonly halves?: 'even' | 'read-wide' | 'act-wide' | 'one';
}

interface Places {
  readonly isLying: boolean;
  /** Whether quiet controls go into the river. */
  readonly isLow: boolean;
}

/**
 * Without quiet controls everything to press stands low already. Large keys, and a keyboard, do not fit into the lower
 * half of a lying panel, which hangs within reach as a whole.
 */
function placesOf({ visit, panel }: Stage, { quiet, keys }: SceneProps): Places {
  const isLying = panel !== 'portrait';
  const isElder = visit.modes.size === 'elder';
  const hasKeys = Boolean(keys);
  const fitsLow = isLying ? !isElder && !hasKeys : !isElder || !hasKeys;
  return { isLying, isLow: visit.modes.reach === 'low' && fitsLow && Boolean(quiet) };
}

interface RiverProps {
  readonly scene: SceneProps;
  readonly places: Places;
  readonly quietRef: WaterlineParts['quiet'];
}

/** What is pressed, in the order in which it stands: 返回 first on a lying panel, last but the quay on an upright one. */
function RiverParts({ scene, places, quietRef }: RiverProps) {
  const { main, last, quiet, rows } = scene;
  const { isLow, isLying } = places;
  const mainPart = main && <div className={styles.main}>{main}</div>;
  const lastPart = last && <div className={styles.last}>{last}</div>;
  const quietPart = isLow && (
    <div ref={quietRef} className={styles.quiet}>
      {quiet}
    </div>
  );
  if (isLying && !isLow && rows !== 'two')
    return (
      <>
        {lastPart}
        {mainPart}
      </>
    );
  return (
    <>
      {mainPart}
      {!isLying && quietPart}
      {lastPart}
      {isLying && quietPart}
    </>
  );
}

/** Front over river over quay, moved as the panel and the reach of the visitor ask; no part is redrawn. */
export function Scene(scene: SceneProps) {
  const { read, titleOnLintel, quiet, keys, rows = 'one', halves = 'even', isAboveList = false } = scene;
  const places = placesOf(useStage(), scene);
  const parts = useWaterline();
  const heading = useGrownHeading(isAboveList);
  const standsOnStone = Boolean(quiet) && !places.isLow;
  return (
    <div className={styles.scene} data-surface="stone" data-low={places.isLow || undefined}>
      <Lintel title={titleOnLintel} />
      <main className={styles.body}>
        <div ref={parts.front} className={styles.front} data-halves={standsOnStone ? halves : 'one'}>
          <div ref={heading} className={styles.read}>
            {read}
          </div>
          {standsOnStone && (
            <div ref={parts.quiet} className={styles.quiet}>
              {quiet}
            </div>
          )}
        </div>
        <div
          ref={parts.river}
          className={styles.river}
          data-surface="river"
          data-has-quiet={places.isLow || undefined}
          data-has-keys={Boolean(keys) || undefined}
          data-rows={rows}
        >
          <RiverParts scene={scene} places={places} quietRef={parts.quiet} />
          {keys && <div className={styles.keyboard}>{keys}</div>}
        </div>
      </main>
      <Quay />
    </div>
  );
}

/** Keys side by side that share the width. */
export function KeyRow({ children }: { children: ReactNode }) {
  return <div className={styles.keys}>{children}</div>;
}
