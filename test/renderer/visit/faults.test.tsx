import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { Connecting, Fault, OutOfServicePage } from '#renderer/visit/faults/faults.tsx';

test.each(languages)('what is shown where nobody can be served stands without a venue and a visit (%s)', (language) => {
  const damaged = { kind: 'out-of-service', code: 'record-damaged', detail: null } as const;
  for (const page of [
    <Connecting key="connecting" language={language} />,
    <Fault key="fault" language={language} />,
    <OutOfServicePage key="out" state={damaged} language={language} />,
  ])
    expect(renderToStaticMarkup(page)).toContain('<h1>');
});
