// The wasm file as JavaScript.

/** Its bytes. */
export function bytes() {
  const binary = atob(BASE64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
