import type { ValidatorFn } from '@angular/forms';
import type { Draft } from 'klantinteracties/form';
import { edit } from '../../document.js';

/**
 * Judges a group by a draft. The name of each control is the path of its value, and the errors of the group are the messages
 * by their paths. They are the group's, because a value can be wrong by what stands elsewhere.
 */
export function judgedBy(draft: Draft<'klantcontact'>): ValidatorFn {
  let known: Record<string, string> = {};
  return ({ value }) => {
    // Only what was edited goes to the draft, which then drops what a register had against it.
    for (const path in value) if (value[path] !== known[path]) edit(draft, path, value[path]);
    known = value;
    // Warnings are for employees; a form does not hold back what somebody wants to say.
    const errors = draft.violations().filter(({ severity }) => severity === 'error');
    return errors.length > 0 ? Object.fromEntries(errors.map(({ path, message }) => [path, message])) : null;
  };
}
