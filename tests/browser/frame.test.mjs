// The checks themselves: a good page passes, and each planted fault is found by its check and by no other.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch } from './chromium.mjs';
import { complaints, signIn } from './look.mjs';
import { LANGUAGES, PAGES, RIGHT_TO_LEFT } from './pages.mjs';
import { heard } from './server.mjs';

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'";

/** A good page; each argument replaces one part of it. */
function page({ language = 'en', dir = 'ltr', head = '', main = '<p>Words.</p>' } = {}) {
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.png">${head}</head>
<body><main><h1>A page</h1>${main}</main></body></html>`;
}

const SIGN_IN =
  '<form method="post" action="/en/sign-in"><label>Code <input name="code"></label><button>Go on</button></form>';

/** Address → what the server answers: text, and where needed type, policy and status. */
const ANSWERS = new Map([
  ['/style.css', { text: 'main { max-width: 40rem }', type: 'text/css' }],
  ['/shout.js', { text: "console.error('broken')", type: 'text/javascript' }],
  ['/throw.js', { text: "throw new Error('broken')", type: 'text/javascript' }],
  ['/fill.js', { text: "document.querySelector('main').innerHTML = '<h1>T</h1>Words'", type: 'text/javascript' }],
  ['/icon.png', { text: '', type: 'image/png' }],
  ['/good', { text: page() }],
  ['/right-to-left', { text: page({ language: 'ar', dir: 'rtl' }) }],
  ['/shout', { text: page({ head: '<script src="/shout.js"></script>' }) }],
  ['/throw', { text: page({ head: '<script src="/throw.js"></script>' }) }],
  ['/elsewhere', { text: page({ main: '<p>x<img alt="" src="http://127.0.0.2:9/x.png"></p>' }), policy: POLICY.replace("img-src 'self'", 'img-src http:') }],
  ['/hint', { text: page({ head: '<link rel="preconnect" href="http://127.0.0.2:9">' }) }],
  ['/inline', { text: page({ main: '<p style="color: #000">Words.</p>' }) }],
  ['/no-policy', { text: page(), policy: '' }],
  ['/unsafe', { text: page(), policy: `${POLICY} 'unsafe-inline'` }],
  ['/barrier', { text: page({ main: '<p>x<img src="/icon.png"></p>' }) }],
  ['/wide', { text: page({ main: '<p><input id="wide" size="120" aria-label="Wide"></p>' }) }],
  ['/heavy', { text: page({ main: `<p hidden>${randomBytes(40_000).toString('base64')}</p><p>Words.</p>` }) }],
  ['/empty', { text: page().replace(/<main>.*<\/main>/s, '<main></main><script src="/fill.js"></script>') }],
  ['/stuck', { text: page({ main: '<form action="/x"><label>Words <input></label><button type="button">Go</button></form>' }) }],
  ['/dead', { text: page({ main: '<p><a href="#">More</a></p>' }) }],
  ['/missing', { text: page(), status: 404 }],
  ['/en/sign-in', { text: page({ main: SIGN_IN }) }],
]);

function answer(request, response) {
  const address = new URL(request.url, 'http://127.0.0.1').pathname;
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const taken = body === 'code=one+two';
      response.writeHead(303, taken ? { location: '/good', 'set-cookie': 'who=group; Path=/' } : { location: '/en/sign-in' });
      response.end();
    });
    return;
  }
  if (address === '/mine') {
    const known = request.headers.cookie === 'who=group';
    send(response, { text: page(), status: known ? 200 : 403 });
    return;
  }
  send(response, ANSWERS.get(address) ?? { text: page(), status: 404 });
}

function send(response, { text, type = 'text/html; charset=utf-8', policy = POLICY, status = 200 }) {
  response.writeHead(status, {
    'content-type': type,
    'content-encoding': 'gzip',
    ...(policy ? { 'content-security-policy': policy } : {}),
  });
  response.end(gzipSync(text));
}

/** Which check has to complain, and about what. */
const PLANTED = [
  ['/shout', /^console: broken$/],
  ['/throw', /^console: broken$/],
  ['/elsewhere', /^origin: a request to http:\/\/127\.0\.0\.2:9\/x\.png$/, /^console: .*ERR_/],
  ['/hint', /^origin: a hint to connect to http:\/\/127\.0\.0\.2:9\/$/],
  ['/inline', /^policy: refused style-src-attr inline$/, /^console: .*[Cc]ontent [Ss]ecurity [Pp]olicy/],
  ['/no-policy', /^policy: it allows too much: ""$/],
  ['/unsafe', /^policy: it allows what is unsafe/],
  ['/barrier', /^barrier: image-alt: /],
  ['/wide', /^width: \d+ px wider than the phone: .*input#wide/],
  ['/heavy', /^size: \d{5} bytes with its style, at most 30720 are allowed$/],
  ['/empty', /^plain: no h1 is to be seen$/, /^plain: no main is to be seen$/, /^plain: main is empty$/],
  ['/stuck', /^plain: a form has no button that sends it$/],
  ['/dead', /^plain: 1 links lead nowhere without scripts$/],
  ['/missing', /^answer: status 404$/, /^plain: status 404$/, /^console: .*404/],
];

describe('the checks', () => {
  let server;
  let browser;
  let origin;

  before(async () => {
    server = createServer(answer);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  test('a good page has nothing wrong with it', async () => {
    assert.deepEqual(await complaints(browser, origin, '/good', 'en'), []);
    assert.deepEqual(await complaints(browser, origin, '/right-to-left', 'ar'), []);
  });

  for (const [address, ...expected] of PLANTED) {
    test(`the fault of ${address} is found, and nothing else`, async () => {
      const found = await complaints(browser, origin, address, 'en');
      for (const words of expected) {
        assert.ok(found.some((sentence) => words.test(sentence)), `${words} is not among ${JSON.stringify(found)}`);
      }
      const surplus = found.filter((sentence) => !expected.some((words) => words.test(sentence)));
      assert.deepEqual(surplus, []);
    });
  }

  test('a page in the wrong language or direction is found', async () => {
    const found = await complaints(browser, origin, '/good', 'ar');
    assert.deepEqual(found, ['language: it says lang="en", not "ar"', 'language: it is written ltr, not rtl']);
  });

  test('a session is signed in by the form and opens a page that is closed to visitors', async () => {
    const visitor = await complaints(browser, origin, '/mine', 'en');
    assert.ok(visitor.includes('answer: status 403'));
    const state = await signIn(browser, origin, 'one two');
    assert.deepEqual(await complaints(browser, origin, '/mine', 'en', state), []);
  });

  test('a code that is not taken is an error', async () => {
    await assert.rejects(signIn(browser, origin, 'three'), /the code was not taken/);
  });
});

describe('the list of pages', () => {
  test('names no page twice and only languages that are known', () => {
    const names = PAGES.map(({ path, as }) => `${as ?? ''} ${path}`);
    assert.equal(new Set(names).size, names.length);
    for (const language of RIGHT_TO_LEFT) assert.ok(LANGUAGES.includes(language));
  });
});

describe('what the demonstration prints', () => {
  test('the address and the codes are read', () => {
    assert.deepEqual(heard('listening on http://127.0.0.1:8080'), { origin: 'http://127.0.0.1:8080' });
    assert.deepEqual(heard('  listening on http://127.0.0.1:41/ '), { origin: 'http://127.0.0.1:41' });
    assert.deepEqual(heard('sign in: group in Kapchorwa: 1234 5678 9012'), {
      who: 'group in Kapchorwa',
      code: '1234 5678 9012',
    });
  });

  test('everything else says nothing', () => {
    for (const line of ['', 'sign in:', 'sign in: who:', 'listening on http://0.0.0.0:80', 'we are listening']) {
      assert.deepEqual(heard(line), {});
    }
  });
});
