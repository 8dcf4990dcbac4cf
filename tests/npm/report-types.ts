// Compiled, not run: reports and violations are told apart by `valid` and `code`, and codes are those of the rules.
import { expectTypeOf } from 'expect-type';
import {
  type Klantcontact,
  type Messages,
  type Options,
  type OwnParamsOf,
  type ParamsOf,
  type Report,
  type RuleCode,
  type SchemaIssue,
  type Severity,
  type ValueCode,
  type ValueKind,
  type Violation,
  type ViolationCode,
  checkValue,
  mayRegister,
  normalize,
  ruleCatalogue,
  toInvalidParams,
  validate,
  validateMany,
} from 'klantinteracties';
import { type LanguageTexts } from 'klantinteracties/languages';
import { validateData } from 'klantinteracties/json-schema';

declare module 'klantinteracties' {
  interface OwnParamsOf {
    'bsn-in-use': { since: string };
  }
}

// The code tells the params.
export function said(violation: Violation): string | number | undefined {
  expectTypeOf(violation.code).toEqualTypeOf<ViolationCode>();
  switch (violation.code) {
    case 'max-length':
      expectTypeOf(violation.params).toEqualTypeOf<{ max: number; length: number }>();
      // @ts-expect-error a text that is too long has no such parameter
      void violation.params.min;
      return violation.params.max - violation.params.length;
    case 'type':
      expectTypeOf(violation.params.expected).toEqualTypeOf<'text' | 'boolean' | 'number' | 'object' | 'list'>();
      return violation.params.expected;
    case 'choice':
      expectTypeOf(violation.params.choices).toEqualTypeOf<string[]>();
      return violation.params.choices[0];
    case 'unknown-field':
      expectTypeOf(violation.params.suggestion).toEqualTypeOf<string | undefined>();
      return violation.params.suggestion;
    case 'bsn-in-use':
      return violation.params.since;
    // @ts-expect-error there is no such code
    case 'max-lenght':
      return undefined;
    default:
      // @ts-expect-error not every violation has it
      void violation.params.max;
      return 'max' in violation.params ? violation.params.max : undefined;
  }
}

export function separately({ code, params }: Violation): number {
  return code === 'json-depth' ? params.max + params.line + params.column : 0;
}

expectTypeOf<Violation<'range'>['params']>().toEqualTypeOf<{ min: number; max: number }>();
expectTypeOf<Violation<'blank' | 'null'>['code']>().toEqualTypeOf<'blank' | 'null'>();
expectTypeOf<Violation<RuleCode>>().toExtend<Violation>();
expectTypeOf<Extract<SchemaIssue, { code: 'min-length' }>['params']>().toEqualTypeOf<{ min: number }>();
expectTypeOf<keyof ParamsOf>().toEqualTypeOf<RuleCode>();
expectTypeOf<'check' | 'bsn-in-use'>().toEqualTypeOf<keyof OwnParamsOf>();
expectTypeOf<'required' | 'format-bsn' | 'json-syntax' | 'unknown-field'>().toExtend<ValueCode>();
expectTypeOf<ValueCode>().toExtend<RuleCode>();
expectTypeOf<'klantcontact-changed'>().not.toExtend<ValueCode>();
// @ts-expect-error there is no such code
export type None = Violation<'max-lenght'>;

// A valid document has a value.
const report = validate('klantcontact', {});
expectTypeOf(report).toEqualTypeOf<Report<'klantcontact'>>();
expectTypeOf(report.value).toEqualTypeOf<Klantcontact | undefined>();
if (report.valid) expectTypeOf(report.value).toEqualTypeOf<Klantcontact>();
else expectTypeOf(report.value).toEqualTypeOf<undefined>();
const { valid, value, violations } = report;
export const kanaal: string = valid ? value.kanaal : '';
// @ts-expect-error it may not be valid
export const unknown: string = report.value.kanaal;
expectTypeOf(violations).toEqualTypeOf<Violation<RuleCode>[]>();
expectTypeOf(validateMany('actor', []).invalid[0]?.violations).toEqualTypeOf<Violation<RuleCode>[] | undefined>();
expectTypeOf(validateData({}, {}).violations).toEqualTypeOf<Violation<RuleCode>[]>();
expectTypeOf(checkValue('bsn', '').violations).toEqualTypeOf<Violation<ValueCode>[]>();
export const all: readonly Violation[] = violations;
export const names: { name: string }[] = [toInvalidParams(all), toInvalidParams([{ path: '', code: 'own', message: '' }])].flat();

// Elsewhere the codes are the same.
expectTypeOf(ruleCatalogue()[0]?.code).toEqualTypeOf<RuleCode | undefined>();
expectTypeOf(mayRegister({}).reasons[0]?.code).toEqualTypeOf<RuleCode | undefined>();
expectTypeOf(normalize('actor', {}).changes[0]?.code).extract<string>().toExtend<'white-space' | ValueKind | (string & {})>();
expectTypeOf<keyof LanguageTexts['rules']>().toEqualTypeOf<RuleCode>();

// Rules are switched by their codes.
export const options: Options = { rules: { 'klantcontact-without-content': 'error', 'unknown-field': 'off' } };
export const configured = (rules: Partial<Record<RuleCode, Severity | 'off'>>): Options => ({ rules });
// @ts-expect-error there is no such rule
validate('klantcontact', {}, { rules: { 'klantcontact-without-contents': 'off' } });
// @ts-expect-error a rule is an error, a warning or off
validate('klantcontact', {}, { rules: { required: 'on' } });
// @ts-expect-error a violation of a program's own is of no rule
validate('klantcontact', {}, { rules: { 'bsn-in-use': 'off' } });

// Texts of a program's own.
export const messages: Messages = {
  required: 'Vul dit in.',
  'max-length': ({ params }) => `${params.length - params.max} tekens te veel`,
  '/onderwerp': 'Waar gaat het over?',
  '/taal': ({ code }) => (code === 'required' ? 'In welke taal?' : ''),
  '/hadBetrokkenen/*/rol': { choice: 'Klant of vertegenwoordiger?', required: ({ path }) => path },
};
validate('klantcontact', {}, { messages, labels: { '/onderwerp': 'Onderwerp', '/hadBetrokkenen/*/rol': 'Rol' }, audience: 'klant' });
// @ts-expect-error there is no such rule
validate('klantcontact', {}, { messages: { requierd: 'Vul dit in.' } });
// @ts-expect-error there is no such rule
validate('klantcontact', {}, { messages: { '/onderwerp': { requierd: 'Vul dit in.' } } });
// @ts-expect-error a text that is too long has no such parameter
validate('klantcontact', {}, { messages: { 'max-length': ({ params }) => `${params.min}` } });
// @ts-expect-error a path begins with a slash
validate('klantcontact', {}, { labels: { onderwerp: 'Onderwerp' } });

// What a form about one value is about.
expectTypeOf(checkValue('telefoonnummer', '06-12345678').value).toEqualTypeOf<string>();
expectTypeOf<'date-time' | 'kvk-nummer' | 'uuid'>().toExtend<ValueKind>();
// @ts-expect-error there is no such kind of value
checkValue('paspoortnummer', '');
