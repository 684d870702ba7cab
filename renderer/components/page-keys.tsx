import { useStage } from '../stage.tsx';
import { Key, Unavailable } from './key.tsx';
import { KeyRow } from './scene.tsx';
import type { Pager } from './use-pager.ts';

/** Two keys that turn the pages of a long list; absent while everything fits. */
export function PageKeys({ pager }: { pager: Pager }) {
  const { say } = useStage();
  if (pager.pages < 2) return null;
  const isFirst = pager.page === 0;
  const isLast = pager.page === pager.pages - 1;
  return (
    <KeyRow>
      {isFirst ? (
        <Unavailable icon="page-back">{say('pages.first')}</Unavailable>
      ) : (
        <Key icon="page-back" onPress={() => pager.turn(-1)}>
          {say('pages.back')}
        </Key>
      )}
      {isLast ? (
        <Unavailable icon="page-next">{say('pages.last')}</Unavailable>
      ) : (
        <Key icon="page-next" onPress={() => pager.turn(1)}>
          {say('pages.next', { page: pager.page + 2, pages: pager.pages })}
        </Key>
      )}
    </KeyRow>
  );
}
