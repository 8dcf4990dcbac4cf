//! Moments as people in the Netherlands read them.

use alloc::string::String;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc, Weekday};

use super::labels::{AT, MONTHS, TODAY, YESTERDAY};
use crate::json::json;
use crate::scan::push_decimal;
use crate::text::Language;
use crate::value::date::day_text;

/// A moment as clocks in Europe/Amsterdam show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDate {
    /// The moment with its offset, such as `2024-05-31T09:30:00+02:00`. It fits `<time datetime>`.
    pub iso: String,
    /// The day, such as `2024-05-31`.
    pub day: String,
    /// The day in words, such as `31 mei 2024`.
    pub day_label: String,
    /// Hours and minutes, such as `09:30`.
    pub time: String,
    /// Day and time in words, such as `31 mei 2024 om 09:30`.
    pub label: String,
    /// `vandaag` or `gisteren` in the language of the options; `None` on any other day, and without the option `now`.
    pub relative: Option<&'static str>,
}

json! {
    ItemDate {
        "iso": iso,
        "day": day,
        "dayLabel": day_label,
        "time": time,
        "label": label,
        "relative" optional: relative,
    }
}

impl ItemDate {
    /// Returns the moment as people in the Netherlands read it, relative to the moment `now`.
    pub(super) fn new(moment: DateTime<Utc>, now: Option<DateTime<Utc>>, language: Language) -> Self {
        let (local, hours) = in_amsterdam(moment);
        let day = local.date();
        let day_label = day_label(day, language);
        let mut time = String::with_capacity("09:30".len());
        push_decimal(&mut time, u64::from(local.hour()), 2);
        time.push(':');
        push_decimal(&mut time, u64::from(local.minute()), 2);
        let day_text = day_text(day);
        let days = now.map(|now| in_amsterdam(now).0.date().signed_duration_since(day).num_days());
        let relative = match days {
            Some(0) => Some(&TODAY),
            Some(1) => Some(&YESTERDAY),
            _ => None,
        };
        let mut iso = String::with_capacity("2024-05-31T09:30:00+02:00".len());
        iso.push_str(&day_text);
        iso.push('T');
        iso.push_str(&time);
        for (mark, number) in [(':', local.second()), ('+', hours)] {
            iso.push(mark);
            push_decimal(&mut iso, u64::from(number), 2);
        }
        iso.push_str(":00");
        Self {
            iso,
            label: [&day_label, " ", AT.template(language), " ", &time].concat(),
            day: day_text,
            day_label,
            time,
            relative: relative.map(|label| label.template(language)),
        }
    }
}

/// Returns the day in words, such as `31 mei 2024`.
fn day_label(day: NaiveDate, language: Language) -> String {
    let month = MONTHS.get(day.month0() as usize).map_or("", |month| month.template(language));
    let mut label = String::with_capacity("30 september 2024".len());
    push_decimal(&mut label, u64::from(day.day()), 1);
    label.push(' ');
    label.push_str(month);
    label.push(' ');
    push_decimal(&mut label, u64::from(day.year().unsigned_abs()), 1);
    label
}

/// Returns the moment on clocks in Amsterdam, and how many hours they are ahead of UTC.
fn in_amsterdam(moment: DateTime<Utc>) -> (NaiveDateTime, u32) {
    let utc = moment.naive_utc();
    let hours = if is_summer_time(utc) { 2 } else { 1 };
    (utc.checked_add_signed(TimeDelta::hours(i64::from(hours))).unwrap_or(utc), hours)
}

/// Returns whether summer time holds at a moment. In the European Union it lasts from the last Sunday of March to the last
/// Sunday of October, at 01:00 UTC, and until 1995 it ended in September. Years before 1981 are taken for winter time
/// throughout, because their rules differed and no klantcontact was registered then.
fn is_summer_time(utc: NaiveDateTime) -> bool {
    let year = utc.year();
    let end = if year < 1996 { (9, 30) } else { (10, 31) };
    let change = |(month, last_day): (u32, u32)| {
        let last_day = NaiveDate::from_ymd_opt(year, month, last_day)?;
        let sunday = last_day.week(Weekday::Sun).checked_first_day()?;
        sunday.and_hms_opt(1, 0, 0)
    };
    year >= 1981 && change((3, 31)).is_some_and(|start| start <= utc) && change(end).is_some_and(|end| utc < end)
}

#[cfg(test)]
mod tests {
    use super::in_amsterdam;
    use chrono::{DateTime, Timelike, Utc};
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    /// Every hour of 1980 to 2060, beside the time zone database that jiff has.
    #[test]
    fn clocks_in_amsterdam_are_those_of_the_time_zone_database() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let first: DateTime<Utc> = "1980-01-01T00:00:00Z".parse().unwrap();
        let last: DateTime<Utc> = "2061-01-01T00:00:00Z".parse().unwrap();
        let (mut hours, mut in_summer, mut otherwise) = (0, 0, 0);
        let mut seconds = first.timestamp();
        while seconds < last.timestamp() {
            let (local, ahead) = in_amsterdam(DateTime::from_timestamp(seconds, 0).unwrap());
            let expected = zone.to_offset(Timestamp::from_second(seconds).unwrap()).seconds();
            assert_eq!(local.and_utc().timestamp() - seconds, i64::from(ahead) * 3_600);
            assert_eq!((local.minute(), local.second()), (0, 0));
            hours += 1;
            in_summer += usize::from(expected == 7_200);
            if i64::from(expected) != i64::from(ahead) * 3_600 {
                // The years before 1981 are taken for winter time throughout; 1980 had a summer time of 25 weeks.
                assert!(seconds < 347_155_200 && expected == 7_200, "{seconds} {expected}");
                otherwise += 1;
            }
            seconds += 3_600;
        }
        assert_eq!((hours, in_summer, otherwise), (710_064, 403_704, 25 * 7 * 24));
    }
}
