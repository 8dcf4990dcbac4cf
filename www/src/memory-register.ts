// A register in memory, which answers the requests of a plan as Open Klant does. It keeps what it is sent and checks nothing.

import type { ApiRequest } from 'klantinteracties/register';

const ADDRESS = 'https://register.example/klantinteracties/api/v1';

/** The properties by which an object belongs to another one, and goes when that goes. */
const BELONGS_BY = [
  'actor', 'aanleidinggevendKlantcontact', 'hadKlantcontact', 'identificeerdePartij', 'klantcontact', 'partij', 'verstrektDoorBetrokkene',
  'verstrektDoorPartij', 'vertegenwoordigdePartij', 'vertegenwoordigendePartij', 'wasBijlageVanKlantcontact', 'wasPartij',
];

type Fields = Readonly<Record<string, unknown>>;

/** An object that is registered. */
export interface Registered {
  /** What the address of its kind ends with. */
  resource: string;
  uuid: string;
  fields: Fields;
}

export interface Answer {
  status: number;
  body?: Fields;
}

export class MemoryRegister {
  #objects = new Map<string, Registered>();
  #made = 0;

  /** What is registered, in the order in which it came. */
  get objects(): readonly Registered[] {
    return [...this.#objects.values()];
  }

  answer({ method, path, body = {} }: ApiRequest): Answer {
    const [, resource = '', uuid = ''] = path.split('/');
    if (method === 'POST') return { status: 201, body: resource === 'maak-klantcontact' ? this.#makeKlantcontact(body as Fields) : this.#make(resource, body as Fields) };
    const known = this.#objects.get(uuid);
    if (method === 'PATCH') return { status: 200, body: this.#keep(known?.resource ?? resource, uuid, { ...known?.fields, ...body }) };
    if (!known) return { status: 404 };
    this.#delete(uuid);
    return { status: 204 };
  }

  #makeKlantcontact({ klantcontact, betrokkene, onderwerpobject }: Fields): Fields {
    const made = this.#make('klantcontacten', klantcontact as Fields);
    const to = { uuid: made['uuid'] };
    return {
      klantcontact: made,
      ...(betrokkene ? { betrokkene: this.#make('betrokkenen', { ...betrokkene, hadKlantcontact: to }) } : {}),
      ...(onderwerpobject ? { onderwerpobject: this.#make('onderwerpobjecten', { ...onderwerpobject, klantcontact: to }) } : {}),
    };
  }

  #make(resource: string, { partijIdentificatoren, ...fields }: Fields): Fields {
    const made = this.#keep(resource, this.#nextUuid(), fields);
    if (!Array.isArray(partijIdentificatoren)) return made;
    // A partij is made with its identificatoren, and answered with them.
    const identificeerdePartij = { uuid: made['uuid'] };
    const identificatoren = partijIdentificatoren.map((fields: Fields) => this.#make('partij-identificatoren', { ...fields, identificeerdePartij }));
    return { ...made, partijIdentificatoren: identificatoren };
  }

  #keep(resource: string, uuid: string, fields: Fields): Fields {
    this.#objects.set(uuid, { resource, uuid, fields });
    return { ...fields, uuid, url: `${ADDRESS}/${resource}/${uuid}` };
  }

  #delete(uuid: string) {
    this.#objects.delete(uuid);
    for (const { uuid: other, fields } of this.objects) {
      const belongs = BELONGS_BY.some((name) => (fields[name] as { uuid?: string } | null | undefined)?.uuid === uuid);
      if (belongs) this.#delete(other);
    }
  }

  #nextUuid(): string {
    this.#made += 1;
    return `00000000-0000-4000-8000-${String(this.#made).padStart(12, '0')}`;
  }
}
