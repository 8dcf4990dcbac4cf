//! Every form of a value against the definition that its source gives, over thousands of values. The definitions are data,
//! written down from the sources and not from the library: `forms.json` has an expression for each form and profile.

use std::collections::{BTreeMap, BTreeSet};

use fancy_regex::Regex;
use klantinteracties::value::Format;
use klantinteracties::{Objecttype, Options, Profile, Severity, validate};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    /// Parts of expressions, by the name that stands in braces in those after them.
    definitions: serde_json::Map<String, Value>,
    forms: Vec<Form>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    form: String,
    profile: String,
    source: String,
    objecttype: String,
    /// Where a value stands, in a document that is well-formed but for it.
    document: Value,
    at: String,
    /// The most code points.
    max: usize,
    /// What all of a value has to match.
    expression: String,
    /// What an expression cannot say.
    #[serde(default)]
    also: BTreeSet<Also>,
    /// Of which values the expression speaks, where it does not speak of all.
    about: Option<String>,
    /// What values are made from.
    seeds: Vec<String>,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum Also {
    /// The day is in its month.
    Calendar,
    /// Nine digits that, weighed, add up to a multiple of eleven.
    Elfproef,
    /// The check digits of an IBAN.
    Mod97,
}

impl Also {
    fn holds(&self, text: &str) -> bool {
        let number = |range: std::ops::Range<usize>| text.get(range).unwrap().parse::<u32>().unwrap();
        match self {
            Self::Calendar => {
                let (year, month, day) = (number(0..4), number(5..7), number(8..10));
                let is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                let days = match month {
                    2 => 28 + u32::from(is_leap_year),
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                };
                year > 0 && day <= days
            }
            Self::Elfproef => {
                let digits: Vec<i64> = text.chars().map(value_of_digit).collect();
                let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
                digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<i64>() % 11 == 0
            }
            Self::Mod97 => {
                let (start, rest) = text.split_at(4);
                let value = |character: char| character.to_digit(36).unwrap();
                let rest = rest.chars().chain(start.chars()).map(value);
                let remainder =
                    rest.fold(0, |remainder, digit| (remainder * if digit > 9 { 100 } else { 10 } + digit) % 97);
                remainder == 1
            }
        }
    }
}

/// Digits stand in rows of ten; those that are used here begin with these.
fn value_of_digit(digit: char) -> i64 {
    let zeros = ['0', '\u{660}', '\u{966}', '\u{ff10}', '\u{1d7ce}'];
    let zero = zeros.into_iter().rfind(|zero| *zero <= digit).unwrap();
    i64::from(u32::from(digit) - u32::from(zero))
}

/// Signs that one form or another has to do with, and that are easily mistaken.
const SIGNS: &str = "\u{1}\t\n\r\u{1c}\u{1f} !\"#%'()+,-./09:?@AKZ[\\]_afknsxz{}~\u{7f}\u{80}\u{85}\u{a0}\u{a1}\u{ad}é\u{130}\u{131}\u{17f}\u{212a}\u{200b}\u{200d}\u{2028}\u{2100}\u{3000}\u{660}\u{665}\u{967}²\u{ff10}\u{ff1a}\u{feff}\u{ffff}\u{10400}\u{1d7d0}\u{1f600}";

/// Numbers that look random, and are the same every time (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % end.max(1)
    }

    fn choose<T: Copy>(&mut self, from: &[T]) -> T {
        *from.get(self.below(from.len())).unwrap()
    }

    /// The value with a few signs more, fewer or others.
    fn changed(&mut self, value: &str, signs: &[char]) -> String {
        let mut text: Vec<char> = value.chars().collect();
        for _ in 0..self.choose(&[1, 1, 1, 2, 2, 3, 5]) {
            let at = self.below(text.len() + 1);
            match self.below(6) {
                0 => text.insert(at, self.choose(signs)),
                1 if at < text.len() => drop(text.remove(at)),
                2 if at < text.len() => {
                    let sign = text.remove(at);
                    let other = if sign.is_lowercase() { sign.to_ascii_uppercase() } else { sign.to_ascii_lowercase() };
                    text.insert(at, other);
                }
                // Another of its own signs: of digits, another digit.
                3 if at < text.len() => {
                    let own = self.choose(&text);
                    *text.get_mut(at).unwrap() = own;
                }
                4 if at < text.len() => text.insert(at, *text.get(at).unwrap()),
                _ if at < text.len() => *text.get_mut(at).unwrap() = self.choose(signs),
                _ => text.push(self.choose(signs)),
            }
        }
        text.into_iter().collect()
    }
}

fn expression(forms: &Forms, expression: &str) -> Regex {
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    let fill = |parts: &BTreeMap<String, String>, text: &str| {
        parts.iter().fold(text.to_owned(), |text, (name, part)| text.replace(&format!("{{{name}}}"), part))
    };
    for (name, part) in &forms.definitions {
        let part = fill(&parts, part.as_str().unwrap());
        parts.insert(name.clone(), part);
    }
    Regex::new(&format!("^(?:{})$", fill(&parts, expression))).unwrap()
}

/// How many values are made for a form.
const VALUES: usize = 6_000;

#[test]
fn every_form_is_that_of_its_source() {
    let forms: Forms = serde_json::from_str(include_str!("../forms.json")).unwrap();
    let signs: Vec<char> = SIGNS.chars().collect();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut wrong = Vec::new();
    for form in &forms.forms {
        let name = format!("{} in {} ({})", form.form, form.profile, form.source);
        let matches = expression(&forms, &form.expression);
        let about = form.about.as_ref().map(|about| Regex::new(about).unwrap());
        let profile = Profile::from_name(&form.profile).unwrap();
        let objecttype = Objecttype::from_name(&form.objecttype).unwrap();
        let options = Options::default().profile(profile);
        let seeds: Vec<&str> = form.seeds.iter().map(String::as_str).collect();
        let mut values: BTreeSet<String> = form.seeds.iter().cloned().collect();
        for _ in 0..VALUES {
            let seed = numbers.choose(&seeds);
            values.insert(numbers.changed(seed, &signs));
        }
        values.retain(|value| !value.is_empty());
        values.retain(|value| about.as_ref().is_none_or(|about| about.is_match(value).unwrap()));
        let (mut accepted, mut refused) = (0, 0);
        for value in &values {
            let mut document = form.document.clone();
            *document.pointer_mut(&form.at).unwrap() = Value::from(value.as_str());
            let json = document.to_string();
            let report = validate(objecttype, &json, &options);
            let mut errors = report
                .violations()
                .iter()
                .filter(|violation| violation.severity == Severity::Error && violation.path == form.at);
            // Some forms hold characters that the profile has no place for, whatever the form.
            let has_control = profile == Profile::Basisterminologie && value.contains(char::is_control);
            let expected = !has_control
                && value.chars().count() <= form.max
                && matches.is_match(value).unwrap()
                && form.also.iter().all(|also| also.holds(value));
            if expected {
                accepted += 1
            } else {
                refused += 1
            }
            if errors.next().is_none() != expected {
                let verdict = if expected { "refused" } else { "accepted" };
                wrong.push(format!("{name}: {verdict}, and the source does not: {}", value.escape_default()));
            }
        }
        println!("{accepted:5} accepted {refused:5} refused {name}");
        assert!(accepted > 2 && refused > 100, "{name}: {accepted} {refused}");
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.get(..wrong.len().min(40)).unwrap().join("\n"));
}

#[test]
fn every_form_is_there_for_both_profiles() {
    let forms: Forms = serde_json::from_str(include_str!("../forms.json")).unwrap();
    for format in Format::ALL {
        for profile in ["basisterminologie", "open-klant"] {
            let is_there =
                |form: &Form| format.code().name() == format!("format-{}", form.form) && form.profile == profile;
            assert_eq!(
                forms.forms.iter().filter(|form| is_there(form)).count(),
                1,
                "{} {profile}",
                format.code().name()
            );
        }
    }
    assert_eq!(forms.forms.len(), 2 * Format::ALL.len());
}
