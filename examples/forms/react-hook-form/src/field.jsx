import { useFormContext, useWatch } from 'react-hook-form';
import { checkValue } from 'klantinteracties/form';
import { labels } from '../../document.js';

/** The name that React Hook Form gives a path. */
export const nameOf = (path) => path.slice(1).replaceAll('/', '.');

/**
 * A field for the value at a path, whose id is that path. Below it stands what is wrong with it, or how the value will be sent
 * if that is not as it was typed: `kind` says what it is a value of.
 */
export function Field({ path, kind, as: Input = 'input', ...attributes }) {
  const { register, getFieldState, formState } = useFormContext();
  const name = nameOf(path);
  const typed = useWatch({ name });
  const { error, isTouched } = getFieldState(name, formState);
  const written = kind && (isTouched || formState.isSubmitted) ? checkValue(kind, typed).value : typed;
  return (
    <div className="field">
      <label htmlFor={path}>{labels[path]}</label>
      <Input id={path} aria-invalid={Boolean(error)} aria-describedby={`${path}:`} {...attributes} {...register(name)} />
      <p id={`${path}:`} className={error ? 'error' : 'note'}>
        {error?.message ?? (written !== typed && `Geschreven als ${written}`)}
      </p>
    </div>
  );
}
