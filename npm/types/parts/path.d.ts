import type { Model, Objecttype } from './model.js';

/** A step of a path: the name of a property, or an index in a list. `-` stands for a new element. */
export type Step = string | number;

/** A path that is known when the program runs: a JSON Pointer (RFC 6901), or its steps. */
export type AnyPath = string | readonly Step[];

/** The places of an objecttype as JSON Pointers. Below six steps anything will do. */
export type Pointer<T extends Objecttype> = '' | PointerIn<Model[T], 6>;

/** The same places as steps: `['hadBetrokkenen', 0, 'rol']`. */
export type Steps<T extends Objecttype> = readonly [] | StepsIn<Model[T], 6>;

/** A place of an objecttype, for the props of a component: `{ path: Path<'klantcontact'> }`. */
export type Path<T extends Objecttype> = Pointer<T> | Steps<T>;

/**
 * A path that is checked against an objecttype, however deep it is: the path itself, or else what could stand there, which
 * editors complete. A path that is not known when the program is compiled is any `string`, or any array of steps.
 */
export type PathOf<T extends Objecttype, P extends AnyPath | undefined> = [P] extends ['']
  ? '' | Completed<Model[T], ''>
  : IsOneOf<P, T> extends true
    ? P
    : [Misplaced<Model[T], P>] extends [never]
      ? P
      : Completed<Model[T], P>;

/** Several such paths. */
export type PathsOf<T extends Objecttype, P extends readonly AnyPath[]> = { readonly [I in keyof P]: PathOf<T, P[I]> };

/** What an object holds at a path; unknown when the path is not known when the program is compiled. */
export type ValueAt<T extends Objecttype, P extends AnyPath> = IsOneOf<P, T> extends true ? unknown : At<Model[T], P>;

/**
 * A value that is being filled in: any text where a word is chosen, what was typed where it is no number, and objects of which
 * properties are missing.
 */
export type Unfinished<V> = V extends string
  ? V | (string & {})
  : V extends number
    ? V | string
    : V extends readonly (infer E)[]
      ? readonly Unfinished<E>[]
      : V extends object
        ? { readonly [K in keyof V]?: Unfinished<V[K]> | undefined }
        : V;

// A prop of type `Path` is compared as a whole, because walking along each of its paths takes the compiler long. It is
// known by the path of the document itself, which few others are together with.
type IsOneOf<P, T extends Objecttype> = IsUnion<P> extends true
  ? [''] extends [P]
    ? Within<P, Path<T>>
    : [readonly []] extends [P]
      ? Within<P, Path<T>>
      : false
  : false;
type Within<P, All> = [P] extends [All] ? true : false;
type IsUnion<P, All = P> = [P] extends [never] ? false : P extends unknown ? ([All] extends [P] ? false : true) : never;

type Misplaced<V, P> = P extends AnyPath ? ([At<V, P>] extends [never] ? P : never) : never;
type At<V, P extends AnyPath> = P extends string ? AtPointer<V, P> : P extends readonly unknown[] ? AtSteps<V, P> : never;
type Completed<V, P> = P extends string
  ? CompletedPointer<V, P>
  : P extends readonly unknown[]
    ? CompletedSteps<V, P>
    : never;

type AtPointer<V, P extends string> = string extends P
  ? unknown
  : P extends ''
    ? V
    : P extends `/${infer K}/${infer Rest}`
      ? AtPointer<Below<V, K>, `/${Rest}`>
      : P extends `/${infer K}`
        ? Below<V, K>
        : Unknown<P>;

// `${prefix}/rol` can be a pointer, and `hadBetrokkenen/0/rol` cannot.
type Unknown<P extends string> = P extends `${infer First}${string}` ? (string extends First ? unknown : never) : never;

type AtSteps<V, P extends readonly unknown[]> = number extends P['length']
  ? unknown
  : P extends readonly [infer K extends Step, ...infer Rest]
    ? AtSteps<Below<V, `${K}`>, Rest>
    : V;

/** What a value holds at a step; never when it has no such place. */
type Below<V, K extends string> = V extends object
  ? V extends readonly (infer E)[]
    ? K extends `${number}` | '-'
      ? E
      : string extends K
        ? E
        : never
    : K extends keyof V
      ? V[K]
      : string extends K
        ? unknown
        : never
  : never;

type CompletedPointer<V, P extends string, Begin extends string = ''> = P extends `/${infer K}/${infer Rest}`
  ? [Below<V, K>] extends [never]
    ? PointerBelow<V, Begin>
    : CompletedPointer<Below<V, K>, `/${Rest}`, `${Begin}/${K}`>
  : PointerBelow<V, Begin>;
type PointerBelow<V, Begin extends string> = [StepIn<V, '0'>] extends [never] ? Begin : `${Begin}/${StepIn<V, '0'>}`;

type CompletedSteps<V, P extends readonly unknown[], Begin extends readonly unknown[] = []> = P extends readonly [
  infer K extends Step,
  ...infer Rest,
]
  ? [Below<V, `${K}`>] extends [never]
    ? StepsBelow<V, Begin>
    : CompletedSteps<Below<V, `${K}`>, Rest, [...Begin, K]>
  : Begin;
type StepsBelow<V, Begin extends readonly unknown[]> = [StepIn<V, number>] extends [never]
  ? Begin
  : [...Begin, StepIn<V, number>];

type StepIn<V, Index extends Step> = V extends object ? (V extends readonly unknown[] ? Index | '-' : keyof V & string) : never;

type Fewer = [never, 0, 1, 2, 3, 4, 5];
type PointerIn<V, Most extends number> = V extends object
  ? Most extends 0
    ? `/${string}`
    : V extends readonly (infer E)[]
      ? `/${number | '-'}` | `/${number | '-'}${PointerIn<E, Fewer[Most]>}`
      : { [K in keyof V & string]-?: `/${K}` | `/${K}${PointerIn<V[K], Fewer[Most]>}` }[keyof V & string]
  : never;
type StepsIn<V, Most extends number> = V extends object
  ? Most extends 0
    ? readonly [Step, ...Step[]]
    : V extends readonly (infer E)[]
      ? readonly [number | '-'] | readonly [number | '-', ...StepsIn<E, Fewer[Most]>]
      : { [K in keyof V & string]-?: readonly [K] | readonly [K, ...StepsIn<V[K], Fewer[Most]>] }[keyof V & string]
  : never;

export {};
