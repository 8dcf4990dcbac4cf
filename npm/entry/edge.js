// For the edge of Vercel and Next, which is as Cloudflare but for how the file is imported.
import '#every-text';
import module from '#wasm-file?module';
import { start } from '../src/exchange.js';

export * from '#job';
export { default, initSync } from './at-once.js';

// The server of Next compiles the file outside the sandbox in which this runs, whose `Module` is another.
if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype);
start(module);
