import { schema } from 'klantinteracties/form';
import { filledIn } from '../../document.js';

export const options = { normalize: true, audience: 'klant' };

const klantcontact = schema('klantcontact', options)['~standard'];

/** A klantcontact, as a form holds it: a field that was left empty has an empty text there, and no value in the document. */
export const terugbelverzoek = {
  '~standard': { ...klantcontact, validate: (values) => klantcontact.validate(filledIn(values)) },
};

/** What VeeValidate calls the field of a place in the document. */
export const nameOf = (path) => path.slice(1).replaceAll('/', '.');
