import type { RuleCode } from './parts/codes.js';
import type { RuleSettings, Violation, Wording } from './parts/judge.js';

export { type WasmFile, type WasmSource, default, initSync } from './parts/init.js';

/** How data are judged. */
export interface DataOptions extends Wording {
  /** How bad breaking a rule is, by its code. */
  rules?: RuleSettings;
  /** How large the data may be; 16 MiB unless told. */
  maxBytes?: number;
}

/** What was found in data. */
export interface DataReport {
  /** Whether no violation is an error. */
  valid: boolean;
  /** In document order. */
  violations: Violation<RuleCode>[];
}

/**
 * A JSON Schema that has been compiled once. Formats such as `date` are checked; schemas elsewhere are never fetched. A
 * schema that cannot be used throws nothing: each report says so.
 */
export class DataSchema {
  /** @throws TypeError when there is no such option. */
  constructor(schema: object | boolean | string, options?: DataOptions);
  /** Judges data: JSON text, JSON in UTF-8, or a value. */
  validate(data: unknown | string | Uint8Array): DataReport;
  /** Gives the memory back at once; otherwise that happens when nothing refers to it any more. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Judges data by a schema. Of a schema that is an object, the compiled form is kept as long as the object. */
export function validateData(
  schema: DataSchema | object | boolean | string,
  data: unknown | string | Uint8Array,
): DataReport;
