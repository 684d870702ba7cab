import { createContext, useContext } from 'react';
import { Button } from 'react-aria-components';
import type { FieldPath } from '#contract/page/draft-entry.ts';
import styles from './form.module.css';
import { useConsoleSay } from './use-console-say.ts';

/** Says that the text at a path is still right, though its Chinese is another one by now. */
export type Confirm = (path: FieldPath) => void;

/** Given by the form of an entry; nobody else has translations that grow old. */
export const ConfirmContext = createContext<Confirm | null>(null);

/** Confirms a translation whose Chinese has changed. */
export function StillRight({ path }: { path: FieldPath }) {
  const confirm = useContext(ConfirmContext);
  const say = useConsoleSay();
  if (!confirm) return null;
  return (
    <Button className={styles.chip ?? ''} onPress={() => confirm(path)}>
      {say('note.still-right')}
    </Button>
  );
}

/** Where the former Chinese of a text is noted. */
export function markAt([texts = '', language = '', ...keys]: FieldPath): FieldPath {
  return [texts, language, 'chineseBefore', keys.join('.')];
}
