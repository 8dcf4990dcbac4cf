//! What a timeline keeps of partijen and actoren. They are told whole in one contact and only referred to in others, so
//! that they have to be remembered, but only what is shown of them.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;

use crate::model::{Actor, Partij};
use crate::register::Known;
use crate::tree::{Object, Value, key, only_refers};

/// Returns what to remember of an object: of a partij or an actor that is told whole, what `known` does not have yet.
pub(super) fn news(object: &Object<'_>, known: &Known<'static>) -> Option<Object<'static>> {
    let is_somebody = [Partij::declaration(), Actor::declaration()].contains(&object.shape());
    if !is_somebody || only_refers(object) {
        return None;
    }
    let names = shown(object.shape().name);
    // Mostly everything is known, and then nothing has to be copied.
    let is_news = match known.of(object) {
        Some(known) => !says_all(known, object, names),
        None => key(object).is_some(),
    };
    is_news.then(|| part(object, names))
}

/// Returns the names of the properties that are shown of an object: of a partij, its details, or an actor.
fn shown(object: &str) -> &'static [&'static str] {
    match object {
        "partij" => &["uuid", "url", "soortPartij", "indicatieGeheimhouding", "partijIdentificatie"],
        "partijIdentificatie" => &["werkteVoorPartij", "contactnaam", "volledigeNaam", "naam"],
        "actor" => &["uuid", "url", "naam", "soortActor"],
        _ => &[],
    }
}

/// Returns whether `known` has every value that `object` has for these names.
fn says_all(known: &Object<'_>, object: &Object<'_>, names: &[&str]) -> bool {
    names.iter().all(|name| match (known.member(name), object.member(name)) {
        (_, None | Some(Value::Null)) => true,
        (Some(Value::Object(known)), Some(Value::Object(object))) => {
            let names = shown(object.shape().name);
            if names.is_empty() { known == object } else { says_all(known, object, names) }
        }
        (known, value) => known == value,
    })
}

/// Returns a copy of the object with these members only.
fn part(object: &Object<'_>, names: &[&str]) -> Object<'static> {
    let mut part = Object::new(object.shape());
    for name in names {
        let value = match object.member(name) {
            Some(Value::Object(nested)) if !shown(nested.shape().name).is_empty() => {
                Value::Object(self::part(nested, shown(nested.shape().name)))
            }
            Some(value) => value.to_static(),
            None => continue,
        };
        part.put(Cow::Owned((*name).to_owned()), value);
    }
    part
}

#[cfg(test)]
mod tests {
    use super::news;
    use crate::model::{Klantcontact, Partij};
    use crate::register::{Known, each};
    use crate::timeline::source::one;
    use crate::tree::Object;

    /// Gives every object in a contact to `take`.
    fn within(contact: &str, take: &mut dyn FnMut(&Object<'_>)) {
        let contact = one(contact.as_bytes());
        assert!(contact.shape() == Klantcontact::declaration());
        each(&contact, take);
    }

    #[test]
    fn a_partij_is_news_once_and_without_what_is_not_shown() {
        let contact = r#"{"hadBetrokkenen": [{"wasPartij": {"uuid": "11111111-1111-4111-8111-111111111101",
            "soortPartij": "persoon", "interneNotitie": "-"}}]}"#;
        let (mut known, mut count) = (Known::default(), 0);
        for _ in 0..2 {
            within(contact, &mut |object| {
                if let Some(partij) = news(object, &known) {
                    assert!(partij.shape() == Partij::declaration());
                    assert!(partij.member("interneNotitie").is_none());
                    known.learn(partij);
                    count += 1;
                }
            });
        }
        assert_eq!(count, 1);
    }
}
