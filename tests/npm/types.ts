// Compiled, not run: the types say what the README says.
import init, {
  type Betrokkene,
  type Klantcontact,
  type ApiRequest,
  type TimelineItem,
  type Violation,
  CodeObjecttype,
  Draft,
  RequestPlan,
  TimelineBuilder,
  checkValue,
  contactDetails,
  describe,
  diagram,
  errorSummary,
  fromFormData,
  fromInvalidParams,
  fromOpenKlant,
  mayRegister,
  normalize,
  recogniseCodeObjecttype,
  requestPlan,
  ruleCatalogue,
  timeline,
  toFormData,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from 'klantinteracties';
import * as form from 'klantinteracties/form';
import wasm from 'klantinteracties/form.wasm';
import * as jsonSchema from 'klantinteracties/json-schema';
import * as register from 'klantinteracties/register';
import * as timelines from 'klantinteracties/timeline';
import { explainRule } from 'klantinteracties/rules';

await init();

// What an import of a wasm file gives is another thing in each tool.
const address: string = wasm;
const compiled: WebAssembly.Module = wasm;
for (const source of [new URL(address, import.meta.url), new Request(address), fetch(address), new ArrayBuffer(0), compiled]) {
  await form.default(source);
}
form.initSync(wasm);

const contact: Klantcontact = {
  kanaal: 'telefoon',
  onderwerp: 'Paspoort',
  taal: 'nld',
  vertrouwelijk: false,
  hadBetrokkenen: [{ wasPartij: { uuid: '11111111-1111-4111-8111-111111111101' }, rol: 'klant', initiator: true }],
};

const report = validate('klantcontact', contact, { profile: 'open-klant', now: new Date(), language: 'en' });
const violations: Violation[] = report.violations;
const value: Klantcontact | undefined = report.value;
const invalid: { index: number; violations: Violation[] }[] = validateMany('betrokkene', '[]').invalid;
const betrokkene: Betrokkene | undefined = validator('betrokkene').validate('{}').value;
const decision: 'register' | 'split' | 'not-yet' | 'no-purpose' | 'not-a-klantcontact' = mayRegister({ actor: true }).decision;
const reasons: string[] = mayRegister({ actor: false }, { audience: 'klant', language: 'en' }).reasons.map(({ message }) => message);
const policy: 'empty' | 'required' | 'allowed' = contactDetails({ known: true, followUp: 'none' }).policy;
const names: string[] = toInvalidParams(violations).map(({ name }) => name);
const codes: string[] = ruleCatalogue('nl').map(({ code }) => code);
const why: string | undefined = explainRule('blank', 'en')?.why;

const changed: string[] = normalize('klantcontact', contact).changes.map(({ path }) => path);
using draft = new Draft('klantcontact', contact);
const added: readonly Violation[] = draft.set('/kanaal', 'balie').added;
const filledIn: Klantcontact | undefined = draft.value();
const zaak: 'zaak' = CodeObjecttype.zaak;
const kind: CodeObjecttype | undefined = recogniseCodeObjecttype('zgw-Zaak');

const normal: string = checkValue('telefoonnummer', '06-12345678', { language: 'en' }).value;
const label: string | undefined = describe('klantcontact', '/onderwerp', 'en')?.label;
const fields: FormData = toFormData('klantcontact', contact);
for (const data of [fields, new URLSearchParams('onderwerp=Paspoort'), new Map([['onderwerp', 'Paspoort']])]) {
  draft.reset(fromFormData('klantcontact', data));
}
const refused: Violation[] = draft.report(fromInvalidParams({ invalidParams: [] }, { at: '/hadBetrokkenen/0', language: 'en' }));
draft.report(fromInvalidParams('[]', { at: ['hadBetrokkenen', 0] as const, audience: 'klant', messages: { required: 'Vul dit in.' } }));
const summary: { path: string; message: string }[] = errorSummary('klantcontact', refused, { labels: { '/onderwerp': 'Vraag' } });

const drawing: string = diagram([contact], 'mermaid', { values: true });
const registered: Klantcontact[] = fromOpenKlant({ results: [] }, { onProblem: ({ path }) => console.log(path) });
const planned = requestPlan(contact);
const request: ApiRequest | undefined = 'violations' in planned ? undefined : planned.next({ status: 201, body: {} });
const plan: RequestPlan = RequestPlan.fromJSON('{}');
const builder = new TimelineBuilder({ partij: [{ uuid: '1' }, '2'], groupBy: 'zaak', seen: { '3': new Date() } });
for (const source of [contact, [contact], { results: [contact] }, '[]', new Uint8Array(), ['[]', { results: [] }]]) builder.add(source);
const items: TimelineItem[] = builder.page(builder.page().nextCursor).items;
const shown: string | undefined = timeline([contact], { seen: new Date(), now: new Date() }).items[0]?.date?.label;
const reason: string | undefined = builder.excluded[0]?.reason;
// @ts-expect-error what is vertrouwelijk is shown, masked or hidden
timeline([], { vertrouwelijk: true });

// @ts-expect-error there is no such objecttype
validate('ticket', {});
// @ts-expect-error there is no such objecttype
new Draft('ticket');
// @ts-expect-error there is no such objecttype
fromFormData('ticket', fields);
// @ts-expect-error a summary is of violations
errorSummary('klantcontact', ['Vul dit in.']);
// @ts-expect-error there is no such option
validate('klantcontact', {}, { profiel: 'open-klant' });
// @ts-expect-error there is no such audience
validate('klantcontact', {}, { audience: 'inwoner' });
// @ts-expect-error plans are made by requestPlan and RequestPlan.fromJSON
new RequestPlan('{}');
// @ts-expect-error there is no such notation
diagram(contact, 'svg');
// @ts-expect-error a rol is klant or vertegenwoordiger
const wrong: Betrokkene = { rol: 'buurman', initiator: true };

export {
  added, betrokkene, changed, codes, decision, drawing, filledIn, invalid, items, kind, label, names, normal, plan, policy, reason, reasons, why,
  registered, request, shown, summary, value, wrong, zaak,
};

// The entry for forms has the same types, and none of the functions that are not in it.
const fromForm: form.Violation[] = form.validate('klantcontact', contact).violations;
const sameDraft: Draft<'klantcontact'> = new form.Draft('klantcontact');
const sameFields: FormData = form.toFormData('klantcontact', form.fromFormData('klantcontact', fields));
const sameSummary = form.errorSummary('klantcontact', form.fromInvalidParams({}));
const sameAnswer: boolean = form.checkValue('bsn', '').valid && form.describe('actor').required;
// @ts-expect-error: a portal's business
form.timeline([]);

// What one entry gives is for another to take.
const plannedThere: register.RequestPlan | register.Invalid = register.requestPlan(fromForm.length === 0 ? (sameDraft.value() ?? contact) : contact);
const shownThere: timelines.TimelineItem[] = timelines.timeline(timelines.fromOpenKlant({ results: [contact] })).items;
const dataAreValid: boolean = jsonSchema.validateData({ type: 'string' }, 1).valid;
// @ts-expect-error: a form's business
register.validate('klantcontact', contact);

export { dataAreValid, sameAnswer, sameFields, sameSummary, plannedThere, shownThere };
