import { z } from 'zod';
import type { DevtoolsPipe } from './devtools-pipe.ts';

const windowSchema = z.object({ windowId: z.number() });
const screenSchema = z.object({ result: z.object({ value: z.tuple([z.number(), z.number()]) }) });

/** Makes the window as large as the screen: without a window manager full screen alone leaves it at some other size. */
export async function fillScreen(devtools: DevtoolsPipe, page: string): Promise<void> {
  const expression = '[screen.width, screen.height]';
  const screen = screenSchema.parse(await devtools.call('Runtime.evaluate', { expression, returnByValue: true }, page));
  const [width, height] = screen.result.value;
  const { windowId } = windowSchema.parse(await devtools.call('Browser.getWindowForTarget', {}, page));
  const place = (bounds: object) => devtools.call('Browser.setWindowBounds', { windowId, bounds });
  // A full-screen window does not take a size.
  await place({ windowState: 'normal' });
  await place({ left: 0, top: 0, width, height });
  await place({ windowState: 'fullscreen' });
}
