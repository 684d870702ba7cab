import { useState } from 'react';
import type { StaffCalls } from '../../staff-calls.ts';
import { useSources } from '../files/use-intake.ts';
import { type Picked, Picker } from '../picker.tsx';
import { type ConsoleKey, useConsoleSay } from '../use-console-say.ts';
import { drawPicture } from './draw-picture.ts';

export interface PictureFilesProps {
  readonly calls: StaffCalls;
  readonly title: string;
  /** What may be touched instead of a file, before the files. */
  readonly first?: readonly Picked[];
  /** The one that was touched, drawn anew: WebP in base64. Gives why it is not taken, or null. */
  readonly onDrawn: (webp: string) => Promise<ConsoleKey | null>;
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** Files of pictures on sticks and in the folder for imports; the one that is touched is drawn anew. */
export function PictureFiles({ calls, title, first = [], onDrawn, onBack, onFault }: PictureFilesProps) {
  const say = useConsoleSay();
  const sources = useSources(calls, onFault);
  const [refused, setRefused] = useState<ConsoleKey | null>(null);
  const take = async (sourceId: string, name: string) => {
    setRefused(null);
    const opened = await calls.intake.openPicture({ sourceId, name });
    const webp = opened.ok ? await drawPicture(opened.value) : null;
    if (webp === null)
      return setRefused(opened.ok || opened.code === 'file-unreadable' ? 'picture.none' : 'picture.too-large');
    setRefused(await onDrawn(webp));
  };
  const files = sources.flatMap(({ id, name, pictures }) =>
    pictures.map((file) => ({
      key: `${id} ${file}`,
      name: `${file}　${name ?? say('files.folder')}`,
      isChosen: false,
      onPress: () => void take(id, file).catch(onFault),
    })),
  );
  const nothing = { key: 'nothing', name: say('picture.no-files'), isChosen: false, onPress: onBack };
  return (
    <Picker
      title={refused ? say(refused) : title}
      picks={[...first, ...(files.length > 0 ? files : [nothing])]}
      onBack={onBack}
    />
  );
}
