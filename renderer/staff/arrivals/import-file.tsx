import type { AppointmentProblem, AppointmentReport } from '#contract/page/appointments.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { joinSentences } from '../../i18n/sentences.ts';
import type { MessageKey } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { FactsPage } from '../facts-page.tsx';

type Good = Extract<AppointmentReport, { isGood: true }>;
type Bad = Extract<AppointmentReport, { isGood: false }>;

export interface ImportFileProps {
  readonly file: string;
  readonly report: AppointmentReport;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

/** Core names what is wrong by a code; each has its sentence. */
function sentenceKey({ code }: AppointmentProblem): MessageKey {
  return `import.problem.${code}` as MessageKey;
}

/** All that is to be mended, cell by cell. */
function ToMend({ file, report, onBack }: { file: string; report: Bad; onBack: () => void }) {
  const { say } = useStage();
  return (
    <FactsPage
      asked={file}
      title={say('import.bad-title', { count: report.problemCount })}
      lead={say('import.bad-lead')}
      facts={report.problems.map((problem, index) => ({
        key: `${index}`,
        label: `${problem.sheet} ${problem.column ?? ''}${problem.row}`,
        lines: [say(sentenceKey(problem)), ...(problem.detail === '' ? [] : [problem.detail])],
      }))}
      onBack={onBack}
    />
  );
}

/** Of rows that look alike; the command lists all of them. */
const mostRowsNamed = 4;

function ToTake({ file, report, isBusy, onTake, onBack }: ImportFileProps & { report: Good }) {
  const { say, language, panel, visit } = useStage();
  const { appointments, days, past, alikeRows } = report;
  const areAlike = alikeRows.length > 0;
  // Where there is little room, what may be wrong stands in place of what is as it should be.
  const isTight = areAlike && visit.modes.size === 'elder' && panel !== 'portrait';
  const span = days && {
    from: writeDay(days[0], language),
    to: writeDay(days[1], language),
    days: days[0] === days[1] ? 'one' : 'several',
  };
  const left = past > 0 ? say('import.past', { count: past }) : '';
  const sentences = [span ? say('import.days', span) : '', left, say('import.good-lead')].filter(Boolean);
  const rows = [...alikeRows.slice(0, mostRowsNamed), ...(alikeRows.length > mostRowsNamed ? ['…'] : [])].join(' · ');
  return (
    <Scene
      read={
        <>
          <Headline
            asked={file}
            title={say('import.good-title', { count: appointments })}
            lead={isTight ? undefined : joinSentences(sentences, language)}
            size={isTight ? 'h2' : 'h1'}
          />
          {areAlike && (
            <Notice tone="caution" icon="warn">
              {say('import.alike', { rows })}
            </Notice>
          )}
        </>
      }
      main={
        appointments > 0 && (
          <SealKey icon="check" isBusy={isBusy} onPress={onTake}>
            {say(isBusy ? 'import.taking' : 'import.take')}
          </SealKey>
        )
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}

/** One table before it is taken: what it holds, or all that keeps it from being taken. */
export function ImportFilePage(props: ImportFileProps) {
  const { report } = props;
  return report.isGood ? <ToTake {...props} report={report} /> : <ToMend {...props} report={report} />;
}
