import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayDo } from '../people/roles.ts';
import { createSessions, type Session, type Sessions } from '../people/sessions.ts';
import { addEntrance } from './entrance/entrance.ts';
import { addLanguage, languageOf } from './entrance/language.ts';
import { fieldsOf, isOwnSite, tokenOf } from './entrance/request.ts';
import { renderDocument } from './frame/document.ts';
import { type FormWithFiles, formWithFileType, readFormWithFiles } from './frame/form-with-file.ts';
import { fontFiles, style } from './frame/style.ts';
import { type Words, wordsIn } from './messages/words.ts';
import type { PageParts } from './page-parts.ts';
import type { PageLink, PageRoute, Shown, ShownPage } from './page-route.ts';
import { saidIn } from './parts/notice.ts';
import { pageRoutes } from './routes.ts';

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  // `no-referrer` would have browsers say of the page's own forms that they come from nowhere.
  'referrer-policy': 'same-origin',
};
const keptForGood = 'public, max-age=31536000, immutable';

export interface PageDoorParts extends PageParts {
  readonly nowMs: () => number;
  /** Lets whoever knows it make the first account, while there is none. */
  readonly firstToken: string;
}

/** The page for people, without a script. A route is for those of its role; without one there is none. */
export function addPageDoor(app: FastifyInstance, parts: PageDoorParts): void {
  const sessions = createSessions(parts.db);
  const routes = pageRoutes(parts);
  const links = routes.flatMap(({ path, link, role }): PageLink[] =>
    link === null ? [] : [{ path, name: link, role }],
  );
  const wordsFor = (request: FastifyRequest) => wordsIn(languageOf(request), parts.nowMs());
  const page: ShowPage = (request, reply, shown, session = null, fields = null) => {
    const words = wordsFor(request);
    const notice = fields && saidIn(fields, words);
    const document = { shown, words, session, links, address: request.url, notice };
    return reply.type('text/html; charset=utf-8').send(renderDocument(document));
  };
  readForms(app);
  addLooks(app);
  addRefusals(app, page, wordsFor);
  addLanguage(app);
  addEntrance(app, { ...parts, sessions, page, wordsFor });
  for (const route of routes) addRoute(app, route, { sessions, page, wordsFor });
}

type ShowPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  shown: ShownPage,
  session?: Session | null,
  fields?: URLSearchParams | null,
) => FastifyReply;

interface RouteDeps {
  readonly sessions: Sessions;
  readonly page: ShowPage;
  readonly wordsFor: (request: FastifyRequest) => Words;
}

function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 10_000 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addContentTypeParser(formWithFileType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** How the page looks, which everybody may know. */
function addLooks(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.get('/style.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', keptForGood).send(style),
  );
  for (const [name, file] of Object.entries(fontFiles)) {
    app.get(`/fonts/${name}.woff2`, async (_request, reply) =>
      reply.type('font/woff2').header('cache-control', keptForGood).send(createReadStream(file)),
    );
  }
}

/** What is not there, is not for somebody or fails is said in a sentence too. */
function addRefusals(app: FastifyInstance, page: ShowPage, wordsFor: RouteDeps['wordsFor']): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'page failed');
    const why = status === 413 ? 'large' : status >= 500 ? 'failed' : 'odd';
    return page(request, reply.code(status), plainPage(wordsFor(request), why));
  });
}

function plainPage({ say }: Words, why: 'large' | 'failed' | 'odd' | 'role' | 'gone' | 'form'): ShownPage {
  return { kind: 'page', title: say(`no.${why}`), lead: say(`no.${why}-next`), body: null };
}

function addRoute(app: FastifyInstance, route: PageRoute, { sessions, page, wordsFor }: RouteDeps): void {
  const { method, path, role, mostFileBytes, show } = route;
  const known = new WeakMap<FastifyRequest, Session>();
  const refuse = (request: FastifyRequest, reply: FastifyReply, session: Session | null, why: 'role' | 'form') =>
    page(request, reply.code(403), plainPage(wordsFor(request), why), session);
  app.route({
    method,
    url: path,
    ...(mostFileBytes === undefined ? {} : { bodyLimit: mostFileBytes + roomBesideFile }),
    // Before a file is read, which takes as much memory as it is long.
    onRequest: async (request, reply) => {
      const session = await sessions.of(tokenOf(request));
      if (!session) return reply.redirect('/sign-in', 303);
      if (!mayDo(session.role, role)) return refuse(request, reply, session, 'role');
      known.set(request, session);
    },
    handler: async (request, reply) => {
      const session = known.get(request);
      if (!session) return refuse(request, reply, null, 'role');
      const { fields, files } = await formOf(request, mostFileBytes !== undefined);
      const isMeant = method === 'GET' || (isOwnSite(request) && fields.get('formToken') === session.formToken);
      if (!isMeant) return refuse(request, reply, session, 'form');
      const words = wordsFor(request);
      const shown = await show({ session, fields, files, words });
      if (shown.kind === 'none') return page(request, reply.code(404), plainPage(words, 'gone'), session);
      if (shown.kind === 'page') return page(request, reply, shown, session, method === 'GET' ? fields : null);
      return answer(reply, shown);
    },
  });
}

const roomBesideFile = 10_000;

async function formOf(request: FastifyRequest, hasFiles: boolean): Promise<FormWithFiles> {
  if (hasFiles) return readFormWithFiles(request);
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '');
  return { fields: request.method === 'POST' ? fieldsOf(request) : asked, files: [] };
}

function answer(reply: FastifyReply, shown: Exclude<Shown, { kind: 'page' | 'none' }>): FastifyReply {
  if (shown.kind === 'go') return reply.redirect(shown.to, 303);
  reply.header('content-disposition', `attachment; filename="${shown.name}"`);
  if (shown.kind === 'csv') return reply.type('text/csv; charset=utf-8').send(shown.text);
  return reply.type('application/octet-stream').send(shown.bytes);
}
