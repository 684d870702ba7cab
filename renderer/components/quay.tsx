import { Button } from 'react-aria-components';
import { staffPresence } from '../i18n/opening-words.ts';
import type { MessageKey } from '../messages.ts';
import { type Stage, useStage } from '../stage.tsx';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import { Label } from './label.tsx';
import styles from './quay.module.css';

interface QuayKey {
  readonly id: string;
  readonly icon: IconKey;
  readonly label: MessageKey | ((stage: Stage) => MessageKey);
  /** Whether it is lit. */
  readonly isOn: (stage: Stage) => boolean;
  /** Whether a press switches what it is lit for on and off; any other is known by its label, or by the screen. */
  readonly isSwitch: boolean;
  readonly press: (stage: Stage) => void;
  /** Those that stay in large print. */
  readonly inElder: boolean;
}

const never = () => false;

/** That somebody was called is no promise where nobody is there: then only a bell has rung. */
function calledLabel({ visit, openings }: Stage): MessageKey {
  if (!visit.staffCalled) return 'quay.staff';
  return staffPresence(openings.staff) === 'away' ? 'quay.rung' : 'quay.called';
}

/** The keys that never move, in their order. */
const quayKeys: readonly QuayKey[] = [
  {
    id: 'larger',
    icon: 'larger',
    label: 'quay.larger',
    inElder: true,
    isOn: ({ visit }) => visit.modes.size === 'elder',
    isSwitch: true,
    press: ({ core, visit }) =>
      core.intend({ kind: 'set-modes', modes: { size: visit.modes.size === 'elder' ? 'standard' : 'elder' } }),
  },
  {
    id: 'lower',
    icon: 'reach',
    label: 'quay.lower',
    inElder: false,
    isOn: ({ visit }) => visit.modes.reach === 'low',
    isSwitch: true,
    press: ({ core, visit }) =>
      core.intend({ kind: 'set-modes', modes: { reach: visit.modes.reach === 'low' ? 'standard' : 'low' } }),
  },
  {
    id: 'language',
    icon: 'lang',
    label: 'quay.language',
    inElder: false,
    isOn: never,
    isSwitch: false,
    press: ({ core }) => core.intend({ kind: 'open', screen: 'language' }),
  },
  {
    id: 'sound',
    icon: 'access',
    label: 'quay.sound',
    inElder: true,
    isOn: ({ visit }) => visit.modes.sound === 'on' || visit.modes.contrast === 'high' || visit.modes.eyesFree,
    isSwitch: false,
    press: ({ core }) => core.intend({ kind: 'open', screen: 'sound' }),
  },
  {
    id: 'staff',
    icon: 'staff',
    label: calledLabel,
    inElder: true,
    isOn: ({ visit }) => visit.staffCalled,
    isSwitch: false,
    press: ({ core }) => core.intend({ kind: 'call-staff' }),
  },
  {
    id: 'emergency',
    icon: 'alarm',
    label: 'quay.emergency',
    inElder: true,
    isOn: ({ visit }) => visit.screen.name === 'emergency',
    isSwitch: false,
    press: ({ core }) => core.intend({ kind: 'open', screen: 'emergency' }),
  },
  {
    id: 'end',
    icon: 'end',
    label: 'quay.end',
    inElder: true,
    isOn: never,
    isSwitch: false,
    press: ({ core }) => core.intend({ kind: 'end' }),
  },
];

/** What staff need of them at the desk, and the way out in the place where a visit ends. */
const staffKeys: readonly QuayKey[] = [
  ...quayKeys.filter(({ id }) => id === 'larger' || id === 'lower' || id === 'language'),
  {
    id: 'leave',
    icon: 'end',
    label: 'staff.leave',
    inElder: true,
    isOn: never,
    isSwitch: false,
    press: ({ core }) => core.intend({ kind: 'end' }),
  },
];

function keysFor({ visit, isStaff }: Stage): readonly QuayKey[] {
  if (isStaff) return staffKeys;
  return visit.modes.size === 'elder' ? quayKeys.filter((key) => key.inElder) : quayKeys;
}

/** Seven keys at the foot of every screen, five larger ones in large print; staff have four of their own. */
export function Quay() {
  const stage = useStage();
  const shown = keysFor(stage);
  return (
    <nav className={styles.quay} data-surface="deep" data-keys={shown.length} aria-label={stage.say('quay.name')}>
      {shown.map((key) => (
        <Button
          key={key.id}
          className={styles.key ?? ''}
          data-quay={key.id}
          data-lit={key.isOn(stage)}
          {...(key.isSwitch && { 'aria-pressed': key.isOn(stage) })}
          onPress={() => key.press(stage)}
        >
          <Icon name={key.icon} />
          <Label>{stage.say(typeof key.label === 'string' ? key.label : key.label(stage))}</Label>
        </Button>
      ))}
    </nav>
  );
}
