import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '#contract/base/language.ts';
import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { NamedPlace } from '#contract/page/guide.ts';
import { type Modes, standardModes } from '#contract/page/visit.ts';
import { applyModes } from '../../document-modes.ts';
import { createSay } from '../../messages.ts';
import { drawnPanels } from '../../panel.ts';
import { type Stage, StageProvider, useStage } from '../../stage.tsx';
import { ReaderProvider } from '../../voice/reader.tsx';
import { silent } from '../../voice/speaking.ts';
import { type DrawAnswer, DrawAnswerContext } from '../draw-answer.ts';
import styles from './preview.module.css';
import { previewOf } from './preview-entry.ts';
import { Tabs } from './tabs.tsx';
import { useConsoleSay } from './use-console-say.ts';

const looks = {
  standard: standardModes,
  elder: { ...standardModes, size: 'elder' },
  contrast: { ...standardModes, contrast: 'high' },
  low: { ...standardModes, reach: 'low' },
} as const satisfies Record<string, Modes>;
type Look = keyof typeof looks;
const lookNames = ['standard', 'elder', 'contrast', 'low'] as const satisfies readonly Look[];

export interface PreviewProps {
  readonly entry: DraftEntry;
  /** The places that it names. */
  readonly places: readonly NamedPlace[];
  readonly language: Language;
}

/** The entry on a visitor's screen, drawn by the visitor's own components. Nobody who stands at a terminal sees it. */
export function Preview({ entry, places, language }: PreviewProps) {
  const say = useConsoleSay();
  const [look, setLook] = useState<Look>('standard');
  const view = previewOf(entry, language, say('preview.nothing'));
  return (
    <section className={styles.view} aria-label={say('preview.name')}>
      <Tabs label={say('preview.look')} names={lookNames} chosen={look} onChoose={setLook}>
        {(one) => say(`preview.${one}`)}
      </Tabs>
      {view ? (
        <VisitorsPanel
          key={look}
          modes={looks[look]}
          language={language}
          places={places}
          screen={{ name: 'answer', entry: view, asked: null, mark: null }}
        />
      ) : (
        <p className={styles.empty}>{say('preview.not-yet')}</p>
      )}
      <p className={styles.under}>{say('preview.lead')}</p>
    </section>
  );
}

interface VisitorsPanelProps {
  readonly modes: Modes;
  readonly language: Language;
  readonly places: readonly NamedPlace[];
  readonly screen: Parameters<DrawAnswer>[0];
}

/** A panel in a document of its own, because size, contrast and reach are told to the whole of a document. */
function VisitorsPanel({ modes, language, places, screen }: VisitorsPanelProps) {
  const stage = useStage();
  const say = useConsoleSay();
  const drawAnswer = useContext(DrawAnswerContext);
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [scale, setScale] = useState(0);
  const { widthPx, heightPx } = drawnPanels[stage.panel];
  useLayoutEffect(() => {
    const box = frame.current?.parentElement;
    const inner = frame.current?.contentDocument;
    if (!box || !inner) return;
    dress(inner, stage.panel);
    applyModes(inner.documentElement, language, modes);
    setScale(Math.min(box.clientWidth / widthPx, box.clientHeight / heightPx));
    let isCurrent = true;
    void whenDressed(inner).then(() => isCurrent && setBody(inner.body));
    return () => {
      isCurrent = false;
    };
  }, [stage.panel, language, modes, widthPx, heightPx]);
  const shown = useMemo<Stage>(
    () => ({
      ...stage,
      language,
      say: createSay(language),
      abilities: { listens: true, speaks: true },
      isStaff: false,
      visit: { ...stage.visit, language, modes, screen, places: [...places] },
    }),
    [stage, language, modes, places, screen],
  );
  return (
    <div className={styles.panel}>
      <iframe
        ref={frame}
        title={say('preview.name')}
        tabIndex={-1}
        inert
        style={{ width: widthPx, height: heightPx, marginLeft: -widthPx / 2, transform: `scale(${scale})` }}
      />
      {body &&
        createPortal(
          <StageProvider stage={shown}>
            <ReaderProvider speaking={silent}>{drawAnswer(screen)}</ReaderProvider>
          </StageProvider>,
          body,
        )}
    </div>
  );
}

/** Gives a document the styles of this one, and tells it which panel it is. */
function dress(inner: Document, panel: Stage['panel']): void {
  const { widthPx, heightPx } = drawnPanels[panel];
  const root = inner.documentElement;
  root.dataset.panel = panel;
  root.style.setProperty('--panel-width', `${widthPx}px`);
  root.style.setProperty('--panel-height', `${heightPx}px`);
  if (inner.head.childElementCount > 0) return;
  for (const style of document.head.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
    'link[rel=stylesheet], style',
  )) {
    const copy = inner.importNode(style, true);
    if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
    inner.head.append(copy);
  }
}

/** Resolves when the styles of a document have come, and the letters that they ask for. */
async function whenDressed(inner: Document): Promise<void> {
  const links = [...inner.head.querySelectorAll('link')].filter(({ sheet }) => sheet === null);
  await Promise.all(
    links.map((link) => new Promise((resolve) => link.addEventListener('load', resolve, { once: true }))),
  );
}
