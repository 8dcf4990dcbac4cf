//! A period ends after it began.

use crate::tree::View;
use crate::value::DATE;
use crate::model::{CategorieRelatie, Objecttype};
use crate::options::Setting;
use crate::rules::{Example, Rule, Scene};
use crate::text::Message;

pub(super) static RULE: Rule = Rule {
    code: "categorie-relatie-period",
    objecttype: Some(Objecttype::CategorieRelatie),
    path: "/eindDatum",
    basisterminologie: Setting::Error,
    open_klant: Setting::Warning,
    source: "klantinteracties",
    message: Message {
        nl: "De periode eindigt voor zij begint. Controleer begindatum en einddatum.",
        en: "The period ends before it begins. Check both dates.",
    },
    example: Example::new(Some(Objecttype::CategorieRelatie), r#"{
            "beginDatum": "2024-01-01",
            "eindDatum": "2024-01-01"
        }"#, r#"{
            "beginDatum": "2024-01-02",
            "eindDatum": "2024-01-01"
        }"#),
};

pub(super) fn broken(relatie: View<'_, CategorieRelatie>, scene: &Scene<'_>) -> bool {
    let date = |text: Option<&str>| text.filter(|text| (DATE.check)(text, scene.options.profile)).map(str::to_owned);
    // Dates of this form compare as text.
    let (begin, end) = (date(relatie.begin_datum().value()), date(relatie.eind_datum().value()));
    begin.zip(end).is_some_and(|(begin, end)| end < begin)
}
