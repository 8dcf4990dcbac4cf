// The memory of the wasm file, which the package shows nobody. Import this before the package.
const { Instance } = WebAssembly;

/** The memory of the instance that was made last. */
export let memory;

WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    ({ memory } = this.exports);
  }
};
