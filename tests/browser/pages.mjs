// The pages that are looked at, and the languages in which each of them is looked at.

export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'sw', 'ne'];

/** Languages that are written from right to left. */
export const RIGHT_TO_LEFT = new Set(['ar']);

/**
 * Each page: `path` after the language, and, if it needs somebody who is signed in, `as`: what the
 * demonstration prints in its line `sign in: <what>: <code>`.
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
  { path: 'waits', as: 'Tegeres Women Smallholders' },
];
