// Compiled, not run: the types of the model say what may be written, and what is known once it is read.
import { expectTypeOf } from 'expect-type';
import {
  type Actor,
  type ActorIdentificatieMedewerker,
  type ActorMedewerker,
  type Adres,
  type Betrokkene,
  type Contactnaam,
  type Klantcontact,
  type Model,
  type Objecttype,
  type Partij,
  type PartijContactpersoon,
  type PartijIdentificatieContactpersoon,
  type PartijOrganisatie,
  type PartijPersoon,
  type Reference,
  validate,
} from 'klantinteracties';

expectTypeOf<Model[Objecttype]>().not.toBeAny();
expectTypeOf<Model['klantcontact']>().toEqualTypeOf<Klantcontact>();
expectTypeOf(validate('partij', '{}').value).toEqualTypeOf<Partij | undefined>();

// A partij is known by its soortPartij.
expectTypeOf<Partij['soortPartij']>().toEqualTypeOf<'persoon' | 'organisatie' | 'contactpersoon'>();
expectTypeOf<Extract<Partij, { soortPartij: 'persoon' }>>().toEqualTypeOf<PartijPersoon>();
expectTypeOf<PartijContactpersoon['partijIdentificatie']>().toEqualTypeOf<
  PartijIdentificatieContactpersoon | undefined
>();

export function naam(partij: Partij): string | undefined {
  switch (partij.soortPartij) {
    case 'organisatie':
      expectTypeOf(partij).toEqualTypeOf<PartijOrganisatie>();
      // @ts-expect-error an organisatie has no contactnaam
      void partij.partijIdentificatie?.contactnaam;
      return partij.partijIdentificatie?.naam;
    case 'contactpersoon':
      expectTypeOf(partij.partijIdentificatie?.werkteVoorPartij).toEqualTypeOf<Partij | Reference | null | undefined>();
      return partij.partijIdentificatie?.contactnaam?.achternaam;
    case 'persoon':
      expectTypeOf(partij.partijIdentificatie?.contactnaam).toEqualTypeOf<Contactnaam | null | undefined>();
      return partij.partijIdentificatie?.volledigeNaam;
    default:
      return partij satisfies never;
  }
}

export const bedrijf: Partij = {
  soortPartij: 'organisatie',
  indicatieActief: true,
  partijIdentificatie: { naam: 'Bakkerij Jansen' },
};
export const persoon: Partij = {
  soortPartij: 'persoon',
  indicatieActief: true,
  // @ts-expect-error a persoon has a contactnaam, and no naam
  partijIdentificatie: { naam: 'Jansen' },
};
// The kind may be known later than the rest, as in a form.
export const later = (soortPartij: Partij['soortPartij']): Partij => ({ soortPartij, indicatieActief: true });

// An actor is known by its soortActor.
expectTypeOf<Actor['soortActor']>().toEqualTypeOf<
  'medewerker' | 'geautomatiseerde_actor' | 'organisatorische_eenheid'
>();
expectTypeOf<Extract<Actor, { soortActor: 'medewerker' }>>().toEqualTypeOf<ActorMedewerker>();
expectTypeOf<ActorIdentificatieMedewerker>().toHaveProperty('telefoonnummer').toEqualTypeOf<string>();
// @ts-expect-error a medewerker has a functie and a telefoonnummer
export const medewerker: ActorMedewerker['actorIdentificatie'] = { functie: 'Baliemedewerker' };
export const systeem: Actor = {
  naam: 'E-formulier',
  soortActor: 'geautomatiseerde_actor',
  actorIdentificatie: { functie: 'Ontvangt berichten' },
};

// What the register fills in is read, not written; what may be empty may be null.
expectTypeOf<Klantcontact>().toHaveProperty('referentienummer').toEqualTypeOf<string | null | undefined>();
expectTypeOf<Klantcontact>().toHaveProperty('metadata').toEqualTypeOf<Record<string, string> | undefined>();
expectTypeOf<Adres>().toHaveProperty('huisnummer').toEqualTypeOf<number | null | undefined>();
export function readOnly(contact: Klantcontact): void {
  // @ts-expect-error the register gives the uuid
  contact.uuid = '11111111-1111-4111-8111-111111111101';
  contact.kanaal = 'balie';
  // @ts-expect-error a kanaal cannot be empty
  contact.kanaal = null;
}

// Texts from input fields are written as they are.
export const draft = (form: { rol: Betrokkene['rol']; naam: string }): Betrokkene => ({
  rol: form.rol,
  initiator: true,
  contactnaam: { achternaam: form.naam },
});
