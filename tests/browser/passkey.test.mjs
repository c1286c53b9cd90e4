// A passkey from beginning to end, with Chromium's virtual authenticator, against the real server.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { launch } from './chromium.mjs';
import { PHONE } from './look.mjs';
import { heard } from './server.mjs';

const PASSWORD = 'three goats by the red gate';

/** Runs the program until a line of it satisfies `enough`; gives the lines, and the child that goes on. */
async function run(args, enough) {
  const child = spawn(process.env.GROUNDSWELL_BIN, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (enough(line)) break;
  }
  child.stdout.resume();
  return { child, lines };
}

async function stop(child) {
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a passkey', { timeout: 180_000 }, () => {
  let data;
  let server;
  let origin;
  let browser;
  let context;
  let page;
  let device;
  let authenticator;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'groundswell-passkey-'));
    // The demonstration listens at a bare address, where no passkeys are; the same data are served under a name.
    const demo = await run(['demo', '--data', data, '--listen', '127.0.0.1:0'], (line) => /Ctrl-C/.test(line));
    await stop(demo.child);
    const { code } = demo.lines.map(heard).find((words) => words.code);
    const port = await freePort();
    // As if behind a proxy, so that each page can come from another network: tests are faster than the limit on tries.
    await writeFile(join(data, 'groundswell.toml'), 'behind_proxy = true\n');
    origin = `http://localhost:${port}`;
    const site = ['--data', data, '--listen', `127.0.0.1:${port}`, '--public-url', origin];
    const serving = await run(['serve', ...site, '--origin', 'demo.groundswell.invalid'], (line) => /listening/.test(line));
    server = serving.child;
    browser = await launch();
    context = await browser.newContext({ viewport: PHONE });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    ({ authenticatorId: authenticator } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
    await becomeAPerson(code);
  });

  after(async () => {
    await browser?.close();
    if (server) await stop(server);
    await rm(data, { recursive: true, force: true });
  });

  /** A group gives a mandate, and its ticket becomes the password of the person in this browser. */
  async function becomeAPerson(code) {
    await page.goto(`${origin}/en/sign-in`);
    await page.fill('#code', code);
    await page.click('form:has(#code) button');
    await page.goto(`${origin}/en/settings`);
    await page.click('a[href$="/people"]');
    await page.fill('#name', 'Test Person');
    await page.fill('#sign-in', 'test.person');
    await page.click('form:has(#name) button');
    const ticket = await page.innerText('.code');
    await page.goto(`${origin}/en/sign-in`);
    await page.click('details:has(#ticket) summary');
    await page.fill('#ticket', ticket);
    await page.fill('#new-password', PASSWORD);
    await page.click('form:has(#ticket) button');
    await page.waitForURL(`${origin}/en/`);
  }

  let network = 0;
  const moveOn = () => context.setExtraHTTPHeaders({ 'x-forwarded-for': `198.51.${(network += 1)}.7` });

  async function signOut() {
    await moveOn();
    await page.goto(`${origin}/en/settings`);
    await page.click('form[action$="/sign-out"] button');
    await page.waitForURL(`${origin}/en/`);
  }

  const form = 'form[action$="/sign-in/passkey"]';

  async function openSignIn(name = '') {
    await moveOn();
    await page.goto(`${origin}/en/sign-in`);
    await page.click('[data-passkeys] summary');
    await page.fill('#passkey-name', name);
  }

  /** Signs with the device, and holds back what the browser would send. */
  async function signedAnswer() {
    await openSignIn();
    const held = new Promise((resolve) => {
      page.route(`${origin}/en/sign-in/passkey`, (route) => {
        resolve(route.request().postData());
        return route.abort();
      });
    });
    await page.click(`${form} button`);
    const body = await held;
    await page.unroute(`${origin}/en/sign-in/passkey`);
    return new URLSearchParams(body);
  }

  /** Sends an answer as the form would, and says whether it opened a session. */
  async function send(fields) {
    const response = await context.request.post(`${origin}/en/sign-in/passkey`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      data: fields.toString(),
      maxRedirects: 0,
    });
    return response.status();
  }

  function altered(fields, change) {
    const credential = JSON.parse(fields.get('credential'));
    change(credential);
    const copy = new URLSearchParams(fields);
    copy.set('credential', JSON.stringify(credential));
    return copy;
  }

  const decoded = (text) => Buffer.from(text, 'base64url');

  test('is not added with a wrong password', async () => {
    await page.goto(`${origin}/en/settings`);
    await page.fill('#label', 'My phone');
    await page.fill('#passkey-password', 'not my password');
    await page.click('form[action$="/settings/passkeys"] button');
    await page.waitForSelector('form[action$="/settings/passkeys"] [role=alert]:not([hidden])');
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId: authenticator });
    assert.equal(credentials.length, 0);
  });

  test('is added after the password', async () => {
    await page.goto(`${origin}/en/settings`);
    await page.fill('#label', 'My phone');
    await page.fill('#passkey-password', PASSWORD);
    await page.click('form[action$="/settings/passkeys"] button');
    await page.waitForSelector('li:has-text("My phone")');
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId: authenticator });
    assert.equal(credentials.length, 1);
    assert.equal(credentials[0].rpId, 'localhost');
  });

  test('signs in without a name, and with one', async () => {
    for (const name of ['', 'test.person']) {
      await signOut();
      await openSignIn(name);
      await page.click(`${form} button`);
      await page.waitForURL(`${origin}/en/`);
      await page.goto(`${origin}/en/settings`);
      assert.match(await page.innerText('main'), /test\.person/);
    }
  });

  test('is refused once anything of its answer was altered, and its challenge is used up', async () => {
    await signOut();
    const flip = (name, at) => (credential) => {
      const part = decoded(credential.response[name]);
      part[at(part)] ^= 1;
      credential.response[name] = part.toString('base64url');
    };
    const elsewhere = (credential) => {
      const client = JSON.parse(decoded(credential.response.clientDataJSON));
      client.origin = 'https://evil.example';
      credential.response.clientDataJSON = Buffer.from(JSON.stringify(client)).toString('base64url');
    };
    for (const change of [flip('signature', (part) => part.length - 1), flip('authenticatorData', () => 32), elsewhere]) {
      const fields = await signedAnswer();
      assert.equal(await send(altered(fields, change)), 422);
      assert.equal(await send(fields), 422, 'a challenge is good for one answer');
    }
  });

  test('an answer as it was sent opens one session and is worth nothing afterwards', async () => {
    const fields = await signedAnswer();
    assert.equal(await send(fields), 303);
    // The old cookie is dead and with it the token of its forms; with a new page's token the answer is still old.
    assert.ok((await send(fields)) >= 400);
    await page.goto(`${origin}/en/sign-in`);
    fields.set('token', await page.inputValue(`${form} input[name=token]`));
    assert.equal(await send(fields), 422);
  });

  test('a device that did not verify its owner signs nobody in', async () => {
    await signOut();
    await device.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: false });
    await openSignIn();
    await page.click(`${form} button`);
    await page.waitForSelector(`${form} [role=alert]:not([hidden])`);
    await device.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: true });
  });

  test('an unknown name is answered like a known one', async () => {
    const shapes = [];
    for (const name of ['test.person', 'nobody.at.all', 'nobody.at.all']) {
      await page.goto(`${origin}/en/sign-in`);
      const token = await page.inputValue(`${form} input[name=token]`);
      const response = await context.request.post(`${origin}/en/sign-in/passkey/start`, {
        headers: { origin },
        form: { token, once: 'x', next: '', credential: '', name },
      });
      const { publicKey } = await response.json();
      shapes.push([response.status(), Object.keys(publicKey).sort(), publicKey.allowCredentials]);
    }
    assert.deepEqual(shapes[0].slice(0, 2), shapes[1].slice(0, 2));
    assert.equal(shapes[0][2][0].id.length, shapes[1][2][0].id.length);
    assert.notDeepEqual(shapes[0][2], shapes[1][2]);
    assert.deepEqual(shapes[1][2], shapes[2][2], 'the same name is always answered with the same credential');
  });

  test('can be removed, and then signs in nobody', async () => {
    await moveOn();
    await page.goto(`${origin}/en/sign-in`);
    await page.click('details:has(#password) summary');
    await page.fill('#name', 'test.person');
    await page.fill('#password', PASSWORD);
    await page.click('form:has(#password) button');
    await page.waitForURL(`${origin}/en/`);
    await page.goto(`${origin}/en/settings`);
    await page.click('li:has-text("My phone") summary');
    await page.fill('#drop-0', PASSWORD);
    await page.click('form[action$="/drop"] button');
    await page.waitForSelector('#label', { state: 'visible' });
    assert.equal(await page.locator('li:has-text("My phone")').count(), 0);
    await signOut();
    await openSignIn();
    await page.click(`${form} button`);
    await page.waitForSelector('main > .wrong');
  });
});
