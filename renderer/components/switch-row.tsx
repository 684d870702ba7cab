import { ToggleButton } from 'react-aria-components';
import { useStage } from '../stage.tsx';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import styles from './switch-row.module.css';

export interface SwitchRowProps {
  readonly icon: IconKey;
  readonly name: string;
  readonly note: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A line that is on or off, and says which in words. */
export function SwitchRow({ icon, name, note, isOn, onChange }: SwitchRowProps) {
  const { say } = useStage();
  return (
    <ToggleButton className={styles.row ?? ''} isSelected={isOn} onChange={onChange}>
      <Icon name={icon} size="row" />
      <span className={styles.words}>
        <b>{name}</b>
        <span>{note}</span>
      </span>
      <span className={styles.state} data-state-words="">
        {isOn && <Icon name="check" size="note" plain />}
        {isOn ? say('sound.on') : say('sound.off')}
      </span>
    </ToggleButton>
  );
}
