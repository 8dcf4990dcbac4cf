declare global {
  // The types of Node leave it out.
  namespace WebAssembly {
    interface Module {}
  }
}

/** The bytes of a wasm file, or the module that they were compiled to. */
export type WasmFile = ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** Where a wasm file is, or what it is. */
export type WasmSource = URL | string | Request | Response | WasmFile;

/**
 * Loads the wasm file of this entry: the one beside its JavaScript, unless told. It can be called again, also while it loads
 * and when it failed. Where the entry is ready at once, as in Node, there is nothing to load.
 */
export default function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;

/** Starts from the wasm file itself. Where the entry is ready at once, as in Node, there is nothing to start. */
export function initSync(wasm: WasmFile): void;
