/** The address of the wasm file, as bundlers give it that copy files, such as esbuild with the loader `file`. */
declare const address: string;
export default address;
