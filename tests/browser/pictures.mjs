// Screenshots of the demonstration, to be looked at by people: phone, desktop and paper, left-to-right and
// right-to-left. Paths on the command line (after the language, such as `tell`) take the place of the list.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { found, signIn, withPage } from './look.mjs';
import { PAGES } from './pages.mjs';
import { startServer } from './server.mjs';

const LANGUAGES = ['en', 'ar'];

/** A4 at 96 dots per inch is 794 pixels wide. */
const SHAPES = [
  { name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: 'print', viewport: { width: 794, height: 1123 }, media: 'print' },
];

const FOLDER = join(fileURLToPath(new URL('.', import.meta.url)), 'pictures');

const asked = process.argv.slice(2).map((path) => ({ path: path.replace(/^\/+/, '') }));
await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launch();
let failed = 0;
try {
  const sessions = new Map();
  for (const page of asked.length > 0 ? asked : PAGES) {
    const { as } = page;
    if (as && !sessions.has(as)) {
      const code = server.accounts.get(as);
      if (!code) throw new Error(`the demonstration names no code for "${as}"`);
      sessions.set(as, await signIn(browser, server.origin, code));
    }
    const path = await found(server.origin, page, sessions.get(as));
    for (const language of LANGUAGES) {
      for (const shape of SHAPES) await picture({ path, language, state: sessions.get(as) }, shape);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
if (failed > 0) {
  console.error(`${failed} pages did not answer with 200.`);
  process.exitCode = 1;
}

async function picture({ path, language, state }, { name, media = 'screen', ...options }) {
  const address = `/${language}/${path}`;
  const file = `${language}-${path.replaceAll(/[^A-Za-z0-9]+/g, '-') || 'home'}-${name}.png`;
  await withPage(browser, { state, ...options }, async (page) => {
    await page.emulateMedia({ media });
    const response = await page.goto(server.origin + address);
    if (response.status() !== 200) failed += 1;
    await page.screenshot({ path: join(FOLDER, file), fullPage: true });
    console.log(`${response.status()} ${address} → pictures/${file}`);
  });
}
