// Compiled, not run: paths lead to places of the model, and what stands there is known.
import { expectTypeOf } from 'expect-type';
import {
  type AnyPath,
  type Change,
  type Draft as DraftOf,
  type Objecttype,
  type Path,
  type PathOf,
  type Pointer,
  type PropertyKind,
  type Rewritten,
  type Steps,
  type ValueAt,
  type Violation,
  Draft,
  describe,
} from 'klantinteracties';

type Rol = 'vertegenwoordiger' | 'klant';
declare const text: string;
declare const index: number;
declare const anything: unknown;
declare const name: 'rol' | 'initiator';
declare const steps: (string | number)[];
declare const perhaps: string | undefined;
declare const path: Path<'klantcontact'>;
declare const paths: Path<'klantcontact'>[];

using draft = new Draft('klantcontact');

// Pointers and steps, however deep.
draft.set('/onderwerp', text);
draft.set(['onderwerp'], text);
draft.set(`/hadBetrokkenen/${index}/rol`, text);
draft.set(['hadBetrokkenen', index, 'rol'], text);
draft.set('/hadBetrokkenen/-/contactnaam/achternaam', text);
draft.set('/hadBetrokkenen/0/wasPartij/vertegenwoordigde/0/vertegenwoordigde/0/partijIdentificatie/contactnaam/achternaam', text);
draft.set('/hadBetrokkenen/0/wasPartij/uuid', text);
draft.set('/metadata/a b~1c', text);
draft.set(['metadata', 'a/b'], text);
draft.set('', {});
draft.set([], {});
expectTypeOf(draft.remove('/inhoud')).toEqualTypeOf<Change>();
draft.move('/hadBetrokkenen/1', ['hadBetrokkenen', 0]);
// @ts-expect-error there is no such property; did you mean /onderwerp?
draft.remove('/onderwerpen');
// @ts-expect-error a pointer begins with a slash
draft.remove('onderwerp');
// @ts-expect-error elements have indexes
draft.remove('/hadBetrokkenen/rol');
// @ts-expect-error a betrokkene has no such property
draft.remove(`/hadBetrokkenen/${index}/rool`);
// @ts-expect-error a betrokkene has no such property
draft.remove(['hadBetrokkenen', index, 'rool']);
// @ts-expect-error a text has no properties
draft.remove('/onderwerp/0');
// @ts-expect-error metadata have texts
draft.remove(['metadata', 'a', 'b']);
// @ts-expect-error a klantcontact has no such property
draft.move('/naam', '/onderwerp');
// @ts-expect-error a klantcontact has no such property
draft.move('/onderwerp', '/naam');

// What is not known when the program is compiled.
draft.set(text, anything);
draft.set(steps, anything);
draft.set(`${text}/rol`, anything);
draft.set(`/hadBetrokkenen/0/${text}`, anything);
draft.set(['hadBetrokkenen', index, text], anything);
draft.set(path, anything);
draft.set(`/hadBetrokkenen/${index}/${name}`, true);

// What may be put at a place: what it holds, of which parts are missing and words are not chosen yet.
draft.set('/vertrouwelijk', true);
draft.set('/inhoud', undefined);
draft.set('/indicatieContactGelukt', null);
draft.set('/hadBetrokkenen', [{}, { rol: text, contactnaam: { achternaam: text } }]);
draft.insert('/hadBetrokkenen/-', { rol: 'klant', wasPartij: { uuid: text } });
draft.insert('/hadBetrokkenen/0/wasPartij', { soortPartij: 'persoon', partijIdentificatie: { contactnaam: null } });
// @ts-expect-error whether it is vertrouwelijk is true or false
draft.set('/vertrouwelijk', 'true');
draft.set('/hadBetrokkenen/0/bezoekadres/huisnummer', Number.isNaN(index) ? text : index);
// @ts-expect-error a huisnummer is a number, or what was typed
draft.set('/hadBetrokkenen/0/bezoekadres/huisnummer', true);
// @ts-expect-error an onderwerp cannot be empty
draft.set('/onderwerp', null);
// @ts-expect-error a betrokkene has no such property
draft.insert('/hadBetrokkenen/-', { rool: 'klant' });

// What is asked about places.
expectTypeOf(draft.violations('/hadBetrokkenen/0')).toEqualTypeOf<Violation[]>();
draft.violations();
draft.violations(undefined);
draft.violations(['hadBetrokkenen', 0]);
draft.violations(perhaps);
draft.violations(path);
expectTypeOf(draft.get('/onderwerp')).toEqualTypeOf<unknown>();
expectTypeOf(draft.normalize(['hadBetrokkenen', 0])).toEqualTypeOf<Rewritten[]>();
draft.normalize();
draft.normalize(perhaps);
// @ts-expect-error a klantcontact has no such property
draft.get('/naam');
draft.touch('/onderwerp');
expectTypeOf(draft.touched('/onderwerp') && draft.touched()).toEqualTypeOf<boolean>();
expectTypeOf(draft.submit()).toEqualTypeOf<Violation[]>();
draft.submit('/onderwerp');
draft.submit(['/onderwerp', ['hadBetrokkenen', 0, 'rol'], text]);
draft.submit(paths);
draft.submit(perhaps);
draft.visible(['hadBetrokkenen', 0, 'rol']);
draft.visible(path);
draft.reset({ onderwerp: text });
draft.reset();
// @ts-expect-error a klantcontact has no such property
draft.violations('/naam');
// @ts-expect-error a klantcontact has no such property
draft.touch('/naam');
// @ts-expect-error a klantcontact has no such property
draft.touched('/naam');
// @ts-expect-error a klantcontact has no such property
draft.submit(['/onderwerp', '/naam']);
// @ts-expect-error a betrokkene has no such property
draft.submit(['hadBetrokkenen', 0, 'rool']);
// @ts-expect-error a betrokkene has no such property
draft.submit(['/onderwerp', ['hadBetrokkenen', 0, 'rool']]);
// @ts-expect-error a klantcontact has no such property
draft.visible('/naam');

// What a program finds itself.
draft.report([{ path: '/onderwerp', message: 'Dit onderwerp bestaat niet meer.' }, ...draft.violations()]);
draft.report([{ path: ['onderwerp'], message: '', code: 'check', severity: 'warning', params: {}, source: '' }]);
expectTypeOf(draft.check('/onderwerp', Promise.resolve('Dit onderwerp bestaat niet meer.'))).toEqualTypeOf<Promise<Violation[]>>();
draft.check('/kanaal', Promise.resolve([{ path: '/kanaal', message: '' }]));
draft.check('/kanaal', (async () => {})());
expectTypeOf(draft.checking).toEqualTypeOf<boolean>();
// @ts-expect-error a report says where
draft.report([{ message: 'Dit onderwerp bestaat niet meer.' }]);
// @ts-expect-error there is no such code
draft.report([{ path: '', message: '', code: 'chek' }]);
// @ts-expect-error a check takes time
draft.check('/onderwerp', 'Dit onderwerp bestaat niet meer.');

// Drafts of any objecttype, and components that are given a place.
export const drafts: DraftOf<Objecttype>[] = [draft, new Draft('partij')];
drafts[0]?.remove('/soortPartij');
export const put = <T extends Objecttype>(given: DraftOf<T>, at: string, steps: readonly (string | number)[]) =>
  [given.set(at, anything), given.set(steps, anything)];
export const Field = ({ path }: { path: Path<'klantcontact'> }) => draft.violations(path);
Field({ path: '/hadBetrokkenen/0/contactnaam/achternaam' });
Field({ path: ['hadBetrokkenen', 0, 'contactnaam', 'achternaam'] });
Field({ path: '/hadBetrokkenen/0/wasPartij/partijIdentificatoren/0/partijIdentificator/objectId' });
// @ts-expect-error a contactnaam has no such property
Field({ path: '/hadBetrokkenen/0/contactnaam/naam' });
// @ts-expect-error a contactnaam has no such property
Field({ path: ['hadBetrokkenen', 0, 'contactnaam', 'naam'] });
export const own = <const P extends AnyPath>(at: PathOf<'betrokkene', P>): Violation[] => new Draft('betrokkene').violations(at);
own('/rol');
// @ts-expect-error a betrokkene has no such property
own('/rool');

expectTypeOf<ValueAt<'klantcontact', '/hadBetrokkenen/0/rol'>>().toEqualTypeOf<Rol>();
expectTypeOf<ValueAt<'klantcontact', readonly ['hadBetrokkenen', number, 'rol']>>().toEqualTypeOf<Rol>();
expectTypeOf<ValueAt<'klantcontact', '/metadata/bron'>>().toEqualTypeOf<string>();
expectTypeOf<ValueAt<'klantcontact', string>>().toEqualTypeOf<unknown>();
expectTypeOf<`/hadBetrokkenen/${number}/rol`>().toExtend<Pointer<'klantcontact'>>();
expectTypeOf<'/hadBetrokkenen/-'>().toExtend<Pointer<'klantcontact'>>();
expectTypeOf<'/rol'>().not.toExtend<Pointer<'klantcontact'>>();
expectTypeOf<readonly ['hadBetrokkenen', number, 'rol']>().toExtend<Steps<'klantcontact'>>();

// Descriptions.
const description = describe('klantcontact', '/hadBetrokkenen/0/rol', 'en');
expectTypeOf(description?.choices?.[0]?.label).toEqualTypeOf<string | undefined>();
expectTypeOf(description?.required).toEqualTypeOf<boolean | undefined>();
expectTypeOf(describe('interneTaak').properties?.[0]?.html.maxlength).toEqualTypeOf<number | undefined>();
describe('klantcontact', ['hadBetrokkenen', '-', 'rol']);
expectTypeOf(describe('klantcontact', undefined, 'en')?.kind).toEqualTypeOf<PropertyKind | undefined>();
// @ts-expect-error a klantcontact has no such property
describe('klantcontact', '/rol');
// @ts-expect-error there is no such objecttype
describe('ticket');
