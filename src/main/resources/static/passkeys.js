// Passkeys: asks the browser for one and sends it with the form. Without scripts there are passwords.
(function () {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const read = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const write = (buffer) => buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
    : null;
  const keys = (list) => (list || []).map((key) => ({ ...key, id: read(key.id) }));

  const asked = (options) => ({ ...options, challenge: read(options.challenge), allowCredentials: keys(options.allowCredentials) });
  const offered = (options) => ({
    ...options,
    challenge: read(options.challenge),
    user: { ...options.user, id: read(options.user.id) },
    excludeCredentials: keys(options.excludeCredentials)
  });

  const common = (key, response) => ({
    id: key.id,
    rawId: write(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { clientDataJSON: write(key.response.clientDataJSON), ...response }
  });
  const shown = (key) => common(key, {
    authenticatorData: write(key.response.authenticatorData),
    signature: write(key.response.signature),
    userHandle: write(key.response.userHandle)
  });
  const made = (key) => common(key, {
    attestationObject: write(key.response.attestationObject),
    transports: key.response.getTransports ? key.response.getTransports() : []
  });

  async function answer(form) {
    const token = form.querySelector('[name="_csrf"]');
    const response = await fetch(form.dataset.options, {
      method: 'POST', credentials: 'same-origin', headers: { 'X-CSRF-TOKEN': token ? token.value : '' }
    });
    if (!response.ok) throw new Error('no options');
    const options = await response.json();
    return form.dataset.passkey === 'create'
      ? made(await navigator.credentials.create({ publicKey: offered(options) }))
      : shown(await navigator.credentials.get({ publicKey: asked(options) }));
  }

  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    const error = form.querySelector('[role="alert"]');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      error.hidden = true;
      answer(form).then((key) => {
        form.elements.credential.value = JSON.stringify(key);
        form.submit();
      }, () => {
        error.textContent = form.dataset.failed;
        error.hidden = false;
      });
    });
  });
})();
