use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Utc};

use super::Format;
use super::parsed::parsed;
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// A moment as `2024-05-31T09:30:00+02:00`, with its offset from UTC.
    Datumtijd: |text| DATE_TIME.has(text), DATE_TIME.rule; "2024-05-31T09:30:00+02:00", not "2024-05-31T09:30:00"
}

/// The form of a [`Datumtijd`].
pub static DATE_TIME: Format =
    Format { rule: &RULE, min: 20, max: 64, check: |text, _| is_valid(text), or_empty: false, normal: None };

static RULE: Rule = by_value(
    "format-date-time",
    "SIM 2.0.0, Datumtijd",
    Message {
        nl: "Dit is geen geldig tijdstip. Schrijf datum, tijd en tijdzone als 2024-05-31T09:30:00+02:00.",
        en: "This is not a valid moment. Write date, time and time zone as 2024-05-31T09:30:00+02:00.",
    },
    Example {
        objecttype: Objecttype::Klantcontact,
        accepts: r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        rejects: r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"plaatsgevondenOp":"31-05-2024 9:30","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
    },
);

fn is_valid(text: &str) -> bool {
    parse_date_time(text).is_some()
}

impl Datumtijd {
    /// The instant that it stands for.
    pub fn instant(&self) -> DateTime<Utc> {
        // It has been parsed before.
        parse_date_time(&self.0).unwrap_or_default()
    }
}

/// The instant that the text stands for; `None` when it is not a date and time with an offset.
///
/// ```
/// let summer = klantinteracties::value::parse_date_time("2024-05-31T09:30:00+02:00");
/// assert_eq!(summer, klantinteracties::value::parse_date_time("2024-05-31T07:30:00Z"));
/// assert!(klantinteracties::value::parse_date_time("2024-05-31").is_none());
/// ```
pub fn parse_date_time(text: &str) -> Option<DateTime<Utc>> {
    // chrono also takes a space or small letters, which ISO 8601 does not.
    let strict = text.as_bytes().get(10) == Some(&b'T') && !text.ends_with('z');
    let moment = DateTime::parse_from_rfc3339(text).ok().filter(|_| strict)?.to_utc();
    // Calendars of other systems begin with year 1, end with 9999, and know no leap seconds.
    let is_common = YEARS.contains(&moment.year()) && moment.timestamp_subsec_nanos() < NANOS_OF_A_SECOND;
    is_common.then_some(moment)
}

/// The years that a moment or day can be in.
pub(super) const YEARS: RangeInclusive<i32> = 1..=9999;

const NANOS_OF_A_SECOND: u32 = 1_000_000_000;
