import type { EntryView } from '#contract/venue/entry.ts';
import type { Block } from '../components/flow.tsx';
import { ListHead } from '../components/headline.tsx';
import { Phrases } from '../components/phrases.tsx';
import { MaterialLine, StepStation } from '../components/steps.tsx';
import type { Stage } from '../stage.tsx';
import styles from './answer.module.css';
import { type Paragraph, readRichText } from './rich-text.ts';

/** How it is done, station by station. */
export function stepBlocks(entry: EntryView, say: Stage['say'], startsPage = false): Block[] {
  const steps = entry.text.steps ?? [];
  if (steps.length === 0) return [];
  return steps.map((step, index) => ({
    key: `step-${index}`,
    startsPage: startsPage && index === 0,
    node: (
      <>
        {index === 0 && (
          <div className={styles.plainHead}>
            <ListHead>{say('answer.steps', { count: steps.length })}</ListHead>
          </div>
        )}
        <div className={styles.afterHead} data-first={index === 0 || undefined}>
          <StepStation step={step} number={index + 1} isLast={index === steps.length - 1} />
        </div>
      </>
    ),
  }));
}

/** What to bring, to read and not to tick. The head stands ready before each, for where the list goes on in another column. */
export function materialBlocks(entry: EntryView, say: Stage['say'], startsPage = false): Block[] {
  return (entry.text.materials ?? []).map((material, index) => ({
    key: `material-${index}`,
    startsPage: startsPage && index === 0,
    node: (
      <>
        {index === 0 ? (
          <ListHead>{say('answer.bring')}</ListHead>
        ) : (
          <div className={styles.headAgain}>
            <ListHead>{say('answer.bring-more')}</ListHead>
          </div>
        )}
        <MaterialLine material={material} />
      </>
    ),
  }));
}

/** Each run by its place in the text: the same words may be strong twice. */
function keyed(runs: Paragraph['runs']) {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    return { key, run };
  });
}

function RichParagraph({ paragraph }: { paragraph: Paragraph }) {
  return (
    <p className={styles.paragraph} data-kind={paragraph.kind}>
      {keyed(paragraph.runs).map(({ key, run }) =>
        run.isStrong ? (
          <strong key={key}>
            <Phrases text={run.text} />
          </strong>
        ) : (
          <Phrases key={key} text={run.text} />
        ),
      )}
    </p>
  );
}

/** Times, whom to ask, and whatever else is good to know. */
export function moreBlocks(entry: EntryView, say: Stage['say']): Block[] {
  const { hours, contact, more } = entry.text;
  const blocks: Block[] = [];
  if (hours || contact)
    blocks.push({
      key: 'ways',
      node: (
        <dl className={styles.ways}>
          {hours && (
            <div>
              <dt>{say('answer.hours')}</dt>
              <dd>
                <Phrases text={hours} />
              </dd>
            </div>
          )}
          {contact && (
            <div>
              <dt>{say('answer.contact')}</dt>
              <dd>{contact}</dd>
            </div>
          )}
        </dl>
      ),
    });
  const paragraphs = more ? readRichText(more) : [];
  for (const [index, paragraph] of paragraphs.entries())
    blocks.push({
      key: `more-${index}`,
      node: (
        <>
          {index === 0 && (
            <div className={styles.plainHead}>
              <ListHead>{say('answer.more')}</ListHead>
            </div>
          )}
          <RichParagraph paragraph={paragraph} />
        </>
      ),
    });
  return blocks;
}
