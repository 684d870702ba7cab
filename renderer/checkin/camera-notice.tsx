import { BackKey } from '../components/back-key.tsx';
import { Flow } from '../components/flow.tsx';
import { Headline } from '../components/headline.tsx';
import type { IconKey } from '../components/icon-drawings.ts';
import { Key } from '../components/key.tsx';
import { PageKeys } from '../components/page-keys.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ReadKey } from '../components/read-key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import settings from '../components/settings.module.css';
import { usePager } from '../components/use-pager.ts';
import { useStage } from '../stage.tsx';
import styles from './camera-notice.module.css';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

interface Twin {
  readonly icon: IconKey;
  readonly label: string;
  readonly onPress: () => void;
}

export interface CameraNoticeProps {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly Row[];
  /** What of it is stored with a yes, if anything is. */
  readonly version?: string;
  /** Twins: neither answer is larger, brighter or nearer. */
  readonly no: Twin;
  readonly yes: Twin;
}

/** What is asked before a camera opens: plain rows, aloud if wanted, a no and a yes of one size. */
export function CameraNotice({ title, lead, rows, version, no, yes }: CameraNoticeProps) {
  const { visit, panel } = useStage();
  const pager = usePager();
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  const whole = [title, lead, ...rows.map(({ label, text }) => `${label}: ${text}`)].join(' ');
  const twin = ({ icon, label, onPress }: Twin) => (
    <Key kind="solid" icon={icon} onPress={onPress}>
      {label}
    </Key>
  );
  return (
    <Scene
      rows="two"
      read={
        <>
          <Headline title={title} lead={isTight ? undefined : lead} size={isTight ? 'h2' : 'h1'} />
          <div className={settings.run}>
            <Flow
              blocks={rows.map(({ key, label, text }) => ({
                key,
                node: (
                  <dl className={settings.fact}>
                    <dt>{label}</dt>
                    <dd>
                      <Phrases text={text} />
                    </dd>
                  </dl>
                ),
              }))}
              page={pager.page}
              onPages={pager.onPages}
            />
          </div>
          {version !== undefined && <p className={styles.version}>{version}</p>}
        </>
      }
      main={
        <KeyRow>
          {twin(no)}
          {twin(yes)}
        </KeyRow>
      }
      last={
        <>
          <PageKeys pager={pager} />
          <KeyRow>
            <BackKey />
            <ReadKey text={whole} />
          </KeyRow>
        </>
      }
    />
  );
}
