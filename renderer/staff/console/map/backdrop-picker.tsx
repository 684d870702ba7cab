import type { StaffCalls } from '../../staff-calls.ts';
import { useConsoleSay } from '../use-console-say.ts';
import { PictureFiles } from '../venue/picture-files.tsx';
import { type Backdrop, backdropOf } from './backdrop.ts';

interface BackdropPickerProps {
  readonly calls: StaffCalls;
  readonly backdrop: Backdrop | null;
  /** Another picture is put under the plan; null: it is taken away. */
  readonly onBackdrop: (backdrop: Backdrop | null) => void;
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** Which picture lies under the plan. It is drawn anew by the page, and core is not given it. */
export function BackdropPicker({ calls, backdrop, onBackdrop, onBack, onFault }: BackdropPickerProps) {
  const say = useConsoleSay();
  const away = {
    key: 'away',
    name: say('map.backdrop-remove'),
    isChosen: false,
    onPress: () => onBackdrop(null),
  };
  return (
    <PictureFiles
      {...{ calls, onBack, onFault }}
      title={say('map.backdrop-which')}
      first={backdrop ? [away] : []}
      onDrawn={async (webp) => {
        onBackdrop(backdropOf(webp));
        return null;
      }}
    />
  );
}
