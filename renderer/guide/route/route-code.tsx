import { CodePage } from '../../components/code-page.tsx';
import { useStage } from '../../stage.tsx';

interface RouteCodeProps {
  readonly title: string;
  /** What the way leads around, said before it. */
  readonly closed: readonly string[];
  readonly sentences: readonly string[];
  readonly onBack: () => void;
}

/** The sentences of the way in a code that a phone reads without any network. */
export function RouteCode({ title, closed, sentences, onBack }: RouteCodeProps) {
  const { say } = useStage();
  const text = [title, ...closed, ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`)].join('\n');
  return (
    <CodePage
      title={say('route.code-title')}
      lead={say('route.code-lead')}
      text={text}
      label={say('route.code')}
      onBack={onBack}
    />
  );
}
