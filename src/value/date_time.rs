use alloc::borrow::Cow;
use core::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Utc};

use super::{Definition, Format, Formatted, Sources};
use crate::code::Code;
use crate::text::{Message, Texts};

/// A date and time, with the offset from UTC.
pub type Datumtijd = DateTime<FixedOffset>;

impl Formatted for Datumtijd {
    const FORMAT: Format = Format::DateTime;

    fn parsed(text: &str) -> Option<Self> {
        parse_with_offset(text)
    }

    fn written(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }

    fn of_register(text: &str) -> Option<Self> {
        // Every text that can be parsed has the form, in each profile.
        Self::parsed(text)
    }
}

/// The form of a [`Datumtijd`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatDateTime,
    source: "SIM 2.0.0, Datumtijd",
    message: Texts {
        medewerker: Message {
            nl: "Dit is geen geldig tijdstip. Schrijf datum, tijd en tijdzone als 2024-05-31T09:30:00+02:00.",
            en: "This is not a valid moment. Write date, time and time zone as 2024-05-31T09:30:00+02:00.",
        },
        klant: Message {
            nl: "Deze datum en tijd kloppen niet. Schrijf ze precies zoals 2024-05-31T09:30:00+02:00, met +01:00 in de winter.",
            en: "This date and time are not right. Write them exactly like 2024-05-31T09:30:00+02:00, with +01:00 in winter.",
        },
    },
    min: 20,
    max: 64,
    check: |text, _| is_valid(text),
    or_empty: false,
    normal: None,
    normalized: None,
    pattern: r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})",
    annotation: Some("date-time"),
    suspect: None,
    sources: Sources::new(
        "SIM 2.0.0, Datumtijd: RFC 3339, with its offset",
        "the same; what else `datetime.fromisoformat` of Python reads is refused",
    ),
};

fn is_valid(text: &str) -> bool {
    parse_date_time(text).is_some()
}

/// Returns the instant that the text stands for; `None` if it is not a date and time with an offset.
///
/// ```
/// let summer = klantinteracties::value::parse_date_time("2024-05-31T09:30:00+02:00");
/// assert_eq!(summer, klantinteracties::value::parse_date_time("2024-05-31T07:30:00Z"));
/// assert!(klantinteracties::value::parse_date_time("2024-05-31").is_none());
/// ```
pub fn parse_date_time(text: &str) -> Option<DateTime<Utc>> {
    let (local, offset) = parts(text)?;
    in_calendar(local.checked_sub_offset(offset)?.and_utc())
}

/// Returns the instant with its offset.
fn parse_with_offset(text: &str) -> Option<DateTime<FixedOffset>> {
    let (local, offset) = parts(text)?;
    in_calendar(offset.from_local_datetime(&local).single()?)
}

/// Returns the local date and time, and the offset from UTC.
fn parts(text: &str) -> Option<(NaiveDateTime, FixedOffset)> {
    let (day, time) = text.split_at_checked(10)?;
    let (time, offset) = time.strip_prefix('T')?.split_at_checked(8)?;
    let (fraction, offset) = match offset.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count()),
        None => ("0", offset),
    };
    let [hour, minute, second] = numbers(time, b':')?;
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nanoseconds(fraction)?)?;
    Some((parse_day(day)?.and_time(time), parse_offset(offset)?))
}

/// Returns the moment if its year is from 1 to 9999, because many other systems hold no other years.
fn in_calendar<Z: TimeZone>(moment: DateTime<Z>) -> Option<DateTime<Z>> {
    YEARS.contains(&moment.naive_utc().year()).then_some(moment)
}

/// Reads a date in the form `2024-05-31`.
pub(super) fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, day) = text.split_at_checked(4)?;
    let [month, day] = numbers(day.strip_prefix('-')?, b'-')?;
    NaiveDate::from_ymd_opt(i32::try_from(number(year)?).ok()?, month, day).filter(|day| YEARS.contains(&day.year()))
}

/// Reads an offset: `Z`, or hours and minutes such as `+02:00`.
fn parse_offset(text: &str) -> Option<FixedOffset> {
    if text == "Z" {
        return FixedOffset::east_opt(0);
    }
    let (sign, offset) = text.split_at_checked(1)?;
    let [hours, minutes] = numbers(offset, b':')?;
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    match sign {
        _ if hours > 23 || minutes > 59 => None,
        "+" => FixedOffset::east_opt(seconds),
        "-" => FixedOffset::west_opt(seconds),
        _ => None,
    }
}

/// Reads a fraction of a second. Digits after the ninth are ignored.
fn nanoseconds(digits: &str) -> Option<u32> {
    let (digits, _) = digits.split_at_checked(9).unwrap_or((digits, ""));
    Some(number(digits)? * 10_u32.pow(9_u32.saturating_sub(u32::try_from(digits.len()).ok()?)))
}

/// Reads numbers of two digits, with `between` between them.
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

/// Reads a number of one or more digits.
fn number(digits: &str) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0_u32, |number, byte| number.checked_mul(10)?.checked_add(digit(byte)?))
}

fn digit(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(10)
}

/// The years that a date can have.
pub(super) const YEARS: RangeInclusive<i32> = 1..=9999;

/// A text that has the form, and one that does not.
pub(crate) const SAMPLE: super::Sample =
    super::Sample { valid: "2024-05-31T09:30:00+02:00", invalid: "31-05-2024 9:30" };
