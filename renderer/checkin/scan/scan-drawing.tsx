import styles from '../camera-scene.module.css';

/** A telephone in an arch, its code towards the camera. */
export function ScanDrawing() {
  return (
    <svg className={styles.arch} viewBox="0 0 480 520" aria-hidden="true">
      <path className={styles.window} d="M20 516V220a220 220 0 0 1 440 0v296z" />
      <path className={styles.head} d="M138 126h204v330H138zM222 426h36" />
      <path
        className={styles.squares}
        d="M176 168h52v52h-52zM252 168h52v52h-52zM176 244h52v52h-52zM194 186h16v16h-16zM270 186h16v16h-16zM194 262h16v16h-16z"
      />
      <path className={styles.squares} d="M252 244h20v20M304 244v20M252 296v-12M304 284v12h-26" />
      <path className={styles.oval} d="M160 152h160v160H160z" />
    </svg>
  );
}
