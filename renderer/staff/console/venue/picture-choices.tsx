import type { KeptPicture } from '#contract/page/intake.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { useConsoleSay } from '../use-console-say.ts';
import { PictureFiles } from './picture-files.tsx';

interface PictureChoicesProps {
  readonly calls: StaffCalls;
  readonly onChoose: (picture: KeptPicture) => void;
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** Which file a picture is made of; it is kept as the page has drawn it. */
export function PictureChoices({ calls, onChoose, onBack, onFault }: PictureChoicesProps) {
  const say = useConsoleSay();
  return (
    <PictureFiles
      {...{ calls, onBack, onFault }}
      title={say('picture.which')}
      onDrawn={async (webp) => {
        const kept = await calls.intake.keepPicture({ webp });
        if (!kept.ok) return kept.code === 'disk-full' ? 'files.disk-full' : 'picture.none';
        onChoose(kept.value);
        return null;
      }}
    />
  );
}
