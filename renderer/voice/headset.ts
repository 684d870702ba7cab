/** A headset as the page's browser sees it. */
export interface PageHeadset {
  /** Tells when one is plugged in and when it is taken out; returns how to stop. */
  readonly watch: (tell: (isPlugged: boolean) => void) => () => void;
}

type Devices = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener' | 'removeEventListener'>;

const headsetLike =
  /head(set|phone)|ear(phone|bud|piece)|耳机|耳機|ヘッドホン|ヘッドセット|イヤホン|헤드폰|헤드셋|이어폰/iu;
/** Names that stand for whichever output is chosen, not for one of their own. */
const standIns = new Set(['default', 'communications']);

async function headsetsAmong(devices: Devices): Promise<ReadonlySet<string>> {
  const outputs = (await devices.enumerateDevices()).filter(
    ({ kind, deviceId }) => kind === 'audiooutput' && !standIns.has(deviceId),
  );
  // Without the right to a microphone outputs have no names: then every new one counts.
  const headsets = outputs.filter(({ label }) => label === '' || headsetLike.test(label));
  return new Set(headsets.map(({ deviceId, groupId }) => `${deviceId} ${groupId}`));
}

/** Watches the outputs of sound that the browser lists. */
export function createPageHeadset(devices: Devices): PageHeadset {
  return {
    watch: (tell) => {
      let isStopped = false;
      let known: ReadonlySet<string> | null = null;
      let last: Promise<void> = Promise.resolve();
      const look = () => {
        last = last.then(async () => {
          const now = await headsetsAmong(devices).catch(() => known);
          const before = known;
          known = now;
          if (isStopped || !before || !now) return;
          if ([...now].some((headset) => !before.has(headset))) tell(true);
          else if (now.size < before.size) tell(false);
        });
      };
      look();
      devices.addEventListener('devicechange', look);
      return () => {
        isStopped = true;
        devices.removeEventListener('devicechange', look);
      };
    },
  };
}
