import { useState } from 'react';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import type { Tried } from './try-out.tsx';

const mostTried = 8;

/** Asks the draft, and keeps the last answers for as long as the console is open. */
export function useTrying(calls: StaffCalls, onFault: () => void) {
  const { language } = useStage();
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const ask = (text: string) => {
    const asked: Tried = { text, explanation: null, isNotReady: false, titles: {}, places: [] };
    setTried((before) => [asked, ...before.filter((one) => one.text !== text)].slice(0, mostTried));
    calls.drafts.ask({ text, language }).then((said) => {
      const answered = said.ok ? { ...asked, ...said.value } : { ...asked, isNotReady: true };
      setTried((before) => before.map((one) => (one === asked ? answered : one)));
    }, onFault);
  };
  return { tried, ask };
}
