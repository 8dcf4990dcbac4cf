/** The messages in English, for `klantinteracties/form`. Importing this is all there is to it. */
export {};
