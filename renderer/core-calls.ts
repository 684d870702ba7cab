import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Language } from '#contract/base/language.ts';
import type { Route, Suggestion } from '#contract/page/answering.ts';
import type { ClosedPlace } from '#contract/page/closures.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { FinderListOutcome, RouteOutcome, WhereaboutsOutcome } from '#contract/page/guide-calls.ts';
import type { ShownNotice } from '#contract/page/notices.ts';
import type { pageContract } from '#contract/page/page-contract.ts';
import type { TerminalState, VenueFace } from '#contract/page/terminal.ts';
import type { Intent } from '#contract/page/visit.ts';
import type { Openings } from '#contract/venue/hours.ts';

export type TerminalClient = ContractRouterClient<typeof pageContract>;

/** What a screen may want of the terminal; refusals need no answer, for the next state tells. */
export interface VisitorCalls {
  /** Starts a visit in a language. */
  begin(language: Language): void;
  /** Sends what the visitor wants within the visit that is shown. */
  intend(intent: Intent): void;
  /** Asks; the answer comes as the next screen. `alternatives` are other things that may have been heard. */
  ask(text: string, via: Route, alternatives?: readonly string[]): void;
  /** Entries that what has been typed may be asking for, best first. */
  suggest(typed: string): Promise<readonly Suggestion[]>;
  /** Places that what has been typed may name, best first. */
  findPlaces(typed: string): Promise<readonly PlaceSuggestion[]>;
  /** What stands in the list of places: its sections, or what is in the row to which these keys lead. */
  listPlaces(within: readonly string[]): Promise<FinderListOutcome>;
  /** The file of a picture as an address that an image takes; null where this terminal does not have it. */
  picture(sha256: string): Promise<string | null>;
  /** The way from here to places, in their order. */
  route(placeIds: readonly string[], isStepFree: boolean): Promise<RouteOutcome>;
  /** Where this terminal stands. */
  whereabouts(): Promise<WhereaboutsOutcome>;
  /** Titles and phrasings of the venue in a language. */
  phrasings(language: Language): Promise<readonly string[]>;
}

/** How the page reaches core: a socket of the browser host, or a port that Electron's preload handed over. */
export type Transport =
  | { readonly kind: 'socket'; readonly socket: WebSocket }
  | { readonly kind: 'port'; readonly port: MessagePort; readonly media: MessagePort };

/** The typed client over a transport that is open. */
export function createTerminalClient(transport: Transport): TerminalClient {
  if (transport.kind === 'socket') return createORPCClient(new SocketLink({ websocket: transport.socket }));
  const link = new PortLink({ port: transport.port });
  // A port keeps what arrives until it is started.
  transport.port.start();
  return createORPCClient(link);
}

/** The file of a picture as an address that an image takes; null where this terminal does not have it. */
export async function pictureOf({ guide }: Pick<TerminalClient, 'guide'>, sha256: string): Promise<string | null> {
  const found = await guide.picture({ sha256 });
  return found.ok ? `data:image/webp;base64,${found.value}` : null;
}

const suggestionLimit = 6;

/** The calls of one visit; `onFault` hears of calls that failed or could not be carried. */
export function createVisitorCalls(
  client: TerminalClient,
  visitId: string | null,
  onFault: (cause: unknown) => void,
): VisitorCalls {
  const send = (call: Promise<unknown>) => {
    call.catch(onFault);
  };
  return {
    begin: (language) => send(client.visit.begin({ language })),
    intend: (intent) => {
      if (visitId !== null) send(client.visit.intend({ visitId, intent }));
    },
    ask: (text, via, alternatives = []) => {
      if (visitId !== null)
        send(client.visit.ask({ visitId, question: { text, via, alternatives: [...alternatives] } }));
    },
    suggest: async (typed) => {
      if (visitId === null) return [];
      const outcome = await client.visit.suggest({ visitId, typed, limit: suggestionLimit });
      return outcome.ok ? outcome.value : [];
    },
    findPlaces: async (typed) => {
      if (visitId === null) return [];
      const outcome = await client.visit.findPlaces({ visitId, typed, limit: suggestionLimit });
      return outcome.ok ? outcome.value : [];
    },
    picture: (sha256) => pictureOf(client, sha256),
    listPlaces: async (within) =>
      visitId === null ? { ok: false, code: 'visit-over' } : client.guide.list({ visitId, within: [...within] }),
    route: async (placeIds, isStepFree) =>
      visitId === null
        ? { ok: false, code: 'visit-over' }
        : client.guide.route({ visitId, placeIds: [...placeIds], isStepFree }),
    whereabouts: async () =>
      visitId === null ? { ok: false, code: 'visit-over' } : client.guide.whereabouts({ visitId }),
    phrasings: (language) => client.terminal.phrasings({ language }),
  };
}

/** Hears what core says, and the venue it is to be shown with; null where there is none. */
export type CoreListener = (state: TerminalState, venue: VenueFace | null) => void;

/**
 * Listens until the connection ends or `signal` aborts; then it rejects or returns, and the caller shows the fault screen.
 * A state is told together with the venue of its own edition only, so that no screen mixes two.
 */
export async function listen(client: TerminalClient, tell: CoreListener, signal: AbortSignal): Promise<void> {
  let shown = await client.terminal.venue();
  for await (const state of await client.terminal.watch(undefined, { signal })) {
    if (state.kind !== 'out-of-service' && state.edition !== shown?.edition) shown = await client.terminal.venue();
    // Core has gone on meanwhile: the state that belongs to the newer venue is on its way.
    if (state.kind !== 'out-of-service' && state.edition !== shown?.edition) continue;
    tell(state, shown?.face ?? null);
  }
}

/** Tells what is open now at every change, until the connection ends; null while no venue is loaded. */
export async function listenToOpenings(
  client: TerminalClient,
  tell: (openings: Openings | null) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const now of await client.terminal.openings(undefined, { signal })) tell(now);
}

/** Tells which places staff have closed, at every change, until the connection ends. */
export async function listenToClosures(
  client: TerminalClient,
  tell: (closed: readonly ClosedPlace[]) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const now of await client.closures.watch(undefined, { signal })) tell(now);
}

/** Tells what the venue says to everybody now, at every change, until the connection ends. */
export async function listenToNotices(
  client: TerminalClient,
  tell: (notices: readonly ShownNotice[]) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const now of await client.notices.watch(undefined, { signal })) tell(now);
}
