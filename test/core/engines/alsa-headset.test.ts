import { expect, test } from 'vitest';
import { cardsIn, createAlsaHeadset, pluggedJacks } from '#core/engines/alsa-headset.ts';
import { createFakeHeadset } from '#test/support/fakes/headset.ts';
import { headsetSuite } from '#test/support/suites/headset-suite.ts';

const cards = ` 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xf7f30000 irq 30
`;
const usbCard = ` 1 [Headset        ]: USB-Audio - USB Headset
                      Maker USB Headset at usb-0000:00:14.0-1, full speed
`;
const controls = (isPlugged: boolean) => `numid=12,iface=CARD,name='Speaker Phantom Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
numid=18,iface=CARD,name='Front Headphone Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=${isPlugged ? 'on' : 'off'}
numid=19,iface=MIXER,name='Headphone Playback Switch'
  ; type=BOOLEAN,access=rw------,values=2
  : values=on,on
`;

/** ALSA of a machine in which the test plugs, by its jack or at USB. */
function machine(isPluggedAtStart: boolean, isUsb: boolean) {
  let isPlugged = isPluggedAtStart;
  let call = () => {};
  const turn = (now: boolean) => {
    isPlugged = now;
    call();
  };
  const headset = createAlsaHeadset({
    readCards: async () => (isUsb && isPlugged ? cards + usbCard : cards),
    readControls: async (card) => (card === '0' ? controls(!isUsb && isPlugged) : ''),
    onChange: (changed) => {
      call = changed;
      return () => {
        call = () => {};
      };
    },
  });
  return { headset, plug: () => turn(true), unplug: () => turn(false) };
}

headsetSuite({ name: 'the jack of a sound card', create: (isPlugged) => machine(isPlugged, false) });
headsetSuite({ name: 'a headset at USB', create: (isPlugged) => machine(isPlugged, true) });
headsetSuite({
  name: 'the fake',
  create: (isPlugged) => {
    const headset = createFakeHeadset(isPlugged);
    return { headset, plug: headset.plug, unplug: headset.unplug };
  },
});

test('only jacks of headphones and headsets count, and switches of the mixer do not', () => {
  expect(pluggedJacks(controls(true))).toEqual(['Front Headphone Jack']);
  expect(pluggedJacks(controls(false))).toEqual([]);
});

test('cards are read with their numbers, and those at USB are known', () => {
  expect(cardsIn(cards + usbCard)).toEqual([
    { card: '0', name: 'PCH', isUsb: false },
    { card: '1', name: 'Headset', isUsb: true },
  ]);
});

test('a machine without sound tells of nothing', () => {
  expect(cardsIn('--- no soundcards ---\n')).toEqual([]);
});
