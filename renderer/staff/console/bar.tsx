import type { DraftList } from '#contract/page/drafts.ts';
import { Key } from '../../components/key.tsx';
import type { ConsolePage, ConsolePlace } from './console-place.ts';
import { PublishAnswers, PublishKeys } from './publish-keys.tsx';
import { useConsoleSay } from './use-console-say.ts';
import type { Publishing } from './use-publishing.ts';

export interface BarProps {
  readonly place: ConsolePlace;
  readonly list: DraftList;
  /** The entry or part of the venue that is open. */
  readonly open: OpenDocument | null;
  readonly mayPublish: boolean;
  readonly publishing: Publishing;
  readonly onBack: () => void;
  readonly onPage: (page: ConsolePage) => void;
  /** Null where the preview stands beside the form. */
  readonly onPreview: (() => void) | null;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

export interface OpenDocument {
  readonly isChanged: boolean;
  readonly mayGo: boolean;
}

/** What is done with the draft: the way back first, publishing last. */
export function Bar(props: BarProps) {
  const { place, list, onBack, onPage } = props;
  const say = useConsoleSay();
  if (place.page === 'changes' && props.publishing.isAsked) return <PublishAnswers {...props} />;
  return (
    <>
      <Key icon="back" kind="quiet" onPress={onBack}>
        {say('bar.back')}
      </Key>
      {(place.page === 'entries' || place.page === 'venue') && <OfOpen {...props} />}
      {place.page !== 'try' && (
        <Key icon="search" onPress={() => onPage('try')}>
          {say('bar.try')}
        </Key>
      )}
      {place.page === 'changes' ? (
        <PublishKeys {...props} />
      ) : (
        <Key icon="list" onPress={() => onPage('changes')}>
          {say('bar.changes', { count: list.changed })}
        </Key>
      )}
    </>
  );
}

function OfOpen({ open, onPreview, onRemove, onRestore }: BarProps) {
  const say = useConsoleSay();
  if (!open) return null;
  return (
    <>
      {onPreview && (
        <Key icon="info" onPress={onPreview}>
          {say('bar.preview')}
        </Key>
      )}
      {open.isChanged && (
        <Key icon="again" onPress={onRestore}>
          {say('bar.restore')}
        </Key>
      )}
      {open.mayGo && (
        <Key icon="cross" onPress={onRemove}>
          {say('bar.remove')}
        </Key>
      )}
    </>
  );
}
