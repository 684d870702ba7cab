import type { CameraGuidance } from '#contract/page/face.ts';
import styles from '../camera-scene.module.css';

/** A head in an arch: drawn, and no picture of whoever stands there, whom bystanders would see too. */
export function FaceArch({ guidance }: { guidance: CameraGuidance }) {
  return (
    <svg className={styles.arch} viewBox="0 0 480 520" aria-hidden="true">
      <path className={styles.window} d="M20 516V220a220 220 0 0 1 440 0v296z" />
      <path className={styles.head} d="M176 196c0-96 128-96 128 0v44c0 88-128 88-128 0z" />
      <path className={styles.head} d="M80 516v-60c0-60 60-84 124-104v-34M400 516v-60c0-60-60-84-124-104v-34" />
      <path
        className={styles.oval}
        data-good={guidance === 'good' || undefined}
        d="M240 96c76 0 108 66 108 132s-44 128-108 128-108-62-108-128S164 96 240 96z"
      />
    </svg>
  );
}
