import { consentSince, consentVersion, type EnrolmentOffer } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import type { IconKey } from '../../components/icon-drawings.ts';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { ReadKey } from '../../components/read-key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import settings from '../../components/settings.module.css';
import { usePager } from '../../components/use-pager.ts';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import styles from './consent.module.css';

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

interface NoticeProps {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly Row[];
  /** Twins: neither answer is larger, brighter or nearer. */
  readonly no: Twin;
  readonly yes: Twin;
}

/** What is asked before a camera opens: plain rows, the version they have, aloud if wanted, a no and a yes of one size. */
function ConsentNotice({ title, lead, rows, no, yes }: NoticeProps) {
  const { say, language, visit, panel } = useStage();
  const pager = usePager();
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  const version = say('face.version', { version: consentVersion, since: writeDay(consentSince, language) });
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
          <p className={styles.version}>{version}</p>
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

/** One consent for one look: nothing of it is kept. */
export function FaceConsent() {
  const { say, core } = useStage();
  const facts = ['purpose', 'compared', 'pictures', 'kept', 'instead', 'young'] as const;
  return (
    <ConsentNotice
      title={say('face.title')}
      lead={say('face.lead')}
      rows={facts.map((fact) => ({ key: fact, label: say(`face.${fact}`), text: say(`face.${fact}-text`) }))}
      no={{
        icon: 'ticket',
        label: say('face.no'),
        onPress: () => core.intend({ kind: 'open-check-in', at: 'code' }),
      }}
      yes={{
        icon: 'face',
        label: say('face.yes'),
        onPress: () => core.intend({ kind: 'consent', purpose: 'check-in' }),
      }}
    />
  );
}

/** Another, to be enrolled until a date. Whoever says no leaves. */
export function EnrolConsent({ offer }: { offer: EnrolmentOffer }) {
  const { say, core, language } = useStage();
  const row = (key: string, label: string, text: string) => ({ key, label, text });
  const rows = [
    row('name', say('face.name'), offer.name),
    ...(offer.withGuardian ? [row('guardian', say('face.guardian'), say('face.guardian-text'))] : []),
    row('purpose', say('face.purpose'), say('face.enrol-purpose-text')),
    row('stored', say('face.stored'), say('face.stored-text')),
    row('until', say('face.until'), say('face.until-text', { day: writeDay(offer.until, language) })),
    row('withdrawing', say('face.withdrawing'), say('face.withdrawing-text')),
  ];
  return (
    <ConsentNotice
      title={say('face.enrol-title')}
      lead={say('face.enrol-lead')}
      rows={rows}
      no={{ icon: 'end', label: say('face.enrol-no'), onPress: () => core.intend({ kind: 'end' }) }}
      yes={{
        icon: 'face',
        label: say('face.enrol-yes'),
        onPress: () => core.intend({ kind: 'consent', purpose: 'enrol' }),
      }}
    />
  );
}
