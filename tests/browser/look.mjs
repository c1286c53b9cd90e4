// Looks at one page as a phone would show it, and writes down everything that is wrong with it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PAGES, RIGHT_TO_LEFT } from './pages.mjs';

/** The narrowest phone that is supported, in CSS pixels. */
export const PHONE = { width: 360, height: 740 };

/** The most that a page may weigh with its style, compressed and with its headers, in bytes. */
export const MOST_BYTES = 30 * 1024;

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Everything that is wrong with a page, as `check: what` sentences; an empty list is a good page.
 *
 * `state` is a signed-in session as `signIn` returns it, or undefined for a visitor.
 */
export async function complaints(browser, origin, address, language, state) {
  const scripted = await withPage(browser, { state }, (page) => scriptedLook(page, origin, address, language));
  const plain = await withPage(browser, { state, javaScriptEnabled: false }, (page) =>
    plainLook(page, origin, address),
  );
  return [...scripted, ...plain];
}

/** Signs in with a code through the form, as a person would, and returns the session. */
export async function signIn(browser, origin, code) {
  return withPage(browser, {}, async (page) => {
    await page.goto(`${origin}/en/sign-in`);
    const form = page.locator('main form').first();
    await form.locator('input:not([type=hidden]):not([type=submit])').first().fill(code);
    const arrived = page.waitForEvent('framenavigated');
    await form.locator('button, input[type=submit]').first().click();
    await arrived;
    await page.waitForLoadState('load');
    if (new URL(page.url()).pathname.endsWith('/sign-in')) {
      throw new Error(`the code was not taken: ${await page.locator('main').innerText()}`);
    }
    return page.context().storageState();
  });
}

/** The first path of a page, after the language, with the numbers of this demonstration in the place of each `*`. */
export async function found(origin, page, state) {
  const [first] = await every(origin, page, state, new Map());
  if (first === undefined) throw new Error(`no page "${page.from}" has a link to "${page.path}"`);
  return first;
}

/** All paths of a page that the pages before it lead to, in their order. `read` keeps the links of what was read. */
async function every(origin, { path, from }, state, read) {
  if (!path.includes('*')) return [path];
  const before = PAGES.find((page) => page.path === from);
  if (!before) throw new Error(`"${path}" is to be found on "${from}", which is no page of the list`);
  const form = new RegExp(`^${path.replaceAll('*', '\\d+')}$`);
  const paths = new Set();
  for (const place of await every(origin, before, state, read)) {
    if (!read.has(place)) read.set(place, await links(`${origin}/en/${place}`, state));
    for (const link of read.get(place)) if (form.test(link)) paths.add(link);
  }
  return [...paths];
}

/** Where the links of a page lead, after the language and without what is asked. */
async function links(address, state) {
  const cookie = (state?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
  return [...(await answer.text()).matchAll(/href="\/en\/([^"#?]*)/g)].map(([, link]) => link);
}

/** Opens a page in a fresh context, so that neither cache nor cookies of another visit are there. */
export async function withPage(browser, { state, ...options }, work) {
  const context = await browser.newContext({ viewport: PHONE, storageState: state, ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return await work(page);
  } finally {
    await context.close();
  }
}

async function scriptedLook(page, origin, address, language) {
  const found = [];
  const sizes = [];
  await page.addInitScript(() => {
    globalThis.refusedByPolicy = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.refusedByPolicy.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`console: ${error.message}`));
  page.on('websocket', (socket) => found.push(`origin: a socket to ${socket.url()}`));
  page.on('request', (request) => {
    if (leaves(request.url(), origin)) found.push(`origin: a request to ${request.url()}`);
  });
  page.on('requestfinished', (request) => {
    if (['document', 'stylesheet', 'font'].includes(request.resourceType())) sizes.push(request.sizes());
  });
  const response = await page.goto(origin + address, { waitUntil: 'networkidle' });
  found.push(...answered(response));
  const facts = await page.evaluate(pageFacts);
  found.push(...facts.refused.map((what) => `policy: refused ${what}`));
  found.push(...facts.hints.map((what) => `origin: a hint to connect to ${what}`));
  if (facts.lang !== language) found.push(`language: it says lang="${facts.lang}", not "${language}"`);
  const dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  if (facts.direction !== dir) found.push(`language: it is written ${facts.direction}, not ${dir}`);
  if (facts.wide > 0) found.push(`width: ${facts.wide} px wider than the phone: ${facts.widest.join(', ')}`);
  const bytes = (await Promise.all(sizes)).reduce((sum, s) => sum + s.responseBodySize + s.responseHeadersSize, 0);
  if (bytes > MOST_BYTES) found.push(`size: ${bytes} bytes with its style, at most ${MOST_BYTES} are allowed`);
  if (bytes === 0) found.push('size: nothing was measured');
  return [...found, ...(await barriers(page))];
}

function leaves(url, origin) {
  const { protocol, origin: other } = new URL(url);
  return other !== origin && !['data:', 'blob:', 'about:'].includes(protocol);
}

/** What the answer itself must say: that it is there, and a policy that allows nothing inline. */
function answered(response) {
  const found = [];
  if (response.status() !== 200) found.push(`answer: status ${response.status()}`);
  const policy = response.headers()['content-security-policy'] ?? '';
  if (!/default-src '(none|self)'/.test(policy)) found.push(`policy: it allows too much: "${policy}"`);
  if (/unsafe-|\*/.test(policy)) found.push(`policy: it allows what is unsafe: "${policy}"`);
  return found;
}

/** Runs inside the page. */
function pageFacts() {
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  const outside = (box) => box.width > 0 && (box.right > root.clientWidth + 0.5 || box.left < -0.5);
  const widest = wide > 0 ? [...document.body.querySelectorAll('*')].filter((e) => outside(e.getBoundingClientRect())) : [];
  const hints = [...document.querySelectorAll('link[rel~="preconnect"], link[rel~="dns-prefetch"]')];
  return {
    refused: globalThis.refusedByPolicy,
    hints: hints.map((link) => link.href),
    lang: root.lang,
    direction: getComputedStyle(root).direction,
    wide,
    widest: widest.slice(0, 5).map((e) => `${e.localName}${e.id ? `#${e.id}` : ''}${e.classList.length ? `.${e.classList[0]}` : ''}`),
  };
}

/** What axe-core calls serious or critical. */
async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    // Without preloading, axe makes no request of its own.
    globalThis.axe.run(document, { preload: false, resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `barrier: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
}

/** The page with scripts switched off: everything has to be there, and every form has to be usable. */
async function plainLook(page, origin, address) {
  const found = [];
  const response = await page.goto(origin + address, { waitUntil: 'load' });
  if (response.status() !== 200) found.push(`plain: status ${response.status()}`);
  for (const part of ['h1', 'main']) {
    if (!(await page.locator(part).first().isVisible())) found.push(`plain: no ${part} is to be seen`);
  }
  if ((await page.locator('main').count()) > 0 && !(await page.locator('main').first().innerText()).trim()) {
    found.push('plain: main is empty');
  }
  for (const form of await page.locator('form').all()) {
    const buttons = form.locator('button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]');
    if ((await buttons.count()) === 0) found.push('plain: a form has no button that sends it');
  }
  const dead = await page.locator('a[href^="javascript:"], a[href="#"]').count();
  if (dead > 0) found.push(`plain: ${dead} links lead nowhere without scripts`);
  return found;
}
