// The pages that are looked at, and the languages in which each of them is looked at.

export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'sw', 'ne'];

/** Languages that are written from right to left. */
export const RIGHT_TO_LEFT = new Set(['ar']);

const GROUP = 'Tegeres Women Smallholders';

/**
 * Each page: `path` after the language, and, if it needs somebody who is signed in, `as`: what the
 * demonstration prints in its line `sign in: <what>: <code>`.
 *
 * A `*` stands for a number that only the demonstration knows: the first link of that form which its pages `from`
 * have, which may have a `*` themselves and then stand in this list too.
 */
export const PAGES = [
  { path: '' },
  { path: 'sign-in' },
  { path: 'tell' },
  { path: 'receipt' },
  { path: 'log' },
  { path: 'about' },
  { path: 'safety' },
  { path: 'members' },
  { path: 'join' },
  { path: 'rules' },
  { path: 'drivers' },
  { path: 'struggles' },
  { path: 'struggles/*', from: 'struggles' },
  { path: 'releases' },
  { path: 'texts/*', from: 'releases' },
  { path: 'texts/*/signatures', from: 'texts/*' },
  { path: 'paragraphs/*', from: 'texts/*' },
  { path: 'loans/*', from: 'paragraphs/*' },
  { path: 'circles/*', from: '' },
  { path: 'circles/*/rounds', from: 'circles/*' },
  { path: 'circles/*/texts', from: 'circles/*' },
  { path: 'figures' },
  { path: 'figures/*', from: 'figures' },
  { path: 'claim', as: GROUP },
  { path: 'circles/*/conversations', from: 'circles/*' },
  { path: 'conversations/*', from: 'circles/*/conversations' },
  { path: 'conversations/*/map', from: 'conversations/*' },
  { path: 'conversations/*/propositions', from: 'conversations/*' },
  { path: 'conversations/*/card', from: 'conversations/*' },
  { path: 'propositions/*', from: 'conversations/*/propositions' },
  { path: 'circles/*/delegations', from: 'circles/*' },
  { path: 'circles/*/voice', from: 'circles/*' },
  { path: 'proposals/*', from: 'circles/*/rounds' },
  { path: 'waits', as: GROUP },
  { path: 'conversations/*/vote', from: 'conversations/*', as: GROUP },
  { path: 'conversations/*/suggest', from: 'conversations/*', as: GROUP },
  { path: 'conversations/*/cards', from: 'conversations/*', as: GROUP },
  { path: 'conversations/*/tally', from: 'conversations/*/cards', as: GROUP },
  { path: 'struggles/raise/*', from: 'struggles/*', as: GROUP },
  { path: 'struggles/*/lend', from: 'struggles/*', as: GROUP },
  { path: 'loans/*/recall', from: 'loans/*', as: GROUP },
  { path: 'circles/*/propose', from: 'circles/*/rounds', as: GROUP },
  { path: 'proposals/*/stance', from: 'waits', as: GROUP },
  { path: 'proposals/*/stances', from: 'proposals/*', as: GROUP },
  { path: 'texts/*/draft', from: 'proposals/*', as: GROUP },
];
