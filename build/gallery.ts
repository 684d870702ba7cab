import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './setup/child.mjs';

// npm run gallery -- [--shard=1/4]: every picture of the gallery, held to the rules and kept in dist/gallery. What broke no rule is left out of
// the next run, as long as nothing has changed that pictures are drawn from: a run may be stopped and goes on later.

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'dist', 'gallery');

/** The pictures of one screen, in a row that can be looked along. */
function section(screen: string, names: readonly string[]): string {
  const figures = names.map(
    (name) =>
      `<figure><a href="${name}.jpg"><img src="${name}.jpg" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<section><h2>${screen}</h2><div>${figures.join('')}</div></section>`;
}

/** The page that shows all pictures, by screen. A name is screen, panel, language and modes. */
function indexPage(names: readonly string[]): string {
  const screens = new Map<string, string[]>();
  for (const name of names) {
    const screen = name.split(/-(?:portrait|landscape|compact)-/)[0] ?? name;
    screens.set(screen, [...(screens.get(screen) ?? []), name]);
  }
  const style =
    'body{font:15px sans-serif;background:#e7e8e3;margin:24px}section>div{display:flex;gap:16px;overflow-x:auto}' +
    'img{height:420px;border:1px solid #69797a}figure{margin:0 0 16px}';
  const sections = [...screens].map(([screen, own]) => section(screen, own)).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style><h1>${names.length} pictures</h1>\n${sections}\n`;
}

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const specs = ['gallery/gallery.spec', 'gallery/clock.spec'];
const own = process.argv.slice(2);
const args = [
  playwright,
  'test',
  '--config',
  'test/playwright.config.ts',
  '--project=gallery',
  ...specs,
  '--reporter=line',
  ...own,
];
const code = await runChild(process.execPath, args, { cwd: root, env: { ...process.env, GALLERY: 'all' } });
const names = readdirSync(pictures)
  .filter((file) => file.endsWith('.jpg'))
  .map((file) => file.slice(0, -4))
  .sort();
writeFileSync(join(pictures, 'index.html'), indexPage(names));
const passedFile = join(pictures, 'passed.txt');
const passed = existsSync(passedFile) ? new Set(readFileSync(passedFile, 'utf8').trim().split('\n')).size : 0;
console.log(`${names.length} pictures in dist/gallery/index.html, ${passed} of them break no rule`);
process.exitCode = code;
