import { type ReactNode, useMemo } from 'react';
import type { Plan } from '#contract/venue/guide.ts';
import styles from './drawn-plan.module.css';
import { type LaidPlan, layPlan } from './laid-plan.ts';
import { PlanLayers } from './plan-layers.tsx';
import { type Size, useSize } from './use-size.ts';

export interface DrawnPlanProps {
  /** A floor may have none: its room is kept all the same. */
  readonly plan: Plan | undefined;
  readonly label: string;
  /** Whither whoever looks at it looks. */
  readonly bearingDegrees: number;
  /** The place that is looked for; null where none is. */
  readonly placeId: string | null;
  /** What is drawn on it, in pixels of the panel. */
  readonly children: (laid: LaidPlan) => ReactNode;
}

/** The plan of a floor in all the room that there is; what lies ahead of whoever looks at it is at the top. */
export function DrawnPlan({ plan, label, ...drawing }: DrawnPlanProps) {
  const { ref, size } = useSize<HTMLDivElement>();
  if (!plan) return <div ref={ref} className={styles.plan} />;
  return (
    <div ref={ref} className={styles.plan} role="img" aria-label={label}>
      {size && size.width > 0 && <Drawing {...{ plan, size }} {...drawing} />}
    </div>
  );
}

interface DrawingProps extends Omit<DrawnPlanProps, 'plan' | 'label'> {
  readonly plan: Plan;
  readonly size: Size;
}

function Drawing({ plan, size, bearingDegrees, placeId, children }: DrawingProps) {
  const laid = useMemo(() => layPlan(plan, bearingDegrees, size), [plan, bearingDegrees, size]);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <g transform={laid.transform}>
        <PlanLayers plan={plan} placeId={placeId} />
      </g>
      {children(laid)}
    </svg>
  );
}
