import type { Language } from '#contract/base/language.ts';
import type { TerminalState } from '#contract/page/terminal.ts';
import { createSay } from '../../messages.ts';
import { PlainPage } from './plain-page.tsx';

/** While the first state is on its way. */
export function Connecting({ language }: { language: Language }) {
  const say = createSay(language);
  return <PlainPage icon="clock" title={say('connecting.title')} lead={say('connecting.lead')} />;
}

/** Core is gone, and with it the visit; the page waits for it and then starts anew. */
export function Fault({ language }: { language: Language }) {
  const say = createSay(language);
  return <PlainPage icon="staff" title={say('fault.title')} lead={say('fault.lead')} notice={say('fault.staff')} />;
}

/** Nobody can be served now: why, and where to go instead. */
export function OutOfServicePage(props: {
  state: Extract<TerminalState, { kind: 'out-of-service' }>;
  language: Language;
}) {
  const say = createSay(props.language);
  const { code, detail } = props.state;
  return (
    <PlainPage
      icon="warn"
      title={say('out.title')}
      lead={say(`out.${code}`)}
      notice={say('out.staff')}
      {...(detail ? { detail: say('out.detail', { detail }) } : {})}
    />
  );
}
