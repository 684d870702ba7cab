import { useState } from 'react';
import type { KeptPicture } from '#contract/page/intake.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { useSources } from '../files/use-intake.ts';
import { Picker } from '../picker.tsx';
import { type ConsoleKey, useConsoleSay } from '../use-console-say.ts';
import { drawPicture } from './draw-picture.ts';

interface PictureChoicesProps {
  readonly calls: StaffCalls;
  readonly onChoose: (picture: KeptPicture) => void;
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** Files of pictures on sticks and in the folder for imports; the one that is touched is drawn anew and kept. */
export function PictureChoices({ calls, onChoose, onBack, onFault }: PictureChoicesProps) {
  const say = useConsoleSay();
  const sources = useSources(calls, onFault);
  const [refused, setRefused] = useState<ConsoleKey | null>(null);
  const take = async (sourceId: string, name: string) => {
    setRefused(null);
    const opened = await calls.intake.openPicture({ sourceId, name });
    const webp = opened.ok ? await drawPicture(opened.value) : null;
    if (webp === null)
      return setRefused(opened.ok || opened.code === 'file-unreadable' ? 'picture.none' : 'picture.too-large');
    const kept = await calls.intake.keepPicture({ webp });
    if (kept.ok) onChoose(kept.value);
    else setRefused(kept.code === 'disk-full' ? 'files.disk-full' : 'picture.none');
  };
  const picks = sources.flatMap(({ id, name, pictures }) =>
    pictures.map((file) => ({
      key: `${id} ${file}`,
      name: `${file}　${name ?? say('files.folder')}`,
      isChosen: false,
      onPress: () => void take(id, file).catch(onFault),
    })),
  );
  const nothing = { key: 'nothing', name: say('picture.no-files'), isChosen: false, onPress: onBack };
  return (
    <Picker title={say(refused ?? 'picture.which')} picks={picks.length > 0 ? picks : [nothing]} onBack={onBack} />
  );
}
