// For the edge of Vercel and Next, which is as Cloudflare but for how the file is imported.
import '#english';
import module from '#wasm-file?module';
import { start } from '../src/ready.js';

export * from '#job';
export { default, initSync } from './at-once.js';

start(module);
