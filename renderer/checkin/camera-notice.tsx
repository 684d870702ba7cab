import { useEffect } from 'react';
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
import { type Pager, usePager } from '../components/use-pager.ts';
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
export function CameraNotice(props: CameraNoticeProps) {
  const { visit, language } = useStage();
  return <Notice key={`${language} ${visit.modes.size}`} {...props} />;
}

/** Begun anew with each language and size: what takes several pages in one may stand on one page in another. */
function Notice({ title, lead, rows, version, no, yes }: CameraNoticeProps) {
  const { visit, panel, say } = useStage();
  const pager = usePager();
  useOnePageAgain(pager.onPages, visit.modes.size === 'standard');
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  const notice = version === undefined ? [] : [{ key: 'notice', label: say('face.notice'), text: version }];
  const all = [...rows, ...notice];
  const whole = [title, lead, ...all.map(({ label, text }) => `${label}: ${text}`)].join(' ');
  const twin = ({ icon, label, onPress }: Twin) => (
    <Key kind="solid" icon={icon} onPress={onPress}>
      {label}
    </Key>
  );
  return (
    <Scene
      rows={isTight || pager.pages > 1 ? 'two' : 'one'}
      read={
        <>
          <Headline title={title} lead={isTight ? undefined : lead} size={isTight ? 'h2' : 'h1'} />
          <div className={`${settings.run} ${styles.rows}`}>
            <Flow
              blocks={all.map(({ key, label, text }) => ({
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

/**
 * Keys that turn pages take room from what is read: what had several pages before its letters were there is laid on one again,
 * and parted anew where it has to be. Large print has several pages whatever its letters are.
 */
function useOnePageAgain(onPages: Pager['onPages'], mayBeOne: boolean): void {
  useEffect(() => {
    if (!mayBeOne) return;
    const again = () => onPages(1);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, [onPages, mayBeOne]);
}
