import { useEffect, useRef, useState } from 'react';
import { useStage } from '../stage.tsx';
import styles from './eyes-free.module.css';
import { watchGestures } from './gestures.ts';
import { useReader } from './reader.tsx';
import { collectStops, introductionOf, type Stop } from './stops.ts';

const introductionStops = 4;
const moves: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Walks the stops of the screen that lies beneath and says each. */
function useWalk() {
  const { say, visit } = useStage();
  const { read } = useReader();
  const [said, setSaid] = useState('');
  const current = useRef<HTMLElement | null>(null);
  const { screen, presence } = visit;

  const tell = (text: string) => {
    setSaid(text);
    read(text);
  };
  const tellStop = (stop: Stop) => {
    current.current = stop.element;
    tell(stop.isKey ? say('eyes.key', { name: stop.text }) : stop.text);
  };
  const indexIn = (stops: readonly Stop[]) => stops.findIndex((stop) => stop.element === current.current);

  const move = (by: 1 | -1) => {
    const stops = collectStops(document);
    const next = stops[indexIn(stops) + by];
    if (next) tellStop(next);
    else tell(by > 0 ? say('eyes.end') : say('eyes.start'));
  };
  const repeat = () => {
    const stops = collectStops(document);
    const stop = stops[indexIn(stops)] ?? stops[0];
    if (stop) tellStop(stop);
  };
  const press = () => current.current?.click();

  const shown = `${JSON.stringify(screen)} ${presence.kind}`;
  const introduced = useRef('');
  useEffect(() => {
    if (introduced.current === shown) return;
    const isFirst = introduced.current === '';
    introduced.current = shown;
    const stops = introductionOf(collectStops(document), introductionStops);
    current.current = stops.at(-1)?.element ?? null;
    const text = [...(isFirst ? [say('eyes.on')] : []), ...stops.map((stop) => stop.text)].join(' ');
    setSaid(text);
    read(text);
  }, [shown, read, say]);
  return { said, move, repeat, press };
}

/** The screen without looking: dark, all of it one surface to swipe and tap on, every screen read in its order. */
export function EyesFree() {
  const { say } = useStage();
  const surface = useRef<HTMLDivElement>(null);
  const walk = useWalk();
  const newest = useRef(walk);
  newest.current = walk;

  useEffect(() => {
    if (!surface.current) return;
    return watchGestures(surface.current, {
      onSwipe: (direction) => newest.current.move(direction === 'next' ? 1 : -1),
      onTap: () => newest.current.repeat(),
      onDoubleTap: () => newest.current.press(),
    });
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = moves[event.key];
      if (by === undefined && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (by === undefined) newest.current.press();
      else newest.current.move(by);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  return (
    <div ref={surface} className={styles.surface} data-eyes-free="">
      <p className={styles.title}>{say('eyes.dark')}</p>
      <p className={styles.said}>{walk.said}</p>
      <p className={styles.hint}>{say('eyes.hint')}</p>
    </div>
  );
}
