// Every page in every language, in a real browser, from the real server.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './chromium.mjs';
import { complaints, found, signIn } from './look.mjs';
import { LANGUAGES, PAGES } from './pages.mjs';
import { startServer } from './server.mjs';

// Most of a look is waiting for the network to fall silent, so a few looks share the time.
describe('every page in every language', { concurrency: 4 }, () => {
  let server;
  let browser;
  const sessions = new Map();
  const paths = new Map();

  before(async () => {
    server = await startServer();
    browser = await launch();
    for (const who of new Set(PAGES.map((page) => page.as).filter(Boolean))) {
      const code = server.accounts.get(who);
      assert.ok(code, `the demonstration names no code for "${who}", only for: ${[...server.accounts.keys()].join(', ')}`);
      sessions.set(who, await signIn(browser, server.origin, code));
    }
    for (const page of PAGES) paths.set(page, await found(server.origin, page, sessions.get(page.as)));
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const page of PAGES) {
    const { path, as } = page;
    for (const language of LANGUAGES) {
      test(`/${language}/${path}${as ? ` as ${as}` : ''}`, { timeout: 90_000 }, async () => {
        const address = `/${language}/${paths.get(page)}`;
        const wrong = await complaints(browser, server.origin, address, language, sessions.get(as));
        assert.deepEqual(wrong, [], address);
      });
    }
  }

  test('the demonstration says whom to sign in as', () => {
    assert.ok(server.accounts.size > 0, 'no line `sign in: <what>: <code>` was printed');
  });
});
