//! The domain rules that a document of the form can break. benches/npm/lean-rules.mjs has the same ones.

use chrono::{DateTime, FixedOffset, TimeDelta};
use klantinteracties::value::is_taal;

use super::Text;
use super::model::{Betrokkene, DigitaalAdres, Klantcontact, Persoon, Rol, SoortDigitaalAdres};

const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

#[derive(PartialEq)]
pub(crate) enum Severity {
    Error,
    Warning,
}

pub(crate) struct Violation {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    #[expect(dead_code, reason = "a form shows what is wrong at this place")]
    pub(crate) path: String,
}

fn error(code: &'static str, path: impl Into<String>) -> Violation {
    Violation { code, severity: Severity::Error, path: path.into() }
}

fn warning(code: &'static str, path: impl Into<String>) -> Violation {
    Violation { code, severity: Severity::Warning, path: path.into() }
}

pub(super) fn judge<T: Text>(klantcontact: &Klantcontact<T>, now: DateTime<FixedOffset>) -> Vec<Violation> {
    let betrokkenen = &klantcontact.had_betrokkenen;
    let needs_contact = !klantcontact.leidde_tot_interne_taken.is_empty();
    let mut found = Vec::new();
    if klantcontact.plaatsgevonden_op.is_some_and(|moment| moment - now > TOLERANCE) {
        found.push(error("klantcontact-in-future", "/plaatsgevondenOp"));
    }
    if !needs_contact && betrokkenen.iter().all(|betrokkene| betrokkene.was_partij.is_none()) {
        found.push(error("klantcontact-without-purpose", ""));
    }
    if betrokkenen.iter().filter(|betrokkene| betrokkene.initiator).count() > 1 {
        found.push(warning("betrokkene-multiple-initiators", "/hadBetrokkenen"));
    }
    if !is_taal(klantcontact.taal.as_ref()) {
        found.push(error("taal-unknown", "/taal"));
    }
    if klantcontact.inhoud.as_ref().trim().is_empty() {
        found.push(warning("klantcontact-without-content", "/inhoud"));
    }
    for (index, betrokkene) in betrokkenen.iter().enumerate() {
        let path = |rest: &str| format!("/hadBetrokkenen/{index}{rest}");
        judge_betrokkene(betrokkene, betrokkenen, needs_contact, path, &mut found);
    }
    found
}

fn judge_betrokkene<T: Text>(
    betrokkene: &Betrokkene<T>,
    all: &[Betrokkene<T>],
    needs_contact: bool,
    path: impl Fn(&str) -> String,
    found: &mut Vec<Violation>,
) {
    let own = &betrokkene.digitale_adressen;
    if !own.is_empty() && !needs_contact {
        found.push(error("betrokkene-contactgegevens-not-allowed", path("")));
    }
    if betrokkene.rol == Rol::Vertegenwoordiger && all.iter().all(|other| other.rol != Rol::Klant) {
        found.push(warning("betrokkene-vertegenwoordigde-missing", path("/rol")));
    }
    judge_adressen(own, |rest| path(&format!("/digitaleAdressen{rest}")), found);
    for (index, _) in own.iter().enumerate().filter(|(_, adres)| adres.is_standaard_adres) {
        let path = path(&format!("/digitaleAdressen/{index}/isStandaardAdres"));
        found.push(error("digitaal-adres-standaard-without-partij", path));
    }
    let Some(partij) = &betrokkene.was_partij else {
        if own.is_empty() && needs_contact {
            found.push(error("betrokkene-contactgegevens-required", path("")));
        }
        return;
    };
    if own.iter().any(|adres| partij.digitale_adressen.iter().any(|other| is_same(adres, other))) {
        found.push(warning("betrokkene-contactgegevens-same-as-partij", path("")));
    }
    if own.is_empty() && needs_contact {
        if partij.digitale_adressen.is_empty() {
            if !all.iter().any(may_be_reached) {
                found.push(warning("betrokkene-unreachable", path("")));
            }
        } else if !partij.indicatie_actief {
            found.push(error("partij-inactive-contactgegevens", path("/wasPartij/indicatieActief")));
        }
    }
    judge_partij(partij, |rest| path(&format!("/wasPartij{rest}")), found);
}

fn judge_partij<T: Text>(partij: &Persoon<T>, path: impl Fn(&str) -> String, found: &mut Vec<Violation>) {
    let identificatoren = &partij.partij_identificatoren;
    if identificatoren.is_empty() {
        found.push(warning("partij-identificator-required", path("/partijIdentificatoren")));
    }
    // Each of them is a BSN.
    if identificatoren.len() > 1 {
        found.push(error("partij-identificator-duplicate", path("/partijIdentificatoren")));
    }
    for (index, identificator) in identificatoren.iter().enumerate() {
        if !passes_elfproef(identificator.partij_identificator.object_id.as_ref()) {
            let path = path(&format!("/partijIdentificatoren/{index}/partijIdentificator/objectId"));
            found.push(error("format-bsn", path));
        }
    }
    let adressen = &partij.digitale_adressen;
    judge_adressen(adressen, |rest| path(&format!("/digitaleAdressen{rest}")), found);
    let standard = |soort| {
        adressen.iter().filter(move |adres| adres.is_standaard_adres && adres.soort_digitaal_adres == soort).count()
    };
    if standard(SoortDigitaalAdres::Telefoonnummer) > 1 || standard(SoortDigitaalAdres::Email) > 1 {
        found.push(error("partij-standaardadres-multiple", path("/digitaleAdressen")));
    }
}

fn judge_adressen<T: Text>(adressen: &[DigitaalAdres<T>], path: impl Fn(&str) -> String, found: &mut Vec<Violation>) {
    for (index, adres) in adressen.iter().enumerate() {
        if adressen.iter().take(index).any(|other| is_same(adres, other)) {
            found.push(warning("digitaal-adres-duplicate", path(&format!("/{index}/adres"))));
        }
    }
}

fn is_same<T: Text>(one: &DigitaalAdres<T>, other: &DigitaalAdres<T>) -> bool {
    one.soort_digitaal_adres == other.soort_digitaal_adres && one.adres.as_ref() == other.adres.as_ref()
}

fn may_be_reached<T: Text>(betrokkene: &Betrokkene<T>) -> bool {
    let has_any = |partij: &Persoon<T>| !partij.digitale_adressen.is_empty();
    !betrokkene.digitale_adressen.is_empty() || betrokkene.was_partij.as_ref().is_some_and(has_any)
}

/// Nine digits, of which the first counts nine times, the second eight times, and the last is subtracted.
fn passes_elfproef(number: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = number.bytes().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    sum % 11 == 0 && number != "000000000"
}
