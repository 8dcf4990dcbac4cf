// Jest's jsdom has no TextEncoder and TextDecoder, but it has a Buffer.

const buffer = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length);

export const TextEncoder = globalThis.TextEncoder ?? class {
  encode(text) {
    return Buffer.from(text);
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
