import { useEffect, useState } from 'react';
import type { DraftRow } from '#contract/page/drafts.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { type Picked, Picker } from './picker.tsx';
import { useConsoleSay } from './use-console-say.ts';

/** More are refused. */
const mostRelated = 4;
/** Of more nobody chooses by turning pages: they are looked for. */
const mostChoices = 40;

export interface RelatedChoicesProps {
  readonly calls: StaffCalls;
  readonly entryId: string;
  readonly relatedIds: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  /** Words of the entries that are looked for; empty for all. */
  readonly containing: string;
  readonly onChoose: (relatedIds: string[]) => void;
  readonly onFind: () => void;
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** The answers that stand under this one: touching one takes it out, touching another puts it there. */
export function RelatedChoices(props: RelatedChoicesProps) {
  const { entryId, relatedIds, titles, containing, onChoose, onFind, onBack } = props;
  const say = useConsoleSay();
  const rows = useRows(props);
  const others = rows.filter((row) => row.entryId !== entryId && !relatedIds.includes(row.entryId));
  const picks: Picked[] = [
    { key: `find ${containing}`, name: containing || say('list.find'), isChosen: false, onPress: onFind },
    ...relatedIds.map((id) => ({
      // A title that comes late may need another line.
      key: `${id} ${titles[id] ?? ''}`,
      name: titles[id] ?? id,
      isChosen: true,
      onPress: () => onChoose(relatedIds.filter((one) => one !== id)),
    })),
    ...(relatedIds.length < mostRelated ? others : []).map((row) => ({
      key: row.entryId,
      name: row.title || say('list.untitled'),
      isChosen: false,
      onPress: () => onChoose([...relatedIds, row.entryId]),
    })),
  ];
  return <Picker title={say('field.related')} picks={picks} onBack={onBack} />;
}

function useRows({ calls, containing, onFault }: RelatedChoicesProps): readonly DraftRow[] {
  const { language } = useStage();
  const [rows, setRows] = useState<readonly DraftRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    calls.drafts.list({ language, containing, flag: 'all', from: 0, limit: mostChoices }).then((found) => {
      if (isWanted && found.ok) setRows(found.value.rows.filter(({ state }) => state !== 'removed'));
    }, onFault);
    return () => {
      isWanted = false;
    };
  }, [calls, language, containing, onFault]);
  return rows;
}
