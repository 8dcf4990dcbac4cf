use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::parsed::parsed;
use super::{Format, Sources};
use crate::model::Objecttype;
use crate::rules::{Example, Rule, by_value};
use crate::text::Message;

parsed! {
    /// A moment as `2024-05-31T09:30:00+02:00`, with its offset from UTC.
    Datumtijd: |text| DATE_TIME.has(text), DATE_TIME.rule; "2024-05-31T09:30:00+02:00", not "2024-05-31T09:30:00"
}

/// The form of a [`Datumtijd`].
pub static DATE_TIME: Format = Format {
    rule: &RULE,
    min: 20,
    max: 64,
    check: |text, _| is_valid(text),
    or_empty: false,
    normal: None,
    pattern: r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})",
    annotation: Some("date-time"),
    suspect: None,
    sources: Sources::new(
        "SIM 2.0.0, Datumtijd: RFC 3339, with its offset",
        "the same; what else `datetime.fromisoformat` of Python reads is refused",
    ),
};

static RULE: Rule = by_value(
    "format-date-time",
    "SIM 2.0.0, Datumtijd",
    Message {
        nl: "Dit is geen geldig tijdstip. Schrijf datum, tijd en tijdzone als 2024-05-31T09:30:00+02:00.",
        en: "This is not a valid moment. Write date, time and time zone as 2024-05-31T09:30:00+02:00.",
    },
    Example::new(
        Some(Objecttype::Klantcontact),
        r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"plaatsgevondenOp":"2024-05-31T09:30:00+02:00","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
        r#"{"kanaal":"telefoon","onderwerp":"Paspoort","taal":"nld","vertrouwelijk":false,"plaatsgevondenOp":"31-05-2024 9:30","inhoud":"Paspoort verloren","hadBetrokkenen":[{"rol":"klant","initiator":true,"wasPartij":{"uuid":"11111111-1111-4111-8111-111111111101"}}],"hadBetrokkenActoren":[{"naam":"Balie","soortActor":"organisatorische_eenheid"}]}"#,
    ),
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
    let (day, time) = text.split_at_checked(10)?;
    let (time, offset) = time.strip_prefix('T')?.split_at_checked(8)?;
    let (fraction, offset) = match offset.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count()),
        None => ("0", offset),
    };
    let [hour, minute, second] = numbers(time, b':')?;
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nanoseconds(fraction)?)?;
    let moment = parse_day(day)?.and_time(time).checked_sub_signed(parse_offset(offset)?)?.and_utc();
    // Calendars of other systems begin with year 1 and end with 9999.
    YEARS.contains(&moment.year()).then_some(moment)
}

/// The day as `2024-05-31`.
pub(super) fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, day) = text.split_at_checked(4)?;
    let [month, day] = numbers(day.strip_prefix('-')?, b'-')?;
    NaiveDate::from_ymd_opt(i32::try_from(number(year)?).ok()?, month, day).filter(|day| YEARS.contains(&day.year()))
}

/// `Z`, or hours and minutes as `+02:00`.
fn parse_offset(text: &str) -> Option<TimeDelta> {
    if text == "Z" {
        return Some(TimeDelta::zero());
    }
    let (sign, offset) = text.split_at_checked(1)?;
    let [hours, minutes] = numbers(offset, b':')?;
    let offset = TimeDelta::minutes(i64::from(hours * 60 + minutes));
    match sign {
        _ if hours > 23 || minutes > 59 => None,
        "+" => Some(offset),
        "-" => Some(-offset),
        _ => None,
    }
}

/// A part of a second; what is shorter than a nanosecond does not count.
fn nanoseconds(digits: &str) -> Option<u32> {
    let (digits, _) = digits.split_at_checked(9).unwrap_or((digits, ""));
    Some(number(digits)? * 10_u32.pow(9_u32.saturating_sub(u32::try_from(digits.len()).ok()?)))
}

/// Numbers of two digits with this between them.
fn numbers<const N: usize>(text: &str, between: u8) -> Option<[u32; N]> {
    let mut numbers = [0; N];
    if text.len() + 1 != 3 * N {
        return None;
    }
    for (number, part) in numbers.iter_mut().zip(text.as_bytes().chunks(3)) {
        *number = match part {
            [tens, ones, rest @ ..] if rest.is_empty() || *rest == [between] => 10 * digit(*tens)? + digit(*ones)?,
            _ => return None,
        };
    }
    Some(numbers)
}

/// Digits only, and at least one.
fn number(digits: &str) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0_u32, |number, byte| number.checked_mul(10)?.checked_add(digit(byte)?))
}

fn digit(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(10)
}

/// The years that a moment or day can be in.
pub(super) const YEARS: RangeInclusive<i32> = 1..=9999;
