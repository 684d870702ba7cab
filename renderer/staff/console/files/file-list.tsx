import type { IntakeSource } from '#contract/page/intake.ts';
import { briefly } from '../../briefly.ts';
import styles from '../console.module.css';
import { DocumentList, Row } from '../document-list.tsx';
import { type Section, Sections } from '../sections.tsx';
import { useConsoleSay } from '../use-console-say.ts';

export interface FileListProps {
  readonly sources: readonly IntakeSource[];
  /** The name of the file that is looked at. */
  readonly openName: string | null;
  /** Something is being read or written. */
  readonly isBusy: boolean;
  readonly onOpen: (sourceId: string, name: string) => void;
  /** Null while no stick is plugged in. */
  readonly onWrite: (() => void) | null;
  readonly onSection: (section: Section) => void;
}

const bytesOfKb = 1000;

/** The files of content on sticks and in the folder for imports, and whether sticks may be pulled. */
export function FileList({ sources, openName, isBusy, onOpen, onWrite, onSection }: FileListProps) {
  const say = useConsoleSay();
  const placeOf = ({ name }: IntakeSource) => (name === null ? say('files.folder') : briefly(name));
  const blocks = sources.flatMap((source) =>
    source.files.map(({ name, kind, bytes }) => ({
      key: `${source.id} ${name} ${name === openName}`,
      node: (
        <Row isOpen={name === openName} onPress={() => isBusy || onOpen(source.id, name)}>
          <b>{briefly(name)}</b>
          <span>{say('files.file', { kind, kb: Math.ceil(bytes / bytesOfKb), place: placeOf(source) })}</span>
        </Row>
      ),
    })),
  );
  const hasStick = sources.some(({ name }) => name !== null);
  const mustStay = isBusy || sources.some((source) => source.isBusy);
  const atRest = blocks.length > 0 ? 'ready' : 'empty';
  const state = mustStay ? 'busy' : hasStick ? atRest : 'none';
  return (
    <nav className={styles.list} aria-label={say('section.files')}>
      <Sections chosen="files" onChoose={onSection} />
      <p role="status">{say('files.state', { state })}</p>
      <DocumentList
        blocks={blocks}
        found={blocks.length}
        nothing={say('files.nothing')}
        toNew={onWrite && { label: say('files.write'), onPress: onWrite }}
      />
    </nav>
  );
}
