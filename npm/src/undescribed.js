// A form judges and shows; whoever generates something of a schema has it from the whole library.
export const described = () => ({});
