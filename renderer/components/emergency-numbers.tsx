import type { VenueFace } from '#contract/page/terminal.ts';
import { useStage } from '../stage.tsx';
import styles from './emergency-numbers.module.css';

/** Those of China; of other countries none are known here, and the venue's words must say them. */
const numbers = [
  { id: 'fire', number: '119' },
  { id: 'ambulance', number: '120' },
  { id: 'police', number: '110' },
] as const;

/** Whether a text names one of them. */
export function hasEmergencyNumber(text: string, country: VenueFace['country']): boolean {
  const named = new Set<string>(text.match(/\d+/g));
  return country === 'cn' && numbers.some(({ number }) => named.has(number));
}

/** Whom to phone; as large as a panel allows where nothing else stands there. */
export function EmergencyNumbers({ isAlone = false }: { isAlone?: boolean }) {
  const { venue, say } = useStage();
  if (venue.country !== 'cn') return null;
  return (
    <dl className={styles.numbers} data-alone={isAlone || undefined}>
      {numbers.map(({ id, number }) => (
        <div key={id}>
          <dt>{say(`emergency.${id}`)}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
