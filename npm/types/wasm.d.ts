import type {} from './parts/init.js';

/**
 * The wasm file, as the tool gives it that the import is for: its address where files are copied, such as by esbuild with the
 * loader `file`, or a module where files are compiled, such as in Cloudflare.
 */
declare const wasm: string & WebAssembly.Module;
export default wasm;
