import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayDo } from '../people/roles.ts';
import { createSessions, type Session } from '../people/sessions.ts';
import { addEntrance } from './entrance.ts';
import { type FormWithFile, formWithFileType, readFormWithFile } from './form-with-file.ts';
import { renderPage } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageLink, Shown } from './page-route.ts';
import { fieldsOf, isOwnSite, tokenOf } from './request.ts';
import { pageRoutes } from './routes.ts';
import { style } from './style.ts';

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export interface PageDoorParts extends PageParts {
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
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 10_000 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addContentTypeParser(formWithFileType, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onSend', async (_request, reply) => void reply.headers(headers));
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'page failed');
    return reply.code(status).type('text/plain').send('That did not work.');
  });
  app.get('/style.css', async (_request, reply) => reply.type('text/css').send(style));
  const page = (session: Session | null, { title, body }: Extract<Shown, { kind: 'page' }>) =>
    renderPage({ title, session, links, body });
  addEntrance(app, { ...parts, sessions, page });
  const known = new WeakMap<FastifyRequest, Session>();
  for (const { method, path, role, mostFileBytes, show } of routes) {
    app.route({
      method,
      url: path,
      ...(mostFileBytes === undefined ? {} : { bodyLimit: mostFileBytes + roomBesideFile }),
      // Before a file is read, which takes as much memory as it is long.
      onRequest: async (request, reply) => {
        const session = await sessions.of(tokenOf(request));
        if (!session) return reply.redirect('/sign-in', 303);
        if (!mayDo(session.role, role)) return refuse(reply);
        known.set(request, session);
      },
      handler: async (request, reply) => {
        const session = known.get(request);
        if (!session) return refuse(reply);
        const { fields, file } = await formOf(request, mostFileBytes !== undefined);
        const isMeant = method === 'GET' || (isOwnSite(request) && fields.get('formToken') === session.formToken);
        if (!isMeant) return refuse(reply);
        return answer(reply, await show(session, fields, file), (shown) => page(session, shown));
      },
    });
  }
}

const roomBesideFile = 10_000;

function refuse(reply: FastifyReply) {
  return reply.code(403).type('text/plain').send('Not for you.');
}

async function formOf(request: FastifyRequest, hasFile: boolean): Promise<FormWithFile> {
  if (hasFile) return readFormWithFile(request);
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '');
  return { fields: request.method === 'POST' ? fieldsOf(request) : asked, file: null };
}

function answer(reply: FastifyReply, shown: Shown, page: (shown: Extract<Shown, { kind: 'page' }>) => string) {
  if (shown.kind === 'go') return reply.redirect(shown.to, 303);
  if (shown.kind === 'page') return reply.type('text/html; charset=utf-8').send(page(shown));
  reply.header('content-disposition', `attachment; filename="${shown.name}"`);
  return reply.type('text/csv; charset=utf-8').send(shown.text);
}
