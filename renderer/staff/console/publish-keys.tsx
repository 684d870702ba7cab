import type { DraftList } from '#contract/page/drafts.ts';
import { Key, Unavailable } from '../../components/key.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useConsoleSay } from './use-console-say.ts';
import type { Publishing } from './use-publishing.ts';

export interface PublishKeysProps {
  readonly list: DraftList;
  readonly mayPublish: boolean;
  readonly publishing: Publishing;
}

/** Publishing is a publisher's, and where nothing is changed nobody's: the reason stands where the key would. It is asked once. */
export function PublishKeys({ list, mayPublish, publishing }: PublishKeysProps) {
  const say = useConsoleSay();
  const { outcome, isBusy, ask, override } = publishing;
  if (!mayPublish) return <Unavailable>{say('bar.ask-publisher')}</Unavailable>;
  if (isBusy)
    return (
      <SealKey isBusy onPress={() => {}}>
        {say('bar.publishing')}
      </SealKey>
    );
  if (list.publishable === 0) return <Unavailable>{say('bar.nothing')}</Unavailable>;
  const isFailed = outcome !== null && !outcome.ok && outcome.code === 'golden-failed';
  return (
    <>
      {isFailed && <Key onPress={override}>{say('bar.override')}</Key>}
      <SealKey onPress={ask}>{say('bar.publish')}</SealKey>
    </>
  );
}

/** The one question before publishing, answered; the band says what it is about. */
export function PublishAnswers({ list, publishing }: Omit<PublishKeysProps, 'mayPublish'>) {
  const say = useConsoleSay();
  const { forget, publish } = publishing;
  return (
    <>
      <Key icon="back" onPress={forget}>
        {say('bar.not-yet')}
      </Key>
      {list.unchecked === 0 ? (
        <SealKey onPress={() => publish(false)}>{say('bar.publish-now')}</SealKey>
      ) : (
        <>
          <Key onPress={() => publish(false)}>{say('bar.publish-dates-stay')}</Key>
          <SealKey onPress={() => publish(true)}>{say('bar.publish-checked')}</SealKey>
        </>
      )}
    </>
  );
}
