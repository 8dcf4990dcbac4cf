import init, { Draft, errorSummary, fromInvalidParams, normalize } from 'klantinteracties/form';
import 'klantinteracties/klant';
import { edit, emptyValues, filledIn, labels, send, valueAt } from '../../document.js';
import '../../form.css';

const form = document.querySelector('form');
const button = form.querySelector('button');
const summary = form.querySelector('.summary');

await init();
const draft = new Draft('klantcontact', filledIn(emptyValues()), { normalize: true, audience: 'klant' });

// Somebody may have typed before this, or a browser has filled in what it remembers.
for (const path of Object.keys(labels)) edit(draft, path, document.getElementById(path).value);

/** Shows below each field what is wrong with it, or how it will be sent if that is not as it was typed. */
function show() {
  // Warnings are for employees; a form does not hold back what somebody wants to say.
  const errors = draft.visible().filter(({ severity }) => severity === 'error');
  const typed = draft.toJSON();
  const written = normalize('klantcontact', typed).value;
  for (const path of Object.keys(labels)) {
    const field = document.getElementById(path);
    const says = document.getElementById(`${path}:`);
    const error = errors.find((found) => found.path === path);
    const isWrittenOtherwise = draft.touched(path) && valueAt(written, path) !== valueAt(typed, path);
    field.ariaInvalid = error ? 'true' : null;
    says.className = error ? 'error' : 'note';
    says.textContent = error?.message ?? (isWrittenOtherwise ? `Geschreven als ${valueAt(written, path)}` : '');
  }
}

/** Shows these errors above the form, each with a link to its field. */
function summarize(errors) {
  const items = errorSummary('klantcontact', errors, { labels }).map(({ path, message }) => {
    const text = document.createElement(labels[path] ? 'a' : 'span');
    if (labels[path]) text.href = `#${path}`;
    text.textContent = message;
    const item = document.createElement('li');
    item.append(text);
    return item;
  });
  summary.querySelector('ul').replaceChildren(...items);
  summary.hidden = items.length === 0;
  if (!summary.hidden) summary.focus();
}

form.addEventListener('input', ({ target: field }) => {
  edit(draft, field.id, field.value);
  show();
});

form.addEventListener('focusout', ({ target: field }) => {
  if (!labels[field.id]) return;
  draft.touch(field.id);
  show();
});

// A field that is left may get an error, and the button would move away from under the pointer.
button.addEventListener('mousedown', (event) => event.preventDefault());

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const errors = draft.submit().filter(({ severity }) => severity === 'error');
  show();
  summarize(errors);
  if (errors.length > 0) return;

  // A second click must not send the same again.
  button.disabled = true;
  const refused = await send(draft.value(), fromInvalidParams);
  button.disabled = false;
  if (refused) {
    // What is about no field is not kept: nothing could be edited to be allowed to try again.
    draft.report(refused.filter(({ path }) => labels[path]));
    show();
    summarize(refused);
  } else {
    const sent = document.createElement('p');
    sent.role = 'status';
    sent.textContent = 'Uw verzoek is verstuurd.';
    sent.tabIndex = -1;
    form.replaceWith(sent);
    sent.focus();
  }
});
