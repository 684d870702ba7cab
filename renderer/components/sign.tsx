import { baseLanguage, pickText } from '#contract/base/language.ts';
import { useStage } from '../stage.tsx';
import { isFloorSign } from './place-names.ts';
import styles from './sign.module.css';

/** The letter and number of a counter, in the shape of the venue's own signs, or a floor, in a shape of its own. Never pressable. */
export function Sign({ children, size = 'row' }: { children: string; size?: 'row' | 'fact' | 'hero' }) {
  const { venue, language } = useStage();
  const word = venue.signs.find(({ painted }) => painted === children);
  const read = word && pickText(word.name, language);
  // Whoever cannot read the word is told it, and sees beside it what is painted on the door; a list only says it.
  if (read && read.text !== children)
    return (
      <span className={styles.told} data-size={size}>
        <span className={styles.name} lang={read.language}>
          {read.text}
        </span>
        {size !== 'row' && (
          <span className={styles.sign} data-painted="" lang={baseLanguage}>
            {children}
          </span>
        )}
      </span>
    );
  return (
    <span className={styles.sign} data-size={size} data-floor={isFloorSign(children, venue.sharedSigns) || undefined}>
      {children}
    </span>
  );
}
