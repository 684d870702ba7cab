import { languages } from '#contract/base/language.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';
import styles from './form.module.css';
import { useConsoleSay } from './use-console-say.ts';

/** How much is to be mended that is in no language, and on no tab of one: a place, a time, a date. */
export function FaultsOfAll({ faults }: { faults: readonly FaultAt[] }) {
  const say = useConsoleSay();
  const count = faults.filter(({ path }) => path.length > 0 && !isInLanguage(path)).length;
  return count > 0 && <p className={styles.note}>{say('entry.faults-of-all', { count })}</p>;
}

function isInLanguage(path: readonly string[]): boolean {
  return languages.some((language) => path.includes(language));
}
