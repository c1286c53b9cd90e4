// Passkeys, where the browser knows them. Without this file nothing is missing: its forms stay hidden.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !window.fetch || !navigator.credentials) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const ask = (options) => {
    const key = { ...options, challenge: bytes(options.challenge) };
    const ids = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
    if (!options.user) {
      return navigator.credentials.get({ publicKey: { ...key, allowCredentials: ids(options.allowCredentials) } });
    }
    key.user = { ...options.user, id: bytes(options.user.id) };
    key.excludeCredentials = ids(options.excludeCredentials);
    key.authenticatorSelection = { ...options.authenticatorSelection, residentKey: 'preferred' };
    return navigator.credentials.create({ publicKey: key });
  };

  const answer = ({ id, rawId, type, response }) => {
    const parts = {};
    for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (response[name]) parts[name] = text(response[name]);
    }
    return JSON.stringify({ id, rawId: text(rawId), type, response: parts });
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const note = form.querySelector('[role=alert]');
    const say = (sentence) => {
      note.textContent = sentence;
      note.hidden = !sentence;
    };
    form.closest('[data-passkeys]').hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      say('');
      try {
        const body = new URLSearchParams(new FormData(form));
        const begun = await (await fetch(form.dataset.passkey, { method: 'POST', body })).json();
        if (begun.wrong) return say(begun.wrong);
        form.elements.credential.value = answer(await ask(begun.publicKey));
        if (form.elements.password) form.elements.password.value = '';
        form.submit();
      } catch {
        say(form.dataset.failed);
      }
    });
  }
})();
