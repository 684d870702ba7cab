import type { GivenVersion, KeyFileOffer, PackOffer } from '#contract/page/publications.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline, type HeadlineProps } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { NextVersion } from '../next-version.tsx';
import { Digits } from './digits.tsx';
import { useVersionWords } from './version-words.ts';

interface OfferProps<Offer> {
  readonly offer: Offer;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onBack: () => void;
}

/** On the smallest panel in large print the title stands alone and lower: what must be read below it has the room. */
function useOfferHead(asked: string): Pick<HeadlineProps, 'asked' | 'size'> {
  const { panel, visit } = useStage();
  return panel === 'compact' && visit.modes.size === 'elder' ? { size: 'h2' } : { asked };
}

/** A pack that could be taken: what it changes, said before it does. */
export function OfferedPack({
  offer,
  given,
  isBusy,
  onYes,
  onBack,
}: OfferProps<PackOffer> & { readonly given: GivenVersion }) {
  const { say, visit } = useStage();
  const { momentOf, changesOf, differingOf } = useVersionWords();
  const { version, created, relation, changes, differing, live } = offer;
  const head = useOfferHead(say('versions.offer', { version, at: momentOf(created) }));
  // Where there is no room for names, there is for the numbers.
  const isTight = visit.modes.size === 'elder';
  return (
    <Scene
      read={
        <>
          <Headline
            {...head}
            title={say('versions.offer-title', { relation })}
            lead={isTight ? changesOf(changes) : differingOf(changes, differing)}
          />
          {isBusy && <NextVersion given={given} />}
          {relation === 'diverged' && !(isBusy && given.next) && (
            <Notice tone="caution" icon="warn">
              {say('versions.diverged', {
                version,
                room: isTight ? 'tight' : 'wide',
                live: live?.version ?? 0,
                liveAt: live ? momentOf(live.at) : '',
              })}
            </Notice>
          )}
        </>
      }
      main={<Yes isBusy={isBusy} text={relation === 'same' ? null : say('versions.take')} onYes={onYes} />}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}

/** A key file that could be trusted: its digits, to be compared on both screens. */
export function OfferedKeys({ offer, isBusy, onYes, onBack }: OfferProps<KeyFileOffer>) {
  const { say } = useStage();
  const { digits, isNext, version } = offer;
  const head = useOfferHead(say('versions.keys-version', { version }));
  return (
    <Scene
      read={
        <>
          <Headline
            {...head}
            title={say(isNext ? 'versions.keys-next' : 'versions.compare')}
            lead={say(isNext ? 'versions.keys-next-lead' : 'versions.compare-lead')}
          />
          {!isNext && <Digits digits={digits} />}
        </>
      }
      main={<Yes isBusy={isBusy} text={say(isNext ? 'versions.trust-next' : 'versions.trust')} onYes={onYes} />}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}

function Yes({ isBusy, text, onYes }: { isBusy: boolean; text: string | null; onYes: () => void }) {
  const { say } = useStage();
  if (isBusy) return <Unavailable>{say('versions.busy')}</Unavailable>;
  if (text === null) return null;
  return (
    <Key kind="solid" icon="check" onPress={onYes}>
      {text}
    </Key>
  );
}
