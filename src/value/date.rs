use alloc::borrow::Cow;
use alloc::string::{String, ToString};

use chrono::{Datelike, NaiveDate};

use super::date_time::parse_day;
use super::{Definition, Format, Formatted, Normal, Sources};
use crate::code::Code;
use crate::scan::{parts, push_decimal, replaced};
use crate::text::{Message, Texts};

/// A date without a time.
pub type Datum = NaiveDate;

impl Formatted for Datum {
    const FORMAT: Format = Format::Date;

    fn parsed(text: &str) -> Option<Self> {
        parse_day(text)
    }

    fn written(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

/// The form of a [`Datum`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatDate,
    source: "SIM 2.0.0, Datum",
    message: Texts::same(Message {
        nl: "Dit is geen geldige datum. Schrijf jaar, maand en dag als 2024-05-31.",
        en: "This is not a valid date. Write year, month and day as 2024-05-31.",
    }),
    min: 10,
    max: 10,
    check: |text, _| is_valid(text),
    or_empty: false,
    normal: Some(&NORMAL),
    normalized: Some(Texts::same(Message {
        nl: "De datum is als jaar, maand en dag geschreven.",
        en: "The date has been written as year, month and day.",
    })),
    pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    annotation: Some("date"),
    suspect: None,
    sources: Sources::new(
        "SIM 2.0.0, Datum: `YYYY-MM-DD` (ISO 8601)",
        "the same; what else `date.fromisoformat` of Python reads is refused",
    ),
};

fn is_valid(text: &str) -> bool {
    parse_day(text).is_some()
}

static NORMAL: Normal = Normal {
    code: "date",
    // In the Netherlands people write the day first. Nobody knows which century a year of two digits is in.
    write: |text| {
        let text = replaced(&replaced(text, "/", "-"), ".", "-");
        let mut parts = parts(&text, b'-');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let zero = |part: &str| if part.len() == 1 { "0" } else { "" };
        let date = [year, "-", zero(month), month, "-", zero(day), day].concat();
        (year.len() == 4 && parts.next().is_none() && is_valid(&date)).then_some(date)
    },
};

/// Returns the day of a year from 0 to 9999, such as `2024-05-31`.
pub(crate) fn day_text(day: NaiveDate) -> String {
    let mut text = String::with_capacity("2024-05-31".len());
    push_decimal(&mut text, u64::from(day.year().unsigned_abs()), 4);
    for part in [day.month(), day.day()] {
        text.push('-');
        push_decimal(&mut text, u64::from(part), 2);
    }
    text
}

/// A text that has the form, and one that does not.
pub(crate) const SAMPLE: super::Sample = super::Sample { valid: "2024-05-31", invalid: "31-05-2024" };
