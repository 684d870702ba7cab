import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type PageLanguage, pageLanguages } from '../messages/words.ts';
import { fieldsOf, isOwnSite } from './request.ts';

const languageCookie = 'yingbin-hub-language';
const yearSeconds = 31_536_000;

/** The language that somebody has chosen in this browser, or the first that it asks for and the page has. */
export function languageOf({ headers }: FastifyRequest): PageLanguage {
  const chosen = new RegExp(`(?:^|; )${languageCookie}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? '';
  if (isPageLanguage(chosen)) return chosen;
  const asked = (headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  const first = asked.find((one) => one === 'zh' || one === 'en');
  return first === 'en' ? 'en' : 'zh-CN';
}

/** Lets anybody choose the language of the page; the browser keeps it. */
export function addLanguage(app: FastifyInstance): void {
  app.post('/language', async (request, reply) => {
    const fields = fieldsOf(request);
    const language = fields.get('language') ?? '';
    if (isOwnSite(request) && isPageLanguage(language)) {
      const kept = `${languageCookie}=${language}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${yearSeconds}`;
      reply.header('set-cookie', kept);
    }
    return reply.redirect(pathWithin(fields.get('back') ?? ''), 303);
  });
}

function isPageLanguage(word: string): word is PageLanguage {
  return pageLanguages.some((language) => language === word);
}

/** A path of this hub, and never of another place, whatever a form says. */
function pathWithin(address: string): string {
  const base = 'http://hub.invalid';
  if (!address.startsWith('/') || !URL.canParse(address, base)) return '/';
  const { origin, pathname, search } = new URL(address, base);
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
