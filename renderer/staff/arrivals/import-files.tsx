import type { ImportFile } from '#contract/page/appointments.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';

/** What has just become of a file. */
export type ImportNews =
  | { readonly kind: 'taken'; readonly count: number }
  | {
      readonly kind:
        | 'out-of-service'
        | 'file-gone'
        | 'sheets-unreadable'
        | 'sheets-too-large'
        | 'device-key-damaged'
        | 'disk-full';
    };

export interface ImportFilesProps {
  readonly files: readonly ImportFile[];
  readonly news: ImportNews | null;
  readonly onOpen: (file: string) => void;
  readonly onBack: () => void;
}

const bytesOfKb = 1024;

/** The tables that lie in the folder for imports. */
export function ImportFiles({ files, news, onOpen, onBack }: ImportFilesProps) {
  const { say, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline
            title={say('import.title', { count: files.length })}
            lead={news || isTight ? undefined : say('import.lead')}
            size={isTight ? 'h2' : 'h1'}
          />
          {news && (
            <Notice tone={news.kind === 'taken' ? 'jade' : 'caution'} icon={news.kind === 'taken' ? 'check' : 'warn'}>
              {news.kind === 'taken' ? say('import.taken', { count: news.count }) : say(`import.${news.kind}`)}
            </Notice>
          )}
        </>
      }
      rows={files.map(({ name, bytes }) => ({
        key: name,
        node: (
          <Row
            icon="document"
            name={name}
            note={isTight ? undefined : say('import.size', { kb: Math.ceil(bytes / bytesOfKb) })}
            onPress={() => onOpen(name)}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
