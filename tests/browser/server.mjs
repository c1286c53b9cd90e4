// The real server with its demonstration alliance, in a temporary folder and on a free port.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START_SECONDS = 300;
const STOP_SECONDS = 60;

/** What one line of the demonstration says: `{ origin }`, `{ who, code }` or nothing that matters here. */
export function heard(line) {
  const listening = /^\s*listening on (http:\/\/127\.0\.0\.1:\d+)\/?\s*$/.exec(line);
  if (listening) return { origin: listening[1] };
  const account = /^\s*sign in: ([^:]+): (\S.*?)\s*$/.exec(line);
  return account ? { who: account[1].trim(), code: account[2] } : {};
}

/**
 * Starts `groundswell demo` and waits until it listens.
 *
 * The answer has `origin`, `accounts` (a Map from what to sign in as to its code) and `stop()`, which ends the
 * server as Ctrl-C would and fails if it does not end cleanly.
 */
export async function startServer(program = process.env.GROUNDSWELL_BIN) {
  if (!program) throw new Error('GROUNDSWELL_BIN is not set; run: cargo xtask test --only browser');
  const data = await mkdtemp(join(tmpdir(), 'groundswell-browser-'));
  const child = spawn(program, ['demo', '--data', data, '--listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const said = [];
  const accounts = new Map();
  const origin = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (said.length > 200) said.shift();
        const words = heard(line);
        if (words.who) accounts.set(words.who, words.code);
        if (words.origin) resolve(words.origin);
      });
    }
  });
  const stop = async () => {
    child.kill('SIGINT');
    const end = await within(STOP_SECONDS, exited);
    if (!end) child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
    if (!end) throw new Error(`the server did not end within ${STOP_SECONDS} s of Ctrl-C`);
    if (end.code !== 0) throw new Error(`the server ended with ${end.code ?? end.signal}:\n${said.join('\n')}`);
  };
  const failed = exited.then((end) => {
    throw new Error(`the server ended (${end.code ?? end.signal}) before it listened:\n${said.join('\n')}`);
  });
  failed.catch(() => {}); // once it listens, an end is stop()'s business
  try {
    const ready = await within(START_SECONDS, Promise.race([origin, failed]));
    if (!ready) throw new Error(`the server does not listen after ${START_SECONDS} s:\n${said.join('\n')}`);
    // The codes stand before or just after the line with the address; an answered request is after both.
    await fetch(ready, { redirect: 'manual' });
    return { origin: ready, accounts, stop };
  } catch (error) {
    child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
    throw error;
  }
}

async function within(seconds, promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
