// The domain rules by hand, for peers that know one form: those of rules.mjs that a document of this form can break. They
// take a klantcontact whose shape is good already, and make a path only for what they find.

const TOLERANCE = 5 * 60 * 1000;
const ZERO = 48;

/** `talen` holds the codes of ISO 639-2, `now` is in milliseconds. Returns a list of `{ code, severity, path }`. */
export function judge(klantcontact, { now, talen }) {
  const { hadBetrokkenen: betrokkenen, leiddeTotInterneTaken: taken, inhoud, taal, plaatsgevondenOp } = klantcontact;
  const found = [];
  const needsContact = taken !== undefined && taken.length > 0;

  let initiators = 0;
  let hasKlant = false;
  let isKnown = false;
  for (const { rol, initiator, wasPartij } of betrokkenen) {
    if (initiator) initiators += 1;
    if (rol === 'klant') hasKlant = true;
    if (wasPartij !== undefined) isKnown = true;
  }
  if (plaatsgevondenOp !== undefined && Date.parse(plaatsgevondenOp) - now > TOLERANCE) {
    found.push(error('klantcontact-in-future', '/plaatsgevondenOp'));
  }
  if (!isKnown && !needsContact) found.push(error('klantcontact-without-purpose', ''));
  if (initiators > 1) found.push(warning('betrokkene-multiple-initiators', '/hadBetrokkenen'));
  if (!talen.has(taal)) found.push(error('taal-unknown', '/taal'));
  if (inhoud === undefined || inhoud.trim() === '') found.push(warning('klantcontact-without-content', '/inhoud'));
  for (let index = 0; index < betrokkenen.length; index += 1) {
    judgeBetrokkene(index, { betrokkenen, needsContact, hasKlant }, found);
  }
  return found;
}

const error = (code, path) => ({ code, severity: 'error', path });
const warning = (code, path) => ({ code, severity: 'warning', path });

const isEmpty = (list) => list === undefined || list.length === 0;
const isSame = (one, other) => one.adres === other.adres && one.soortDigitaalAdres === other.soortDigitaalAdres;

function judgeBetrokkene(index, { betrokkenen, needsContact, hasKlant }, found) {
  const { wasPartij: partij, digitaleAdressen: adressen, rol } = betrokkenen[index];
  const path = (rest) => `/hadBetrokkenen/${index}${rest}`;
  const hasDetails = !isEmpty(adressen);
  if (hasDetails && !needsContact) found.push(error('betrokkene-contactgegevens-not-allowed', path('')));
  if (rol === 'vertegenwoordiger' && !hasKlant) found.push(warning('betrokkene-vertegenwoordigde-missing', path('/rol')));
  if (hasDetails) judgeOwn(adressen, partij?.digitaleAdressen ?? [], path, found);
  if (partij === undefined) {
    if (!hasDetails && needsContact) found.push(error('betrokkene-contactgegevens-required', path('')));
    return;
  }
  if (needsContact && !hasDetails) {
    if (!isEmpty(partij.digitaleAdressen)) {
      if (!partij.indicatieActief) found.push(error('partij-inactive-contactgegevens', path('/wasPartij/indicatieActief')));
    } else if (!betrokkenen.some(mayBeReached)) {
      found.push(warning('betrokkene-unreachable', path('')));
    }
  }
  judgePartij(partij, path, found);
}

const mayBeReached = ({ wasPartij, digitaleAdressen }) => !isEmpty(digitaleAdressen) || !isEmpty(wasPartij?.digitaleAdressen);

/** The addresses of a betrokkene, beside those of the partij. */
function judgeOwn(adressen, ofPartij, path, found) {
  judgeAdressen(adressen, path, '/digitaleAdressen', found);
  adressen.forEach((adres, index) => {
    if (adres.isStandaardAdres) {
      found.push(error('digitaal-adres-standaard-without-partij', path(`/digitaleAdressen/${index}/isStandaardAdres`)));
    }
  });
  if (adressen.some((adres) => ofPartij.some((other) => isSame(adres, other)))) {
    found.push(warning('betrokkene-contactgegevens-same-as-partij', path('')));
  }
}

function judgePartij({ partijIdentificatoren: identificatoren, digitaleAdressen: adressen }, path, found) {
  if (isEmpty(identificatoren)) {
    found.push(warning('partij-identificator-required', path('/wasPartij/partijIdentificatoren')));
  } else {
    // Each of them is a BSN.
    if (identificatoren.length > 1) found.push(error('partij-identificator-duplicate', path('/wasPartij/partijIdentificatoren')));
    identificatoren.forEach(({ partijIdentificator: { objectId } }, index) => {
      if (!passesElfproef(objectId)) {
        found.push(error('format-bsn', path(`/wasPartij/partijIdentificatoren/${index}/partijIdentificator/objectId`)));
      }
    });
  }
  // One address is like no other.
  if (isEmpty(adressen) || adressen.length === 1) return;
  judgeAdressen(adressen, path, '/wasPartij/digitaleAdressen', found);
  const isStandard = (soort) => ({ soortDigitaalAdres, isStandaardAdres }) => isStandaardAdres && soortDigitaalAdres === soort;
  if (['telefoonnummer', 'email'].some((soort) => adressen.filter(isStandard(soort)).length > 1)) {
    found.push(error('partij-standaardadres-multiple', path('/wasPartij/digitaleAdressen')));
  }
}

function judgeAdressen(adressen, path, list, found) {
  for (let index = 1; index < adressen.length; index += 1) {
    if (adressen.findIndex((adres) => isSame(adres, adressen[index])) < index) {
      found.push(warning('digitaal-adres-duplicate', path(`${list}/${index}/adres`)));
    }
  }
}

/** Nine digits, of which the first counts nine times, the second eight times, and the last is subtracted. */
function passesElfproef(number) {
  let sum = ZERO - number.charCodeAt(8);
  for (let place = 0; place < 8; place += 1) sum += (number.charCodeAt(place) - ZERO) * (9 - place);
  return sum % 11 === 0 && number !== '000000000';
}
