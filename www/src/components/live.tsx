import { useEffect, useState } from 'preact/hooks';

/** How long a text must have stood still before it is said, in milliseconds. */
const PAUSE = 1000;

/** Says a text to people with a screen reader once it has stopped changing, so that it does not talk through what they type. */
export function Live({ text }: { text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
