import { useEffect, useRef, useState } from 'react';
import type { NamedPlace } from '#contract/page/guide.ts';
import type { Route } from '#contract/page/guide-calls.ts';
import { BackKey } from '../../components/back-key.tsx';
import { BrassRule } from '../../components/brass-rule.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { PictureKey } from '../../components/picture-key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { usePlaceNow } from '../../i18n/use-now-words.ts';
import { usePick, useStage } from '../../stage.tsx';
import { useReader } from '../../voice/reader.tsx';
import { OthersKey } from '../others-key.tsx';
import { AfterArrival } from './after-arrival.tsx';
import { PlanView } from './plan-view.tsx';
import { RouteCode } from './route-code.tsx';
import styles from './route-screen.module.css';
import { landmarkName, roundMetres, sentencesOf, type WayWords } from './route-words.ts';
import { useClosedSentences } from './use-closed-sentences.ts';

interface RouteScreenProps {
  readonly place: NamedPlace;
  readonly onOthers: (() => void) | null;
  /** Shows what the place looks like, once the way is told to its end; null where there is no picture. */
  readonly onPicture?: (() => void) | null;
  readonly route: Route;
  /** Whether a way without steps is asked for. */
  readonly isStepFree: boolean;
  readonly onStepFree: (isStepFree: boolean) => void;
  /** Of a way past several places: its name, and where it was begun. */
  readonly trail?: { readonly title: string; readonly onBack: () => void };
}

/** The way to a place: drawn on the plan of each floor, and said one sentence at a time. */
export function RouteScreen(props: RouteScreenProps) {
  const { place, onOthers, onPicture, route, isStepFree, onStepFree, trail } = props;
  const { say, language, venue } = useStage();
  const pick = usePick();
  const words = { say, language, sharedSigns: venue.sharedSigns };
  const sentences = sentencesOf(route, words);
  const [step, setStep] = useState(0);
  const [routeShown, showRoute] = useState(route);
  // Something was closed on the way, or opened: it is told from its beginning.
  if (route !== routeShown) {
    showRoute(route);
    setStep(0);
  }
  const closed = useClosedSentences(route.around, true);
  const [isCode, setIsCode] = useState(false);
  const told = Math.min(step, sentences.length - 1);
  const isLast = told === sentences.length - 1;
  useReadSentence([...(told === 0 ? closed : []), sentences[told] ?? ''].join(' '), told, sentences.length);
  if (isCode)
    return (
      <RouteCode
        title={trail?.title ?? `${pick(place.name)} · ${pick(place.floor)}`}
        closed={closed}
        sentences={sentences}
        onBack={() => setIsCode(false)}
      />
    );
  return (
    <Scene
      read={
        <div className={styles.way}>
          <Head place={place} route={route} closed={closed} words={words} title={trail?.title} />
          <PlanView route={route} step={told} placeId={place.id} />
          <Sentence sentences={sentences} step={told} />
        </div>
      }
      main={
        isLast ? (
          <AfterArrival placeId={place.id} />
        ) : (
          <SealKey icon="next" onPress={() => setStep(told + 1)}>
            {say('route.next')}
          </SealKey>
        )
      }
      last={
        <KeyRow>
          <BackKey {...backFrom(told, setStep, trail?.onBack)} />
          <OthersKey onOthers={onOthers} />
          <Key
            icon="access"
            isOn={isStepFree}
            onPress={() => {
              setStep(0);
              onStepFree(!isStepFree);
            }}
          >
            {say('route.step-free')}
          </Key>
          {isLast && onPicture ? (
            <PictureKey onPress={onPicture} />
          ) : (
            <Key icon="qr" onPress={() => setIsCode(true)}>
              {say('route.code')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}

/** Back to the sentence before, and from the first to where the way was begun. */
function backFrom(told: number, setStep: (step: number) => void, onBack?: () => void): { onPress?: () => void } {
  if (told > 0) return { onPress: () => setStep(told - 1) };
  return onBack ? { onPress: onBack } : {};
}

interface HeadProps {
  readonly place: NamedPlace;
  readonly route: Route;
  /** Sentences about what the way leads around. */
  readonly closed: readonly string[];
  readonly words: WayWords;
  readonly title: string | undefined;
}

function Head({ place, route, closed, words, title }: HeadProps) {
  const { say, visit } = useStage();
  const pick = usePick();
  const now = usePlaceNow(place);
  const minutes = Math.max(1, Math.round(route.seconds / 60));
  const facts = [
    pick(place.floor),
    say('route.total', { minutes, metres: roundMetres(route.metres) }),
    ...(route.isStepFree ? [say('route.step-free-all')] : []),
  ];
  const isElder = visit.modes.size === 'elder';
  return (
    <div className={styles.head}>
      <Headline title={title ?? landmarkName(place, words)} size={isElder ? 'h2' : 'h1'} />
      <p className={styles.facts}>{facts.join(words.language === 'en' || words.language === 'ko' ? ' · ' : '　')}</p>
      {now !== '' && <p className={styles.now}>{now}</p>}
      {closed.map((sentence) => (
        <p key={sentence} className={styles.around} role="status">
          <Phrases text={sentence} />
        </p>
      ))}
      <BrassRule />
    </div>
  );
}

/** What to do now, large, and what comes then. */
function Sentence({ sentences, step }: { sentences: readonly string[]; step: number }) {
  const { say } = useStage();
  const next = sentences[step + 1];
  return (
    <div className={styles.told}>
      {sentences.length > 1 && (
        <p className={styles.count}>{say('route.count', { step: step + 1, steps: sentences.length })}</p>
      )}
      <p className={styles.sentence} data-sentence="" data-said="">
        <Phrases text={sentences[step] ?? ''} />
      </p>
      {next && (
        <p className={styles.next} aria-hidden="true">
          <Phrases text={next} />
        </p>
      )}
    </div>
  );
}

/** Reads each sentence aloud as it comes; without looking with its number, and the first of them is read with the screen. */
function useReadSentence(sentence: string, step: number, steps: number): void {
  const { visit, say } = useStage();
  const { read } = useReader();
  const { sound, eyesFree } = visit.modes;
  const told = `${step} ${sentence}`;
  const lastTold = useRef(eyesFree ? told : null);
  useEffect(() => {
    if (lastTold.current === told) return;
    lastTold.current = told;
    if (eyesFree) read(`${say('route.count', { step: step + 1, steps })} ${sentence}`);
    else if (sound === 'on') read(sentence);
  }, [told, sound, eyesFree, sentence, step, steps, read, say]);
}
