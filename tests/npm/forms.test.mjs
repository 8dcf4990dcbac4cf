// Form libraries that take a Standard Schema: real forms, what their errors are, and what they submit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Window } from 'happy-dom';
import { schema } from 'klantinteracties/standard';

// A page for the libraries; before they are imported, because they look for it then.
const window = new Window();
for (const name of ['document', 'navigator', 'HTMLElement', 'Element', 'SVGElement', 'Node', 'Event']) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.window = window;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const React = await import('react');
const { createRoot } = await import('react-dom/client');
const { useForm: useReactForm } = await import('react-hook-form');
const { standardSchemaResolver } = await import('@hookform/resolvers/standard-schema');
const { FormApi, FieldApi } = await import('@tanstack/form-core');
const Vue = await import('vue');
const { useForm: useVueForm } = await import('vee-validate');

const klantcontact = schema('klantcontact', { now: '2024-06-01T12:00:00Z' });

/** A callback for somebody unknown, as a form begins; `set` gives the fields that a person changes. */
const begin = () => ({
  kanaal: 'telefoon',
  onderwerp: 'Paspoort',
  inhoud: 'Hoe vraag ik een paspoort aan?',
  taal: 'nl',
  vertrouwelijk: false,
  hadBetrokkenActoren: [{ naam: 'Balie', soortActor: 'organisatorische_eenheid' }],
  hadBetrokkenen: [
    { rol: 'klant', initiator: true, digitaleAdressen: [{ soortDigitaalAdres: 'telefoonnummer', adres: '06-1234' }] },
  ],
  leiddeTotInterneTaken: [
    {
      gevraagdeHandeling: 'Terugbellen',
      status: 'te_verwerken',
      toegewezenAanActoren: [{ naam: 'Burgerzaken', soortActor: 'organisatorische_eenheid' }],
    },
  ],
});
const FIELDS = { taal: 'taal', adres: 'hadBetrokkenen.0.digitaleAdressen.0.adres' };

/** What a form submits when the person has put right what is wrong. */
const right = () => {
  const value = begin();
  value.taal = 'nld';
  value.hadBetrokkenen[0].digitaleAdressen[0].adres = '0612345678';
  return value;
};

const { issues } = klantcontact['~standard'].validate(begin());
const MESSAGES = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
assert.deepEqual(Object.keys(MESSAGES).sort(), Object.values(FIELDS).sort());

/** A contact that is wrong as a whole: nobody known, and nothing follows. */
const purposeless = () => {
  const { leiddeTotInterneTaken, ...value } = right();
  return { ...value, hadBetrokkenen: [{ rol: 'klant', initiator: true }] };
};
const [{ message: PURPOSELESS, path }, ...others] = klantcontact['~standard'].validate(purposeless()).issues;
assert.deepEqual([path, others], [[], []]);

/** Types into a field as a person does. */
function type(name, value) {
  const input = document.querySelector(`[name="${name}"]`);
  // React hears of a change only when the setter of the element itself is not used.
  Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new window.Event('input', { bubbles: true }));
}

const submit = () =>
  document.querySelector('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
const shown = (name) => document.querySelector(`[data-error="${name}"]`)?.textContent ?? '';

/** A page with a form, in React, with inputs for fields by name. */
async function inReact(defaultValues, names, work) {
  let submitted;
  const Form = () => {
    const { register, handleSubmit, getFieldState, formState } = useReactForm({
      defaultValues,
      resolver: standardSchemaResolver(klantcontact),
    });
    const fields = names.map((name) => [
      React.createElement('input', { key: name, ...register(name) }),
      React.createElement('p', { key: `${name}!`, 'data-error': name }, getFieldState(name, formState).error?.message),
    ]);
    const whole = React.createElement('p', { key: 'root', 'data-error': 'root' }, formState.errors.root?.message);
    return React.createElement('form', { onSubmit: handleSubmit((value) => (submitted = value)) }, fields, whole);
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  try {
    await React.act(() => root.render(React.createElement(Form)));
    await work({ act: (action) => React.act(async () => action()), submitted: () => submitted });
  } finally {
    await React.act(() => root.unmount());
    document.body.innerHTML = '';
  }
}

test('React Hook Form', async () => {
  await inReact(begin(), Object.values(FIELDS), async ({ act, submitted }) => {
    await act(submit);
    for (const name of Object.values(FIELDS)) assert.equal(shown(name), MESSAGES[name]);
    assert.equal(submitted(), undefined);
    await act(() => type(FIELDS.taal, 'nld'));
    assert.equal(shown(FIELDS.taal), '');
    assert.equal(shown(FIELDS.adres), MESSAGES[FIELDS.adres]);
    await act(() => type(FIELDS.adres, '0612345678'));
    assert.equal(shown(FIELDS.adres), '');
    await act(submit);
    assert.deepEqual(submitted(), right());
  });
});

test('React Hook Form, wrong as a whole', async () => {
  await inReact(purposeless(), [FIELDS.taal], async ({ act, submitted }) => {
    await act(submit);
    assert.equal(submitted(), undefined);
    assert.equal(shown('root'), PURPOSELESS);
  });
});

/** A form of TanStack, which needs no page, with fields by name. */
function inTanStack(defaultValues) {
  let submitted;
  const form = new FormApi({
    defaultValues,
    validators: { onChange: klantcontact },
    onSubmit: ({ value }) => (submitted = value),
  });
  form.mount();
  const field = (name) => {
    const field = new FieldApi({ form, name });
    field.mount();
    return field;
  };
  const messages = (errors) => errors.map(({ message }) => message);
  return { form, field, messages, submitted: () => submitted };
}

test('TanStack Form', async () => {
  const { form, field, messages, submitted } = inTanStack(begin());
  const taal = field('taal');
  const adres = field('hadBetrokkenen[0].digitaleAdressen[0].adres');
  const kanaal = field('kanaal');
  await form.handleSubmit();
  assert.equal(submitted(), undefined);
  assert.deepEqual(messages(taal.state.meta.errors), [MESSAGES[FIELDS.taal]]);
  assert.deepEqual(messages(adres.state.meta.errors), [MESSAGES[FIELDS.adres]]);
  assert.deepEqual(kanaal.state.meta.errors, []);
  taal.handleChange('nld');
  assert.deepEqual(taal.state.meta.errors, []);
  assert.deepEqual(messages(adres.state.meta.errors), [MESSAGES[FIELDS.adres]]);
  adres.handleChange('0612345678');
  await form.handleSubmit();
  assert.deepEqual(submitted(), right());
});

test('TanStack Form, wrong as a whole', async () => {
  const { form, messages, submitted } = inTanStack(purposeless());
  await form.handleSubmit();
  assert.equal(submitted(), undefined);
  assert.deepEqual(messages(form.state.errors.flatMap((errors) => errors[''])), [PURPOSELESS]);
});

/** A page with a form, in Vue, with inputs for fields by name. */
async function inVue(initialValues, names, work) {
  let submitted;
  const app = Vue.createApp({
    setup() {
      const form = useVueForm({ initialValues, validationSchema: klantcontact });
      const fields = names.map((name) => [name, ...form.defineField(name)]);
      const onSubmit = form.handleSubmit((value) => (submitted = value));
      return () =>
        Vue.h('form', { onSubmit }, [
          fields.map(([name, value, props]) => [
            Vue.h('input', {
              name, value: value.value, ...props.value, onInput: ({ target }) => (value.value = target.value),
            }),
            Vue.h('p', { 'data-error': name }, form.errors.value[name]),
          ]),
          Vue.h('p', { 'data-error': 'root' }, form.errors.value['']),
        ]);
    },
  });
  app.mount(document.body.appendChild(document.createElement('div')));
  const settle = async (done) => {
    for (let tries = 0; tries < 100 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.ok(done());
  };
  try {
    await work({ settle, submitted: () => submitted });
  } finally {
    app.unmount();
    document.body.innerHTML = '';
  }
}

test('VeeValidate', async () => {
  await inVue(begin(), Object.values(FIELDS), async ({ settle, submitted }) => {
    submit();
    await settle(() => shown(FIELDS.adres) !== '');
    assert.equal(submitted(), undefined);
    type(FIELDS.taal, 'nld');
    await settle(() => shown(FIELDS.taal) === '');
    type(FIELDS.adres, '0612345678');
    await settle(() => shown(FIELDS.adres) === '');
    submit();
    await settle(() => submitted() !== undefined);
    assert.deepEqual(submitted(), right());
  });
});

test('VeeValidate, wrong as a whole', async () => {
  await inVue(purposeless(), [FIELDS.taal], async ({ settle, submitted }) => {
    submit();
    await settle(() => shown('root') === PURPOSELESS);
    assert.equal(submitted(), undefined);
  });
});
