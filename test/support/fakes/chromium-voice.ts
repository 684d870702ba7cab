/** The command line of a Chromium whose microphone is a sound file, played once from when it is opened. */
export function speakingBrowser(waveFile: string) {
  return withSwitches([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${waveFile}%noloop`,
  ]);
}

/** The same, whose camera shows a picture file, as it is when the camera is opened. */
export function seeingBrowser(waveFile: string, pictureFile: string) {
  const { executablePath, args } = speakingBrowser(waveFile);
  return { executablePath, args: [...args, cameraSwitch(pictureFile)] };
}

/** One that has such a camera, and whose microphone is nobody's. */
export function watchingBrowser(pictureFile: string) {
  return withSwitches([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    cameraSwitch(pictureFile),
  ]);
}

const cameraSwitch = (pictureFile: string) => `--use-file-for-fake-video-capture=${pictureFile}`;

/** The command line of a Chromium that has a microphone and lets nobody use it. */
export function deafBrowser() {
  return withSwitches(['--use-fake-device-for-media-stream', '--deny-permission-prompts']);
}

function withSwitches(switches: readonly string[]) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--autoplay-policy=no-user-gesture-required'];
  return { executablePath: process.env.YINGBIN_CHROMIUM ?? '/usr/bin/chromium', args: [...args, ...switches] };
}
