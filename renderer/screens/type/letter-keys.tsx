import { Button } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { useStage } from '../../stage.tsx';
import styles from './letter-keys.module.css';
import type { TypingKeysProps } from './typing-keys.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Plain Latin letters: enough for pinyin and initials. In large print they stand in the order of the alphabet. */
export function LetterKeys({ value, onChange }: TypingKeysProps) {
  const { say, visit } = useStage();
  const type = (letter: string) => onChange(value + letter);
  const letter = (character: string) => (
    <Button key={character} className={styles.key ?? ''} preventFocusOnPress onPress={() => type(character)}>
      {character}
    </Button>
  );
  const erase = (
    <Button
      className={styles.key ?? ''}
      data-wide=""
      preventFocusOnPress
      aria-label={say('type.delete')}
      onPress={() => onChange(Array.from(value).slice(0, -1).join(''))}
    >
      <Icon name="del" />
    </Button>
  );
  const space = (
    <Button className={styles.key ?? ''} data-space="" preventFocusOnPress onPress={() => type(' ')}>
      {say('type.space')}
    </Button>
  );
  const isElder = visit.modes.size === 'elder';
  return (
    <div className={styles.keys} data-elder={isElder || undefined} role="group" aria-label={say('type.keys')}>
      {isElder ? (
        <div className={styles.alphabet}>
          {Array.from(alphabet, letter)}
          {space}
          {erase}
        </div>
      ) : (
        <>
          {rows.map((row, index) => (
            <div key={row} className={styles.row} data-row={index}>
              {Array.from(row, letter)}
              {index === 2 && erase}
            </div>
          ))}
          <div className={styles.row}>{space}</div>
        </>
      )}
    </div>
  );
}
