// Jest's jsdom has no TextEncoder and TextDecoder, but it has a Buffer. It is taken from `globalThis`, because some bundlers put
// a Buffer of their own in a page that names one.

const buffer = ({ buffer, byteOffset, length }) => globalThis.Buffer.from(buffer, byteOffset, length);

export const TextEncoder = globalThis.TextEncoder ?? class {
  encode(text) {
    return globalThis.Buffer.from(text);
  }

  encodeInto(text, bytes) {
    return { written: buffer(bytes).write(text) };
  }
};

export const TextDecoder = globalThis.TextDecoder ?? class {
  decode(bytes) {
    return bytes ? buffer(bytes).toString() : '';
  }
};
