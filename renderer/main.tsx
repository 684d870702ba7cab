import './styles/fonts.css';
import './styles/tokens.css';
import './styles/surface.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import type { ClosedPlace } from '#contract/page/closures.ts';
import type { ShownNotice } from '#contract/page/notices.ts';
import type { Hanging } from '#contract/page/panel.ts';
import type { TerminalState, VenueFace } from '#contract/page/terminal.ts';
import type { Openings } from '#contract/venue/hours.ts';
import { type Loss, onLost, openMedia, openTransport, waitUntilBack } from './connection.ts';
import {
  createTerminalClient,
  listen,
  listenToClosures,
  listenToNotices,
  listenToOpenings,
  type TerminalClient,
} from './core-calls.ts';
import { whenLost } from './failed-call.ts';
import { guardPage } from './guard.ts';
import { createMediaChannel } from './media-channel.ts';
import { applyHanging, applyPanel, fitPanel } from './panel.ts';
import { nothingKnown } from './stage.tsx';
import { TerminalPage } from './terminal-page.tsx';
import { createPageCamera } from './vision/camera.ts';
import { openMesh } from './vision/mesh.ts';
import { openMeshFrame } from './vision/mesh-frame.ts';
import { createPageEyes, type PageEyes } from './vision/page-eyes.ts';
import { openQrReader } from './vision/qr-reader.ts';
import { Connecting } from './visit/faults/faults.tsx';
import { createPageHeadset } from './voice/headset.ts';
import { createPageMicrophone } from './voice/microphone.ts';
import { createPageEars, type PageEars } from './voice/page-ears.ts';
import { createPlayer, createSpeaker } from './voice/player.ts';
import { type Speaking, silent } from './voice/speaking.ts';
import { createTerminalVoice } from './voice/terminal-voice.ts';

const home = '/';
/** The staff's document: another address, so that it is another document. */
const staffsPlace = '/?staff';
const isStaffs = new URLSearchParams(window.location.search).has('staff');
const container = document.getElementById('terminal');
if (!container) throw new Error('the page has no place for the terminal');
const root = createRoot(container);

let client: TerminalClient | null = null;
let ears: PageEars | null = null;
let eyes: PageEyes | null = null;
let speaking: Speaking = silent;
let venue: VenueFace | null = null;
let state: TerminalState | null = null;
let openings = nothingKnown;
let closedPlaces: readonly ClosedPlace[] = [];
let notices: readonly ShownNotice[] = [];
let isLost = false;
let hanging: Hanging | null = null;
let isStaffWanted = false;
let fit = fitPanel(window.innerWidth, window.innerHeight);

/** A visit lives in one document: when it is over, or core is new, the document goes with all that was in it. */
function replaceDocument(): void {
  window.location.replace(isStaffWanted && !isLost ? staffsPlace : home);
}

/** Staff want in: a visit under way ends, and with it the document that shows it. */
function admitStaff(): void {
  isStaffWanted = true;
  if (client && state?.kind === 'visit') {
    client.visit.intend({ visitId: state.visit.id, intent: { kind: 'end' } }).catch(onFailedCall);
    return;
  }
  replaceDocument();
}

function lose(loss: Loss): void {
  if (isLost) return;
  isLost = true;
  draw();
  if (loss === 'page-replaced') return;
  waitUntilBack().then(replaceDocument, replaceDocument);
}

function callAfter(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}

const nowMs = () => performance.now();
const loseCore = () => lose('core-gone');
const onFailedCall = whenLost(loseCore);

function draw(): void {
  applyPanel(document.documentElement, fit);
  if (hanging) applyHanging(document.documentElement, fit, hanging);
  if (!client || !ears || !eyes) {
    root.render(<Connecting language="zh-CN" />);
    return;
  }
  root.render(
    <TerminalPage
      client={client}
      venue={venue}
      state={state}
      openings={openings}
      closedPlaces={closedPlaces}
      notices={notices}
      isLost={isLost}
      onFailedCall={onFailedCall}
      panel={fit.panel}
      ears={ears}
      eyes={eyes}
      speaking={speaking}
      isStaffs={isStaffs}
      onStaffEnter={admitStaff}
      onStaffLeave={replaceDocument}
    />,
  );
}

async function run(): Promise<void> {
  const transport = await openTransport();
  onLost(transport, lose);
  client = createTerminalClient(transport);
  const media = createMediaChannel(openMedia(transport));
  const onFault = onFailedCall;
  hanging = await client.terminal.panel();
  ears = createPageEars({
    client,
    media,
    microphone: createPageMicrophone(),
    nowMs,
    onFault,
  });
  eyes = createPageEyes({
    ...{ client, media, camera: createPageCamera(), openQrReader, onFault, nowMs },
    openMesh: () => openMesh({ openFrame: openMeshFrame, nowMs, callAfter }),
  });
  speaking = createTerminalVoice({
    client,
    media,
    player: createPlayer(createSpeaker(), callAfter),
    visitId: () => (state?.kind === 'visit' ? state.visit.id : null),
    onFault,
  });
  const { visit } = client;
  if (!isStaffs)
    createPageHeadset(navigator.mediaDevices).watch((isPlugged) => {
      if (isPlugged) visit.headset().catch(onFault);
    });
  const onState = (next: TerminalState, face: VenueFace | null) => {
    const hadVisit = state?.kind === 'visit';
    const isOtherVisit = state?.kind === 'visit' && next.kind === 'visit' && next.visit.id !== state.visit.id;
    const isStaffsOver = isStaffs && next.kind === 'visit';
    if ((hadVisit && next.kind !== 'visit') || isOtherVisit || isStaffsOver) {
      replaceDocument();
      return;
    }
    state = next;
    venue = face;
    draw();
  };
  const onOpenings = (now: Openings | null) => {
    openings = now ?? nothingKnown;
    draw();
  };
  const { signal } = new AbortController();
  const onClosures = (now: readonly ClosedPlace[]) => {
    closedPlaces = now;
    draw();
  };
  const onNotices = (now: readonly ShownNotice[]) => {
    notices = now;
    draw();
  };
  await Promise.race([
    listen(client, onState, signal),
    listenToOpenings(client, onOpenings, signal),
    listenToClosures(client, onClosures, signal),
    listenToNotices(client, onNotices, signal),
  ]);
}

guardPage(window);
window.addEventListener('resize', () => {
  fit = fitPanel(window.innerWidth, window.innerHeight);
  draw();
});
draw();
run().then(loseCore, loseCore);
