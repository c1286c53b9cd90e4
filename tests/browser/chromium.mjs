// Chromium, headless and silent: it makes no connection of its own and can resolve no name but the loopback's.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser's file: the one that is named in GROUNDSWELL_CHROMIUM, else the first in PATH. */
export function browserFile(env = process.env) {
  if (env.GROUNDSWELL_CHROMIUM) return env.GROUNDSWELL_CHROMIUM;
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not here: look on
      }
    }
  }
  throw new Error('Chromium is not here; install it, on Debian with: apt-get install chromium');
}

/** Starts the browser. */
export function launch() {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ];
  // Chromium's sandbox does not work for root, as whom most build servers run.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath: browserFile(), headless: true, args });
}
