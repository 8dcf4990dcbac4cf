import * as klantinteracties from 'klantinteracties';

declare global {
  interface Window {
    /** For trying the library in the browser's console. */
    klantinteracties: typeof klantinteracties;
  }
}

/** Loads the wasm file, and puts the library where the console finds it. */
export async function loadLibrary(): Promise<void> {
  await klantinteracties.default();
  window.klantinteracties = klantinteracties;
}
