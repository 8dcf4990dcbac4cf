import { useForm } from '@tanstack/react-form';
import { fromInvalidParams, validate } from 'klantinteracties/form';
import 'klantinteracties/klant';
import { useState } from 'react';
import { emptyValues, filledIn, labels, send } from '../../document.js';
import { Field, nameOf } from './field.jsx';
import { Summary } from './summary.jsx';

const options = { normalize: true, audience: 'klant' };
const judge = (values) => validate('klantcontact', filledIn(values), options);

/** Violations as TanStack Form has them: by the names of the fields. They stay whole, for the summary. */
function byField(violations) {
  const errors = violations.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const elsewhere = errors.filter(({ path }) => !labels[path]);
  const atFields = errors.filter(({ path }) => labels[path]);
  return {
    form: elsewhere.length > 0 ? elsewhere : undefined,
    fields: Object.fromEntries(atFields.map((error) => [nameOf(error.path), error])),
  };
}

export function App() {
  const [isSent, setSent] = useState(false);
  return (
    <>
      <h1>Terugbelverzoek</h1>
      {isSent ? (
        <p role="status" tabIndex={-1} ref={(sent) => sent?.focus()}>Uw verzoek is verstuurd.</p>
      ) : (
        <Form onSent={() => setSent(true)} />
      )}
    </>
  );
}

function Form({ onSent }) {
  const [refused, setRefused] = useState([]);
  const form = useForm({
    defaultValues: emptyValues(),
    validators: {
      onChange: ({ value }) => byField(judge(value).violations),
      // The register is asked last, when nothing else is wrong.
      onSubmitAsync: async ({ value }) => {
        const refusals = await send(judge(value).value, fromInvalidParams);
        return refusals && byField(refusals);
      },
    },
    // What is wrong is known from the start, so that it can be shown when a field is left without a change.
    listeners: { onMount: ({ formApi }) => formApi.validate('change') },
    onSubmitInvalid: ({ formApi }) => {
      const { form: whole, fields } = formApi.getAllErrors();
      setRefused([whole, ...Object.values(fields)].flatMap(({ errors }) => errors.flat()));
    },
    onSubmit: onSent,
  });

  function submit(event) {
    event.preventDefault();
    form.handleSubmit();
  }

  return (
    <form noValidate onSubmit={submit}>
      <Summary errors={refused} />
      <Field form={form} path="/onderwerp" required />
      <Field form={form} path="/inhoud" as="textarea" />
      <Field form={form} path="/hadBetrokkenen/0/contactnaam/voornaam" autoComplete="given-name" />
      <Field form={form} path="/hadBetrokkenen/0/contactnaam/achternaam" autoComplete="family-name" />
      <Field
        form={form} path="/hadBetrokkenen/0/digitaleAdressen/0/adres" kind="telefoonnummer"
        type="tel" autoComplete="tel" required
      />
      <Field form={form} path="/hadBetrokkenen/0/digitaleAdressen/1/adres" kind="email" type="email" autoComplete="email" />
      <Field form={form} path="/hadBetrokkenen/0/bezoekadres/postcode" kind="postcode" autoComplete="postal-code" />
      <Field form={form} path="/hadBetrokkenen/0/bezoekadres/huisnummer" inputMode="numeric" />
      <form.Subscribe selector={({ isSubmitting }) => isSubmitting}>
        {(isSubmitting) => (
          // A field that is left may get an error, and the button would move away from under the pointer.
          <button onMouseDown={(event) => event.preventDefault()} disabled={isSubmitting}>Versturen</button>
        )}
      </form.Subscribe>
    </form>
  );
}
