import { createPageHeadset } from '#renderer/voice/headset.ts';
import { headsetSuite } from '#test/support/suites/headset-suite.ts';

/** A browser whose list of outputs the test changes; `label` is empty where it may not tell names. */
function browser(isPluggedAtStart: boolean, label: string) {
  const target = new EventTarget();
  let isPlugged = isPluggedAtStart;
  const output = (deviceId: string, name: string) =>
    ({ kind: 'audiooutput', deviceId, groupId: deviceId, label: name }) as MediaDeviceInfo;
  const turn = (now: boolean) => {
    isPlugged = now;
    target.dispatchEvent(new Event('devicechange'));
  };
  const devices = Object.assign(target, {
    enumerateDevices: async () => [
      output('default', 'Default'),
      output('speakers', label && 'Built-in speakers'),
      ...(isPlugged ? [output('plugged', label)] : []),
    ],
  });
  return { headset: createPageHeadset(devices), plug: () => turn(true), unplug: () => turn(false) };
}

headsetSuite({ name: 'a headset that the browser names', create: (isPlugged) => browser(isPlugged, 'USB 耳机') });
headsetSuite({ name: 'one whose name the browser keeps to itself', create: (isPlugged) => browser(isPlugged, '') });
