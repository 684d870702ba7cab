import { ListHead } from '../components/headline.tsx';
import type { IconKey } from '../components/icon-drawings.ts';
import { Row } from '../components/row.tsx';
import styles from '../components/talk.module.css';
import { staffPresence } from '../i18n/opening-words.ts';
import { type Stage, useStage } from '../stage.tsx';

/** A way on for whoever was not understood that says nothing about what was asked. */
export interface OtherWay {
  readonly icon: IconKey;
  readonly name: string;
  readonly note: string;
  readonly open: 'type' | 'finder' | 'staff-chat';
}

/**
 * Other ways to what was asked: to type it where it was spoken, to look for the place, to write to a person. `mayAsk`: whether asking again
 * can help. One way alone is no choice and is left out, and so are all where large print needs the width for its sentence.
 */
export function otherWays({ say, abilities, openings, venue, visit, panel }: Stage, mayAsk: boolean): OtherWay[] {
  const isElder = visit.modes.size === 'elder';
  if (isElder && panel === 'compact') return [];
  const { kind } = venue;
  const type = { icon: 'keyboard', name: say('home.type-question'), note: say('type.title'), open: 'type' } as const;
  const find = {
    icon: 'signpost',
    name: say('home.find', { kind }),
    note: say('home.find-note', { kind }),
    open: 'finder',
  } as const;
  const write = { icon: 'people', name: say('sound.chat'), note: say('sound.chat-note'), open: 'staff-chat' } as const;
  const ways = [
    // Where nobody is heard the key beside these leads to typing already.
    ...(mayAsk && abilities.listens ? [type] : []),
    find,
    ...(staffPresence(openings.staff) === 'away' ? [] : [write]),
  ];
  const isTight = isElder || (panel === 'compact' && visit.modes.reach === 'low');
  return ways.length === 1 ? [] : ways.slice(0, isTight ? 2 : 3);
}

/** The ways as rows to touch. */
export function OtherWays({ ways }: { ways: readonly OtherWay[] }) {
  const { say, core, visit, panel } = useStage();
  // Three rows in the lower half of a lying panel have room for their names.
  const isBrief = visit.modes.size === 'elder' || (panel === 'landscape' && visit.modes.reach === 'low');
  return (
    <section className={styles.nearest}>
      <ListHead>{say('unsure.ways')}</ListHead>
      {ways.map(({ icon, name, note, open }) => (
        <Row
          key={open}
          icon={icon}
          name={name}
          note={isBrief ? undefined : note}
          onPress={() => core.intend({ kind: 'open', screen: open })}
        />
      ))}
    </section>
  );
}
