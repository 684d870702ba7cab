import { consentSince, consentVersion, type EnrolmentOffer } from '#contract/page/face.ts';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import { CameraNotice } from '../camera-notice.tsx';

/** The version of the text that a consent names. */
function useVersion(): string {
  const { say, language } = useStage();
  return say('face.version', { version: consentVersion, since: writeDay(consentSince, language) });
}

/** One consent for one look: nothing of it is kept. */
export function FaceConsent() {
  const { say, core, visit } = useStage();
  const version = useVersion();
  const { adviseLiveness } = visit.faces;
  const facts = ['purpose', 'kept', ...(adviseLiveness ? (['look'] as const) : []), 'instead', 'young'] as const;
  return (
    <CameraNotice
      title={say('face.title')}
      lead={say('face.lead')}
      version={version}
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
  const version = useVersion();
  const row = (key: string, label: string, text: string) => ({ key, label, text });
  const rows = [
    row('name', say('face.name'), offer.withGuardian ? say('face.guardian-text', { name: offer.name }) : offer.name),
    row('purpose', say('face.purpose'), say('face.enrol-purpose-text')),
    row('stored', say('face.stored'), say('face.stored-text')),
    row('until', say('face.until'), say('face.until-text', { day: writeDay(offer.until, language) })),
    row('withdrawing', say('face.withdrawing'), say('face.withdrawing-text')),
  ];
  return (
    <CameraNotice
      title={say('face.enrol-title')}
      lead={say('face.enrol-lead')}
      version={version}
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
