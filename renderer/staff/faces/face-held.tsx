import type { HeldFace, Removal } from '#contract/page/face.ts';
import { Key } from '../../components/key.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import { FactsPage } from '../facts-page.tsx';

export interface FaceHeldProps {
  readonly face: HeldFace;
  /** They withdraw; or staff delete it. Both at once. */
  readonly onRemove: (reason: Removal) => void;
  readonly onBack: () => void;
}

/** What is held of somebody, all of it, to be read to them. */
export function FaceHeld({ face, onRemove, onBack }: FaceHeldProps) {
  const { say, language } = useStage();
  const { name, belongsTo, since, until, templates, consentVersion, withGuardian } = face;
  const fact = (key: string, label: string, ...lines: string[]) => ({ key, label, lines });
  return (
    <FactsPage
      title={name === null ? say('faces.unreadable') : say('faces.held-title', { name })}
      lead={say(name === null ? 'faces.unreadable-lead' : 'faces.held-lead')}
      facts={[
        fact(
          'what',
          say('faces.what'),
          say('faces.templates', { count: templates }),
          say('faces.checks'),
          say(`faces.belongs-${belongsTo}`),
        ),
        fact('since', say('faces.since'), writeDay(since, language)),
        fact('until', say('faces.held-until'), writeDay(until, language)),
        fact(
          'consent',
          say('faces.consent'),
          say('faces.version', { version: consentVersion }),
          ...(withGuardian ? [say('faces.by-guardian')] : []),
        ),
      ]}
      onBack={onBack}
      keys={
        <>
          <Key icon="end" onPress={() => onRemove('withdrawn')}>
            {say('faces.withdraw')}
          </Key>
          <Key icon="del" onPress={() => onRemove('deleted')}>
            {say('faces.delete')}
          </Key>
        </>
      }
    />
  );
}
