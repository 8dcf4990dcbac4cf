// A labelled control with its help and what is wrong with it, as NL Design System draws them.

import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import type { HtmlHints } from 'klantinteracties/form';
import { pageLanguage } from '../language';

/** What stands around every control. */
export interface FieldProps {
  /** Unique on the page. The error summary links to it. */
  id: string;
  label: string;
  help?: string | undefined;
  /** What is wrong, in one sentence each. */
  errors?: readonly string[];
  /** What may be wrong, but does not stop anybody. */
  warnings?: readonly string[];
  /** What was corrected in what somebody typed. */
  notes?: readonly string[];
  /** Says so behind the label of what need not be filled in. */
  optional?: string | false | undefined;
}

/** What stands before a message that is no error, because colour alone says nothing. */
const BEFORE = {
  warning: { nl: 'Let op', en: 'Note' },
  note: { nl: 'Aangepast', en: 'Changed' },
};

const hasMessages = ({ errors = [], warnings = [], notes = [] }: FieldProps) => errors.length + warnings.length + notes.length > 0;

/** Which attributes tie a control to its help and its messages. */
const described = (field: FieldProps) => ({
  id: field.id,
  'aria-invalid': (field.errors?.length ?? 0) > 0 || undefined,
  'aria-describedby':
    [field.help && `${field.id}-help`, hasMessages(field) && `${field.id}-messages`].filter(Boolean).join(' ') || undefined,
});

function Messages(field: FieldProps) {
  if (!hasMessages(field)) return null;
  const { id, errors = [], warnings = [], notes = [] } = field;
  const language = pageLanguage();
  const others = [
    ...warnings.map((warning) => `${BEFORE.warning[language]}: ${warning}`),
    ...notes.map((note) => `${BEFORE.note[language]}: ${note}`),
  ];
  return (
    <div class="utrecht-form-field__error-message" id={`${id}-messages`}>
      {errors.map((error) => (
        <p class="utrecht-form-field-error-message">{error}</p>
      ))}
      {others.map((message) => (
        <p class="utrecht-form-field-description">{message}</p>
      ))}
    </div>
  );
}

function Help({ id, help }: FieldProps) {
  return help ? (
    <div class="utrecht-form-field__description utrecht-form-field-description" id={`${id}-help`}>
      {help}
    </div>
  ) : null;
}

function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const invalid = field.errors?.length ? ' utrecht-form-field--invalid' : '';
  return (
    <div class={`utrecht-form-field${invalid}`}>
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={field.id}>
          {field.label}
          {field.optional && ` (${field.optional})`}
        </label>
      </div>
      <Help {...field} />
      <Messages {...field} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
}

/** What a control in which people type holds, and what it tells. */
export interface TypingProps extends HtmlHints {
  name?: string;
  value: string;
  onInput: (event: { currentTarget: { value: string } }) => void;
  onBlur?: () => void;
}

/** A text of one line. */
export function TextField({ attributes, ...field }: FieldProps & { attributes: TypingProps }) {
  const invalid = field.errors?.length ? ' utrecht-textbox--invalid' : '';
  return (
    <Field field={field}>
      <input class={`utrecht-textbox utrecht-textbox--html-input${invalid}`} dir="auto" {...(attributes as InputHTMLAttributes)} {...described(field)} />
    </Field>
  );
}

/** A text of more lines. */
export function TextArea({ attributes, rows, ...field }: FieldProps & { attributes: Omit<TypingProps, 'type'>; rows: number }) {
  const invalid = field.errors?.length ? ' utrecht-textarea--invalid' : '';
  return (
    <Field field={field}>
      <textarea class={`utrecht-textarea utrecht-textarea--html-textarea${invalid}`} dir="auto" rows={rows} {...attributes} {...described(field)} />
    </Field>
  );
}

/** A value and its name. */
export type Choice<V extends string = string> = readonly [value: V, name: string];

/** One of a list that opens. */
export function Select<V extends string>({
  choices,
  value,
  onChoose,
  ...field
}: FieldProps & {
  choices: readonly Choice<V>[];
  value: V;
  onChoose: (value: V) => void;
}) {
  const invalid = field.errors?.length ? ' utrecht-select--invalid' : '';
  return (
    <Field field={field}>
      <select
        class={`utrecht-select utrecht-select--html-select${invalid}`}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as V)}
        {...described(field)}
      >
        {choices.map(([value, name]) => (
          <option value={value}>{name}</option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few that all stand there. The id is that of the first, where the error summary leads. */
export function Radios<V extends string>({
  choices,
  value,
  onChoose,
  name,
  ...field
}: FieldProps & {
  choices: readonly (Choice<V> | readonly [value: V, name: string, help: string])[];
  value: V | undefined;
  onChoose: (value: V) => void;
  /** What the radio buttons have in common. */
  name: string;
}) {
  const invalid = field.errors?.length ? ' utrecht-form-fieldset--invalid' : '';
  const { 'aria-describedby': describedBy } = described(field);
  return (
    <div class={`utrecht-form-fieldset${invalid}`}>
      <fieldset class="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset" aria-describedby={describedBy}>
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend utrecht-form-label">
          {field.label}
          {field.optional && ` (${field.optional})`}
        </legend>
        <Help {...field} />
        <Messages {...field} />
        {choices.map(([choice, label, help], index) => {
          const id = index === 0 ? field.id : `${field.id}-${choice}`;
          return (
            <div class="utrecht-form-field utrecht-form-field--radio" key={choice}>
              <div class="utrecht-form-field__input">
                <input
                  class="utrecht-radio-button utrecht-radio-button--html-input"
                  type="radio"
                  id={id}
                  name={name}
                  value={choice}
                  checked={choice === value}
                  onChange={() => onChoose(choice)}
                  {...(help && { 'aria-describedby': `${id}-about` })}
                />
              </div>
              <div class="utrecht-form-field__label utrecht-form-field__label--radio">
                <label class="utrecht-form-label utrecht-form-label--radio" for={id}>
                  {label}
                </label>
              </div>
              {help && (
                <div class="utrecht-form-field__description utrecht-form-field-description" id={`${id}-about`}>
                  {help}
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}

/** Yes or no. */
export function Checkbox({
  checked,
  onChoose,
  ...field
}: FieldProps & { checked: boolean; onChoose: (checked: boolean) => void }) {
  return (
    <div class="utrecht-form-field utrecht-form-field--checkbox">
      <div class="utrecht-form-field__input">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          checked={checked}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          {...described(field)}
        />
      </div>
      <div class="utrecht-form-field__label utrecht-form-field__label--checkbox">
        <label class="utrecht-form-label utrecht-form-label--checkbox" for={field.id}>
          {field.label}
        </label>
      </div>
      <Help {...field} />
      <Messages {...field} />
    </div>
  );
}
