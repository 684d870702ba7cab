import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FittingSaying, SayingsOfMatter } from '#contract/page/drafts.ts';
import styles from './form.module.css';
import { useConsoleSay } from './use-console-say.ts';

export interface SayingsProps {
  readonly offered: SayingsOfMatter;
  readonly language: Language;
  readonly onTake: (text: string) => void;
}

/** How people also ask about what an entry answers; each is taken by touching it, and none by itself. */
export function Sayings({ offered: { matter, sayings }, language, onTake }: SayingsProps) {
  const say = useConsoleSay();
  return (
    <div className={styles.box}>
      <p className={styles.name}>
        {say('sayings.title', { matter })}
        <small>{say('sayings.take')}</small>
      </p>
      <div className={styles.chips}>
        {sayings.map((saying) => (
          <Saying key={saying.text} saying={saying} language={language} onTake={onTake} />
        ))}
      </div>
    </div>
  );
}

interface SayingProps {
  readonly saying: FittingSaying;
  readonly language: Language;
  readonly onTake: (text: string) => void;
}

function Saying({ saying: { text, owner }, language, onTake }: SayingProps) {
  const say = useConsoleSay();
  return (
    <Button className={styles.chip ?? ''} data-add="" onPress={() => onTake(text)}>
      <span lang={language}>{text}</span>
      {owner !== null && <small className={styles.note}> {say('sayings.owner', { title: owner })}</small>}
    </Button>
  );
}
