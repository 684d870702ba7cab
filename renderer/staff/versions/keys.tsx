import type { VenueKeysState } from '#contract/page/publications.ts';
import type { Stick } from '#contract/page/sticks.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { Digits } from './digits.tsx';
import { NewsOfVersions, type VersionsNews } from './versions-news.tsx';

export interface KeysProps {
  readonly keys: VenueKeysState;
  readonly stick: Stick | null;
  readonly news: VersionsNews | null;
  readonly isBusy: boolean;
  readonly onMake: () => void;
  readonly onExport: (stick: Stick) => void;
  readonly onBack: () => void;
}

/** Whom the terminal trusts: the digits to compare on another screen, and the way to a key of its own. */
export function Keys({ keys, stick, news, isBusy, onMake, onExport, onBack }: KeysProps) {
  const { say } = useStage();
  const { trusted, own } = keys;
  const state = trusted === null ? 'none' : own === null ? 'others' : 'own';
  return (
    <Scene
      read={
        <>
          <Headline
            asked={trusted && say('versions.keys-version', { version: trusted.version })}
            title={say('versions.keys-title', { state })}
            lead={news ? undefined : say('versions.keys-lead', { state })}
          />
          {news && <NewsOfVersions news={news} />}
          {trusted && <Digits digits={trusted.digits} />}
        </>
      }
      main={
        isBusy ? (
          <Unavailable>{say('versions.busy')}</Unavailable>
        ) : (
          trusted === null && (
            <Key kind="solid" icon="key" onPress={onMake}>
              {say('versions.make-key')}
            </Key>
          )
        )
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {trusted && stick && !isBusy && (
            <Key icon="document" onPress={() => onExport(stick)}>
              {say('versions.export-keys')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
