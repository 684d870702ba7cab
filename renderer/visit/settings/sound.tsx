import { BackKey } from '../../components/back-key.tsx';
import type { Block } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import styles from '../../components/settings.module.css';
import { SwitchRow, type SwitchRowProps } from '../../components/switch-row.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { type Stage, useStage } from '../../stage.tsx';

type Switch = SwitchRowProps & { readonly id: string };

function switchesOf({ say, core, visit, abilities }: Stage): readonly Switch[] {
  const { modes } = visit;
  const read: Switch = {
    id: 'read',
    icon: 'sound',
    name: say('sound.read'),
    note: say('sound.read-note'),
    isOn: modes.sound === 'on',
    onChange: (isOn) => core.intend({ kind: 'set-modes', modes: { sound: isOn ? 'on' : 'off' } }),
  };
  const contrast: Switch = {
    id: 'contrast',
    icon: 'contrast',
    name: say('sound.contrast'),
    note: say('sound.contrast-note'),
    isOn: modes.contrast === 'high',
    onChange: (isOn) => core.intend({ kind: 'set-modes', modes: { contrast: isOn ? 'high' : 'standard' } }),
  };
  const eyesFree: Switch = {
    id: 'eyes-free',
    icon: 'headset',
    name: say('sound.eyes-free'),
    note: say('sound.eyes-free-note'),
    isOn: modes.eyesFree,
    onChange: (isOn) => core.intend({ kind: 'set-modes', modes: { eyesFree: isOn } }),
  };
  const lower: Switch = {
    id: 'lower',
    icon: 'reach',
    name: say('sound.lower'),
    note: say('sound.lower-note'),
    isOn: modes.reach === 'low',
    onChange: (isOn) => core.intend({ kind: 'set-modes', modes: { reach: isOn ? 'low' : 'standard' } }),
  };
  const voiced = abilities.speaks ? [read, contrast, eyesFree] : [contrast];
  return modes.size === 'elder' ? [...voiced, lower] : voiced;
}

/** What this terminal cannot do in the visitor's language: speak, or else hear; null where it does both. */
function missingOf({ say, abilities, language }: Stage): string | null {
  const { speaks, listens, hearingReason } = abilities;
  if (!speaks) return say('sound.no-voice', { language: nameOf(language) });
  return !listens && hearingReason ? say(`voice.${hearingReason}`, { language: nameOf(language) }) : null;
}

/** How the terminal sounds and looks for this visit; in large print also what no longer fits on the quay. */
export function SoundScreen() {
  const stage = useStage();
  const { say, core, visit, abilities, language } = stage;
  const isElder = visit.modes.size === 'elder';
  const missing = missingOf(stage);
  const open = (screen: 'staff-chat' | 'language' | 'notice') => () => core.intend({ kind: 'open', screen });
  const blocks: Block[] = switchesOf(stage).map(({ id, ...row }) => ({ key: id, node: <SwitchRow {...row} /> }));
  if (isElder)
    blocks.push({
      key: 'language',
      node: <Row icon="lang" name={say('sound.language')} note={nameOf(language)} onPress={open('language')} />,
    });
  blocks.push(
    {
      key: 'chat',
      node: <Row icon="keyboard" name={say('sound.chat')} note={say('sound.chat-note')} onPress={open('staff-chat')} />,
    },
    {
      key: 'notice',
      node: <Row icon="shield" name={say('sound.notice')} note={say('sound.notice-note')} onPress={open('notice')} />,
    },
  );
  return (
    <ListScene
      read={
        <>
          <Headline title={say('sound.title')} lead={say('sound.lead')} />
          {missing && (
            <div className={styles.notice}>
              <Notice tone="ink" icon={abilities.speaks ? 'mic' : 'sound'}>
                {missing}
              </Notice>
            </div>
          )}
        </>
      }
      rows={blocks}
      isCalm
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}
