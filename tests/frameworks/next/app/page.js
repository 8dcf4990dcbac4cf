import { answers } from '../ask.js';
import { Client } from './client.js';

// Otherwise it would be rendered when the app is built.
export const dynamic = 'force-dynamic';

export default async function Page() {
  return <><output name="server component">{await answers()}</output><Client /></>;
}
