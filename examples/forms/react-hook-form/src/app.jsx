import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { fromInvalidParams, schema, validate } from 'klantinteracties/form';
import 'klantinteracties/klant';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { emptyValues, filledIn, labels, send } from '../../document.js';
import { Field, nameOf } from './field.jsx';
import { Summary } from './summary.jsx';

const options = { normalize: true, audience: 'klant' };
const resolve = standardSchemaResolver(schema('klantcontact', options));

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
    mode: 'onTouched',
    resolver: (values, ...rest) => resolve(filledIn(values), ...rest),
    // The summary takes the focus.
    shouldFocusError: false,
  });

  // What the resolver gives is normalised.
  async function submit(klantcontact) {
    const violations = await send(klantcontact, fromInvalidParams);
    if (!violations) return onSent();
    for (const { path, code, message } of violations) {
      if (labels[path]) form.setError(nameOf(path), { type: code, message });
    }
    setRefused(violations);
  }

  // A resolver loses the codes and paths by which the summary names the fields.
  function refuse() {
    const { violations } = validate('klantcontact', filledIn(form.getValues()), options);
    setRefused(violations.filter(({ severity }) => severity === 'error'));
  }

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(submit, refuse)}>
        <Summary errors={refused} />
        <Field path="/onderwerp" required />
        <Field path="/inhoud" as="textarea" />
        <Field path="/hadBetrokkenen/0/contactnaam/voornaam" autoComplete="given-name" />
        <Field path="/hadBetrokkenen/0/contactnaam/achternaam" autoComplete="family-name" />
        <Field path="/hadBetrokkenen/0/digitaleAdressen/0/adres" kind="telefoonnummer" type="tel" autoComplete="tel" required />
        <Field path="/hadBetrokkenen/0/digitaleAdressen/1/adres" kind="email" type="email" autoComplete="email" />
        <Field path="/hadBetrokkenen/0/bezoekadres/postcode" kind="postcode" autoComplete="postal-code" />
        <Field path="/hadBetrokkenen/0/bezoekadres/huisnummer" inputMode="numeric" />
        {/* A field that is left may get an error, and the button would move away from under the pointer. */}
        <button onMouseDown={(event) => event.preventDefault()} disabled={form.formState.isSubmitting}>Versturen</button>
      </form>
    </FormProvider>
  );
}
