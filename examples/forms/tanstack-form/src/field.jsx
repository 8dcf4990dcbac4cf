import { useStore } from '@tanstack/react-form';
import { checkValue } from 'klantinteracties/form';
import { labels } from '../../document.js';

/** The name that TanStack Form gives a path. */
export const nameOf = (path) => path.slice(1).replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.');

/**
 * A field for the value at a path, whose id is that path. Below it stands what is wrong with it, or how the value will be sent
 * if that is not as it was typed: `kind` says what it is a value of.
 */
export function Field({ form, path, kind, as: Input = 'input', ...attributes }) {
  const isAttempted = useStore(form.store, ({ submissionAttempts }) => submissionAttempts > 0);
  return (
    <form.Field name={nameOf(path)}>
      {({ state: { value: typed, meta }, handleChange, handleBlur }) => {
        // The whole form is judged at each change; a field shows it when it was left.
        const isLeft = meta.isBlurred || isAttempted;
        const error = isLeft ? meta.errors[0] : undefined;
        const written = kind && isLeft ? checkValue(kind, typed).value : typed;
        return (
          <div className="field">
            <label htmlFor={path}>{labels[path]}</label>
            <Input
              id={path}
              aria-invalid={Boolean(error)}
              aria-describedby={`${path}:`}
              value={typed}
              onChange={({ target }) => handleChange(target.value)}
              onBlur={handleBlur}
              {...attributes}
            />
            <p id={`${path}:`} className={error ? 'error' : 'note'}>
              {error?.message ?? (written !== typed && `Geschreven als ${written}`)}
            </p>
          </div>
        );
      }}
    </form.Field>
  );
}
