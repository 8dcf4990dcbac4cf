// Loading a wasm file, once.

/** The functions `init` and `initSync` of an entry, from those of its wasm file; `started` is called with its exports once it runs. */
export function loader(load, loadSync, started) {
  let loading;
  return {
    init(source) {
      // A failed download must not be remembered: the next call tries again.
      loading ??= load(source === undefined ? undefined : { module_or_path: source }).then(started, (error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    initSync(bytes) {
      started(loadSync({ module: bytes }));
      loading = Promise.resolve();
    },
  };
}
