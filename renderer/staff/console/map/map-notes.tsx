import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DraftMap, MapFloor, MapNote } from '#contract/page/draft-maps.ts';
import { usePick, useStage } from '../../../stage.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import styles from './map.module.css';
import { nameIn } from './map-names.ts';
import type { Spot } from './points.ts';

interface MapNotesProps {
  readonly map: DraftMap;
  readonly floor: MapFloor;
  /** Shows a spot of this floor. */
  readonly onLook: (spot: Spot) => void;
  readonly onFloor: (partId: string) => void;
}

/** What leads somebody wrong, one after the other; a touch shows where, and then the next. */
export function MapNotes({ map, floor, onLook, onFloor }: MapNotesProps) {
  const say = useConsoleSay();
  const pick = usePick();
  const { language } = useStage();
  const [shown, setShown] = useState(0);
  // Those of this floor first: who is led to another one by a note finds it there.
  const isElsewhere = ({ at }: MapNote) => Number(at?.floorId !== floor.floorId);
  const notes = map.notes.toSorted((one, other) => isElsewhere(one) - isElsewhere(other));
  const note = notes[shown % Math.max(1, notes.length)];
  if (!note) return map.floors.length > 0 && <span className={styles.hint}>{say('map.all-right')}</span>;
  const on = map.floors.find(({ floorId }) => floorId === note.at?.floorId);
  const look = () => {
    setShown(shown + 1);
    if (on && on.partId !== floor.partId) onFloor(on.partId);
    else if (note.at) onLook(note.at);
  };
  return (
    <Button className={styles.note ?? ''} onPress={look}>
      {say(`map.note-${note.code}`, { name: note.name ? pick(note.name) : '' })}{' '}
      {say('map.note-count', {
        number: (shown % notes.length) + 1,
        count: notes.length,
        floor: on ? nameIn(on.name, language) : '',
      })}
    </Button>
  );
}
