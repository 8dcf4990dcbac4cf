/** Texts of reports in a language, or for an inhabitant, for all entries. Importing this is all there is to it. */
export {};
