import { useEffect, useState } from 'react';
import { baseLanguage, type Localized, pickText } from '#contract/base/language.ts';
import type { Whereabouts } from '#contract/page/guide-calls.ts';
import { usePick, useStage } from '../stage.tsx';
import { Phrases } from './phrases.tsx';
import { sayInChinese } from './say-in-chinese.ts';
import styles from './whereabouts.module.css';

/** Where this terminal stands; null until core has told, and where it is on no plan. */
function useWhereabouts(): Whereabouts | null {
  const { core } = useStage();
  const [here, setHere] = useState<Whereabouts | null>(null);
  useEffect(() => {
    let isWanted = true;
    core.whereabouts().then(
      (outcome) => {
        if (isWanted && outcome.ok) setHere(outcome.value);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [core]);
  return here;
}

/**
 * What one says on the phone about where one is. Who does not speak Chinese shows it to somebody who does: whoever answers the emergency
 * numbers of China does not speak anything else.
 */
export function WhereYouAre() {
  const { venue, say, language } = useStage();
  const pick = usePick();
  const here = useWhereabouts();
  const near = here?.near ?? null;
  const isShown = venue.country === 'cn' && language !== baseLanguage;
  const inChinese = (text: Localized) => pickText(text, baseLanguage).text;
  const rows = [
    { key: 'name', value: venue.name },
    { key: 'address', value: venue.address },
    { key: 'floor', value: here?.floor },
    { key: 'near', value: near?.name },
  ] as const;
  return (
    <section className={styles.where} data-shown={isShown || undefined}>
      <h2>{say(isShown ? 'emergency.show' : 'emergency.phone')}</h2>
      {isShown && (
        <p className={styles.chinese} lang={baseLanguage}>
          <Phrases
            text={sayInChinese({
              name: inChinese(venue.name),
              address: venue.address && inChinese(venue.address),
              floor: here && inChinese(here.floor),
              near: near && inChinese(near.name),
            })}
            lang={baseLanguage}
          />
        </p>
      )}
      <dl>
        {rows.map(
          ({ key, value }) =>
            value && (
              <div key={key} data-row={key}>
                <dt>{say(`emergency.${key}`)}</dt>
                <dd>
                  <Phrases text={pick(value)} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
