import type { GivenVersion, Publication } from '#contract/page/publications.ts';
import type { Stick } from '#contract/page/sticks.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { NextVersion } from '../next-version.tsx';
import { standingOf, useVersionWords } from './version-words.ts';

export interface VersionProps {
  readonly publication: Publication;
  readonly given: GivenVersion;
  /** Where it can be written to: the first stick that is plugged in. */
  readonly stick: Stick | null;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  readonly onExport: (stick: Stick) => void;
  readonly onBack: () => void;
}

/** One version: put it in force again, or write it down for another terminal. */
export function Version({ publication, given, stick, isBusy, onUndo, onExport, onBack }: VersionProps) {
  const { say } = useStage();
  const { nameOf, changesOf } = useVersionWords();
  const { isKept, changes, entries } = publication;
  const state = standingOf(publication, given);
  const mayUndo = state === 'kept' || (state === 'still' && isKept);
  return (
    <Scene
      read={
        <>
          <Headline
            asked={nameOf(publication)}
            title={say('versions.one', { state })}
            lead={`${say('versions.entries', { entries })} ${changesOf(changes)}`}
          />
          <NextVersion given={given} />
        </>
      }
      main={
        isBusy ? (
          <Unavailable>{say('versions.busy')}</Unavailable>
        ) : (
          mayUndo && (
            <Key kind="solid" icon="check" onPress={onUndo}>
              {say('versions.undo')}
            </Key>
          )
        )
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {isKept &&
            !isBusy &&
            (stick ? (
              <Key icon="document" onPress={() => onExport(stick)}>
                {say('versions.export')}
              </Key>
            ) : (
              <Unavailable>{say('versions.no-stick')}</Unavailable>
            ))}
        </KeyRow>
      }
    />
  );
}
