import type { Session, WebContents, WebFrameMain, WebPreferences } from 'electron';
import { meshAddress, pageOrigin } from './page-protocol.ts';

/** What the page's process is allowed to be: a browser and nothing more. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // A visitor's touch may be long ago when an answer is read aloud.
    autoplayPolicy: 'no-user-gesture-required',
  };
}

/** Whether an address belongs to the page. */
function isPageAddress(address: string): boolean {
  return address === pageOrigin || address.startsWith(`${pageOrigin}/`);
}

/** Whether a message comes from the page's own top frame, and not from a frame in it or from another document. */
export function isPageFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}

/** The parts of Electron's session that are guarded. */
export type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Camera and microphone for the page, nothing else for anybody; no request leaves the machine; nothing is downloaded. */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(permission === 'media' && details.isMainFrame && isPageAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return permission === 'media' && isPageAddress(origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

function isLocal(address: string): boolean {
  return isPageAddress(address) || address.startsWith('blob:') || address.startsWith('data:') || isTools(address);
}

/** The developer tools are pages too; they open only where a window may open them. */
function isTools(address: string): boolean {
  return address.startsWith('devtools:') || address.startsWith('chrome:');
}

/** The parts of Electron's page that are guarded. */
export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** The page stays where it is: it goes to no other address, opens no window and holds no other page but the frame of the mesh. */
export function guardContents(contents: GuardedContents): void {
  contents.on('will-frame-navigate', (event) => {
    const isItsPlace = event.isMainFrame ? isPageAddress(event.url) : event.url === meshAddress;
    if (!isItsPlace) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
