import { type ReactNode, useRef } from 'react';
import { StandingContext } from './components/use-waterline.ts';
import { useDocumentModes } from './document-modes.ts';
import { KeptProvider } from './kept.tsx';
import { VisitScreen } from './screen.tsx';
import { type Stage, StageProvider } from './stage.tsx';
import { Attract } from './visit/attract/attract.tsx';
import { StillThere } from './visit/still-there.tsx';
import { EyesFree } from './voice/eyes-free.tsx';
import { ReaderProvider } from './voice/reader.tsx';
import type { Speaking } from './voice/speaking.ts';

export interface ShowProps {
  readonly stage: Stage;
  readonly isWaiting: boolean;
  readonly speaking: Speaking;
  /** Shown instead of the visit's screen. */
  readonly instead?: ReactNode;
}

/** What stands on the panel: a pure function of the stage. */
export function Show({ stage, isWaiting, speaking, instead }: ShowProps) {
  const { language, visit } = stage;
  useDocumentModes(language, visit.modes, isWaiting ? 'attract' : visit.screen.name);
  const standing = useRef(null);
  if (isWaiting)
    return (
      <StageProvider stage={stage}>
        <Attract />
      </StageProvider>
    );
  return (
    <StageProvider stage={stage}>
      <ReaderProvider speaking={speaking}>
        <StandingContext value={standing}>
          {instead ?? (
            <KeptProvider key={visit.id} stepsBack={visit.stepsBack} screen={visit.screen.name}>
              <VisitScreen />
            </KeptProvider>
          )}
        </StandingContext>
        {visit.presence.kind === 'asking' && <StillThere secondsLeft={visit.presence.secondsLeft} />}
        {visit.modes.eyesFree && <EyesFree />}
      </ReaderProvider>
    </StageProvider>
  );
}
