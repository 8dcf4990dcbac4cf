'use client';

import { useEffect, useState } from 'react';
import { answers } from '../ask.js';
import { act } from './action.js';

const fetched = (path) => async () => (await fetch(path)).text();
const ASKED = {
  'client component': answers,
  'server action': act,
  'route handler': fetched('/api/node'),
  'edge route handler': fetched('/api/edge'),
};

export function Client() {
  return Object.entries(ASKED).map(([name, ask]) => <Answer key={name} name={name} ask={ask} />);
}

function Answer({ name, ask }) {
  const [text, show] = useState('');
  useEffect(() => {
    ask().then(show, (error) => show(String(error)));
  }, [ask]);
  return <output name={name}>{text}</output>;
}
