import { useEffect, useRef } from 'react';
import { errorSummary } from 'klantinteracties/form';
import { labels } from '../../document.js';

/** The errors of an attempt to send, each with a link to its field. It takes the focus, so that nobody misses it. */
export function Summary({ errors }) {
  const box = useRef(null);
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="summary" role="group" aria-labelledby="summary" tabIndex={-1} ref={box}>
      <h2 id="summary">Er ontbreekt iets</h2>
      <ul>
        {errorSummary('klantcontact', errors, { labels }).map(({ path, message }) => (
          <li key={path + message}>{labels[path] ? <a href={`#${path}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
