import { memo, useMemo } from 'react';
import type { Plan } from '#contract/venue/guide.ts';
import { layersOf } from './layers.ts';
import styles from './plan-layers.module.css';

export interface PlanLayersProps {
  readonly plan: Plan;
  /** The place that is looked for; null where none is. */
  readonly placeId: string | null;
}

/** What is drawn of a plan, in its own units. Points are digits, commas and spaces: nothing else passes the contract. */
export const PlanLayers = memo(function PlanLayers({ plan, placeId }: PlanLayersProps) {
  const layers = useMemo(() => layersOf(plan, placeId), [plan, placeId]);
  return layers.map(({ key, look, isTarget, path }) => (
    <path key={key} className={styles.layer} data-look={look} data-target={isTarget || undefined} d={path} />
  ));
});
