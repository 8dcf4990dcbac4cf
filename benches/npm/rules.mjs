// The domain rules of the profile basisterminologie by hand, as somebody writes them beside a schema: shared by the peers
// that ajv and zod are part of. They take a klantcontact whose shape is good already, and push {code, severity, path}.
// What no schema can say of a value, such as the elfproef of a BSN, stands here too.

const TOLERANCE = 5 * 60 * 1000;
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const COMBINATIONS = new Set([
  'brp natuurlijk_persoon bsn',
  'hr niet_natuurlijk_persoon rsin',
  'hr niet_natuurlijk_persoon kvk_nummer',
  'hr vestiging vestigingsnummer',
]);
const CODE_OBJECTTYPEN = ['klantcontact', 'zaak', 'klanttaak', 'informatieobject', 'productaanvraag'];
const LOOSE_PARTS = [
  'straatnaam', 'huisnummer', 'huisnummertoevoeging', 'postcode', 'stad', 'adresregel1', 'adresregel2', 'adresregel3',
];
const landen = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** A text is blank when nothing in it can be seen. */
const isBlank = (text) => text == null || /^[\s\p{Cf}\u115f\u1160\u3164\uffa0]*$/u.test(text);
const isEmpty = (list) => list == null || list.length === 0;
const isSame = (uuid, other) => uuid !== undefined && uuid.toLowerCase() === other?.toLowerCase();
const isPartijReference = (partij) => partij.soortPartij === undefined;
const hasLooseParts = (adres) => LOOSE_PARTS.some((part) => adres[part] != null && adres[part] !== '');
const isFilledIn = (adres) => adres != null && (!!adres.nummeraanduidingId || !!adres.land || hasLooseParts(adres));

function recognise(code) {
  const bare = code?.toLowerCase().replace(/^zgw-/, '');
  return CODE_OBJECTTYPEN.includes(bare) ? bare : undefined;
}

function passesElfproef(number) {
  let sum = -number[8];
  for (let place = 0; place < 8; place += 1) sum += number[place] * (9 - place);
  return sum % 11 === 0 && number !== '000000000';
}

function passesModulo97(iban) {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** `talen` holds the codes of ISO 639-2, `now` is in milliseconds. */
export function judge(klantcontact, { now, talen }) {
  const found = [];
  const error = (code, path) => found.push({ code, severity: 'error', path });
  const warning = (code, path) => found.push({ code, severity: 'warning', path });

  const betrokkenen = klantcontact.hadBetrokkenen ?? [];
  const actoren = klantcontact.hadBetrokkenActoren ?? [];
  const taken = klantcontact.leiddeTotInterneTaken ?? [];
  const onderwerpen = klantcontact.gingOverOnderwerpobjecten ?? [];
  const bijlagen = klantcontact.omvatteBijlagen ?? [];
  const zaken = klantcontact.leiddeTotZaken ?? [];
  const moment = klantcontact.plaatsgevondenOp === undefined ? undefined : Date.parse(klantcontact.plaatsgevondenOp);

  const kindOf = (object) => recognise(object.onderwerpobjectidentificator?.codeObjecttype);
  const isContact = (object) => object.wasKlantcontact != null || kindOf(object) === 'klantcontact';
  const isAnswer = onderwerpen.some(isContact);
  const isOpen = onderwerpen.some((object) => object.uuid !== undefined && Object.keys(object).length === 1);
  const needsContact = taken.length > 0;
  const goesOn = zaken.length > 0 || isAnswer || onderwerpen.some((object) => kindOf(object) === 'zaak');
  const hasNoFollowUp = !needsContact && !goesOn && !isOpen;
  const isKnown = betrokkenen.some((betrokkene) => betrokkene.wasPartij != null);
  const isUnknown = betrokkenen.length > 0 && betrokkenen.every(({ rol, wasPartij }) => rol !== undefined && wasPartij == null);
  const hasKlant = betrokkenen.some(({ rol }) => rol === 'klant' || rol === undefined);
  const werkgevers = new Set(betrokkenen.flatMap(({ wasPartij }) => identities(wasPartij?.partijIdentificatie?.werkteVoorPartij)));

  if (betrokkenen.length === 0) error('klantcontact-betrokkene-required', '/hadBetrokkenen');
  if (actoren.length === 0) error('klantcontact-actor-required', '/hadBetrokkenActoren');
  if (moment - now > TOLERANCE) error('klantcontact-in-future', '/plaatsgevondenOp');
  if (klantcontact.indicatieContactGelukt === false) warning('klantcontact-not-established', '/indicatieContactGelukt');
  if (new Set(onderwerpen.filter((object) => kindOf(object) === 'zaak').map((object) => object.onderwerpobjectidentificator.objectId)).size > 1) {
    warning('klantcontact-single-onderwerp', '/gingOverOnderwerpobjecten');
  }
  if (isUnknown && hasNoFollowUp) error('klantcontact-without-purpose', '');
  if (betrokkenen.filter(({ initiator }) => initiator).length > 1) warning('betrokkene-multiple-initiators', '/hadBetrokkenen');
  for (const name of ['kanaal', 'onderwerp']) if (isBlank(klantcontact[name])) error('blank', `/${name}`);
  for (const name of ['nummer', 'referentienummer']) {
    const numbers = taken.map((taak) => taak[name]);
    numbers.forEach((number, index) => {
      if (number && numbers.indexOf(number) < index) {
        error('interne-taak-referentienummer-duplicate', `/leiddeTotInterneTaken/${index}/${name}`);
      }
    });
  }
  if (!talen.has(klantcontact.taal)) error('taal-unknown', '/taal');
  if (klantcontact.indicatieContactGelukt && klantcontact.verdereActieOndernomen) {
    error('klantcontact-verdere-actie', '/verdereActieOndernomen');
  }
  if (isBlank(klantcontact.inhoud) && bijlagen.length === 0) warning('klantcontact-without-content', '/inhoud');

  actoren.forEach((actor, index) => judgeActor(actor, `/hadBetrokkenActoren/${index}`));
  betrokkenen.forEach((betrokkene, index) => judgeBetrokkene(betrokkene, `/hadBetrokkenen/${index}`));
  onderwerpen.forEach((object, index) => judgeOnderwerpobject(object, `/gingOverOnderwerpobjecten/${index}`));
  bijlagen.forEach((bijlage, index) => judgeBijlage(bijlage, `/omvatteBijlagen/${index}`));
  taken.forEach((taak, index) => judgeTaak(taak, `/leiddeTotInterneTaken/${index}`));
  return found;

  function mayBeReached({ rol, wasPartij, digitaleAdressen, bezoekadres, correspondentieadres }) {
    const hasDetails = !isEmpty(digitaleAdressen) || isFilledIn(bezoekadres) || isFilledIn(correspondentieadres);
    return rol === undefined || hasDetails || (wasPartij != null && (isPartijReference(wasPartij) || hasOwnDetails(wasPartij)));
  }

  function judgeActor(actor, path) {
    if (actor.indicatieActief === false) error('actor-inactive', `${path}/indicatieActief`);
  }

  function judgeBetrokkene(betrokkene, path) {
    if (betrokkene.rol === undefined) return;
    const partij = betrokkene.wasPartij;
    const adressen = betrokkene.digitaleAdressen ?? [];
    const hasDetails = adressen.length > 0 || isFilledIn(betrokkene.bezoekadres) || isFilledIn(betrokkene.correspondentieadres);
    if (hasDetails && hasNoFollowUp) error('betrokkene-contactgegevens-not-allowed', path);
    if (partij == null && !hasDetails && needsContact) error('betrokkene-contactgegevens-required', path);
    if (betrokkene.initiator && isAnswer) warning('betrokkene-initiator-on-answer', `${path}/initiator`);
    if (partij?.soortPartij === 'persoon' && !isBlank(betrokkene.organisatienaam)) warning('betrokkene-name-mismatch', path);
    if (partij?.soortPartij === 'organisatie' && Object.values(betrokkene.contactnaam ?? {}).some((part) => part !== '')) {
      warning('betrokkene-name-mismatch', path);
    }
    if (betrokkene.rol === 'vertegenwoordiger' && !hasKlant && (partij == null || !mayRepresent(partij))) {
      warning('betrokkene-vertegenwoordigde-missing', `${path}/rol`);
    }
    if (partij != null) {
      const own = new Set(partij.digitaleAdressen?.map(({ soortDigitaalAdres, adres }) => `${soortDigitaalAdres} ${adres}`));
      if (adressen.some(({ soortDigitaalAdres, adres }) => adres !== undefined && own.has(`${soortDigitaalAdres} ${adres}`))) {
        warning('betrokkene-contactgegevens-same-as-partij', path);
      }
      if (werkgevers.size > 0 && identities(partij).some((identity) => werkgevers.has(identity))) {
        warning('betrokkene-organisatie-not-in-contact', `${path}/wasPartij`);
      }
      const reachable = hasOwnDetails(partij);
      const isAlone = () => !betrokkenen.some((other) => other !== betrokkene && mayBeReached(other));
      if (needsContact && !hasDetails && !isPartijReference(partij) && !reachable && isAlone()) warning('betrokkene-unreachable', path);
      if (needsContact && !hasDetails && partij.indicatieActief === false && reachable) {
        error('partij-inactive-contactgegevens', `${path}/wasPartij/indicatieActief`);
      }
      judgePartij(partij, `${path}/wasPartij`);
    }
    judgeAdressen(adressen, false, `${path}/digitaleAdressen`);
    judgeAdres(betrokkene.bezoekadres, `${path}/bezoekadres`);
    judgeAdres(betrokkene.correspondentieadres, `${path}/correspondentieadres`);
  }

  function judgePartij(partij, path) {
    if (isPartijReference(partij)) return;
    const { soortPartij, partijIdentificatoren, digitaleAdressen, rekeningnummers, partijIdentificatie } = partij;
    const soorten = new Set();
    partijIdentificatoren?.forEach(({ partijIdentificator }) => {
      const soort = partijIdentificator?.codeSoortObjectId;
      if (soorten.has(soort)) error('partij-identificator-duplicate', `${path}/partijIdentificatoren`);
      if (soort !== undefined) soorten.add(soort);
    });
    const isMismatch =
      (soortPartij === 'persoon' && (soorten.has('kvk_nummer') || soorten.has('rsin') || soorten.has('vestigingsnummer'))) ||
      (soortPartij === 'organisatie' && soorten.has('bsn'));
    if (isMismatch) warning('partij-identificator-kind-mismatch', `${path}/partijIdentificatoren`);
    if (soortPartij !== 'contactpersoon' && isEmpty(partijIdentificatoren)) {
      warning('partij-identificator-required', `${path}/partijIdentificatoren`);
    }
    const standard = (digitaleAdressen ?? []).filter(({ isStandaardAdres }) => isStandaardAdres);
    if (new Set(standard.map(({ soortDigitaalAdres }) => soortDigitaalAdres)).size < standard.length) {
      error('partij-standaardadres-multiple', `${path}/digitaleAdressen`);
    }
    const isNotOwn = (preferred, own, key) =>
      preferred != null &&
      !own?.some((one) =>
        one.uuid !== undefined && preferred.uuid !== undefined
          ? isSame(one.uuid, preferred.uuid)
          : key.every((name) => one[name] !== undefined && one[name] === preferred[name]),
      );
    if (isNotOwn(partij.voorkeursDigitaalAdres, digitaleAdressen, ['soortDigitaalAdres', 'adres'])) {
      error('partij-voorkeursadres-not-own', `${path}/voorkeursDigitaalAdres`);
    }
    if (isNotOwn(partij.voorkeursRekeningnummer, rekeningnummers, ['iban'])) {
      error('partij-voorkeursrekeningnummer-not-own', `${path}/voorkeursRekeningnummer`);
    }
    const werkgever = partijIdentificatie?.werkteVoorPartij;
    if (werkgever != null) {
      if (soortPartij === 'contactpersoon' && (werkgever.soortPartij ?? 'organisatie') !== 'organisatie') {
        error('contactpersoon-werkte-voor-organisatie', `${path}/partijIdentificatie/werkteVoorPartij`);
      }
      judgePartij(werkgever, `${path}/partijIdentificatie/werkteVoorPartij`);
    }
    partijIdentificatoren?.forEach((one, index) => judgeIdentificator(one, `${path}/partijIdentificatoren/${index}`));
    rekeningnummers?.forEach((one, index) => judgeRekeningnummer(one, `${path}/rekeningnummers/${index}`));
    if (partij.voorkeursRekeningnummer != null) judgeRekeningnummer(partij.voorkeursRekeningnummer, `${path}/voorkeursRekeningnummer`);
    partij.vertegenwoordigde?.forEach((one, index) => judgePartij(one, `${path}/vertegenwoordigde/${index}`));
    judgeAdressen(digitaleAdressen ?? [], true, `${path}/digitaleAdressen`);
    judgeAdres(partij.bezoekadres, `${path}/bezoekadres`);
    judgeAdres(partij.correspondentieadres, `${path}/correspondentieadres`);
  }

  function judgeIdentificator({ partijIdentificator: group, subIdentificatorVan: parent }, path) {
    if (group === undefined) return;
    const { codeRegister, codeObjecttype, codeSoortObjectId: soort, objectId } = group;
    if ((soort === 'bsn' || soort === 'rsin') && !passesElfproef(objectId)) error(`format-${soort}`, `${path}/partijIdentificator/objectId`);
    if (!COMBINATIONS.has(`${codeRegister} ${codeObjecttype} ${soort}`)) {
      error('partij-identificator-combination', `${path}/partijIdentificator`);
    }
    const isKvk = parent != null && (parent.partijIdentificator?.codeSoortObjectId ?? 'kvk_nummer') === 'kvk_nummer';
    if (soort === 'vestigingsnummer' && !isKvk) error('partij-identificator-vestiging-parent', `${path}/subIdentificatorVan`);
    if (parent != null) judgeIdentificator(parent, `${path}/subIdentificatorVan`);
  }

  function judgeRekeningnummer({ iban }, path) {
    if (iban !== undefined && !passesModulo97(iban)) error('format-iban', `${path}/iban`);
  }

  function judgeAdressen(adressen, isOfPartij, path) {
    const known = new Set();
    adressen.forEach((digitaal, index) => {
      const { adres, soortDigitaalAdres, isStandaardAdres, verstrektDoorPartij, verstrektDoorBetrokkene } = digitaal;
      if (adres === undefined) return;
      const address = `${soortDigitaalAdres} ${adres}`;
      if (known.has(address)) warning('digitaal-adres-duplicate', `${path}/${index}/adres`);
      known.add(address);
      if (soortDigitaalAdres === 'email' && !EMAIL.test(adres)) error('format-email', `${path}/${index}/adres`);
      if (verstrektDoorPartij != null && verstrektDoorBetrokkene != null) warning('digitaal-adres-owner', `${path}/${index}`);
      if (isStandaardAdres && verstrektDoorPartij == null && !isOfPartij) {
        error('digitaal-adres-standaard-without-partij', `${path}/${index}/isStandaardAdres`);
      }
    });
  }

  function judgeAdres(adres, path) {
    if (adres == null) return;
    if (adres.nummeraanduidingId && hasLooseParts(adres)) warning('adres-bag-and-lines', path);
    if (adres.land && landen.of(adres.land) === undefined) error('format-land', `${path}/land`);
  }

  function judgeTaak(taak, path) {
    if (taak.status === undefined) return;
    if (taak.toegewezenAanActor == null && isEmpty(taak.toegewezenAanActoren)) {
      error('interne-taak-actor-required', `${path}/toegewezenAanActoren`);
    }
    if (taak.status === 'te_verwerken' && taak.afgehandeldOp != null) {
      error('interne-taak-afgehandeld-op-status', `${path}/afgehandeldOp`);
    }
    if (taak.afgehandeldOp != null && Date.parse(taak.afgehandeldOp) < moment) {
      warning('interne-taak-before-klantcontact', `${path}/afgehandeldOp`);
    }
    if (taak.toegewezenAanActor != null) judgeActor(taak.toegewezenAanActor, `${path}/toegewezenAanActor`);
    taak.toegewezenAanActoren?.forEach((actor, index) => judgeActor(actor, `${path}/toegewezenAanActoren/${index}`));
  }

  function judgeOnderwerpobject(object, path) {
    const { wasKlantcontact: contact, onderwerpobjectidentificator: identificator, klantcontact: named } = object;
    if (object.uuid !== undefined && contact === undefined && identificator === undefined && named === undefined) return;
    const code = identificator?.codeObjecttype;
    const known = recognise(code);
    if (known !== undefined && known !== code) warning('objecttype-spelling', `${path}/onderwerpobjectidentificator/codeObjecttype`);
    if (contact == null) {
      if (!isComplete(identificator)) error('onderwerpobject-target-required', path);
      return;
    }
    if (isSame(contact.uuid, named?.uuid) || isSame(contact.uuid, klantcontact.uuid)) {
      error('onderwerpobject-self-reference', `${path}/wasKlantcontact`);
    }
    const isOther = (identificator?.objectId && !isSame(contact.uuid, identificator.objectId)) || (code && known !== 'klantcontact');
    if (isOther) error('onderwerpobject-target-mismatch', path);
  }

  function judgeBijlage({ uuid, wasBijlageVanKlantcontact, bijlageidentificator }, path) {
    if (uuid !== undefined && wasBijlageVanKlantcontact === undefined && bijlageidentificator === undefined) return;
    if (!isComplete(bijlageidentificator)) error('bijlage-identificator-incomplete', `${path}/bijlageidentificator`);
  }
}

function isComplete(identificator) {
  if (identificator == null) return false;
  const { objectId, codeObjecttype, codeRegister, codeSoortObjectId } = identificator;
  return ![objectId, codeObjecttype, codeRegister, codeSoortObjectId].some(isBlank);
}

function identities(partij) {
  if (partij == null) return [];
  const numbers = (partij.partijIdentificatoren ?? [])
    .filter(({ partijIdentificator }) => partijIdentificator !== undefined)
    .map(({ partijIdentificator: { codeSoortObjectId, objectId } }) => `${codeSoortObjectId} ${objectId}`);
  return partij.uuid === undefined ? numbers : [`uuid ${partij.uuid}`, ...numbers];
}

function mayRepresent(partij) {
  return isPartijReference(partij) || partij.partijIdentificatie?.werkteVoorPartij != null || !isEmpty(partij.vertegenwoordigde);
}

function hasOwnDetails(partij) {
  return !isEmpty(partij.digitaleAdressen) || partij.voorkeursDigitaalAdres != null || isFilledIn(partij.bezoekadres) || isFilledIn(partij.correspondentieadres);
}
