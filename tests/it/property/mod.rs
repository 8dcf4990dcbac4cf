//! What holds whatever comes in. Each module makes an input from bytes, and checks what must hold of it. The tests try random
//! bytes, and the programs in `fuzz/` try the bytes that libFuzzer finds.

pub mod answers;
pub mod document;
pub mod draft;
pub mod normalize;
pub mod plan;
pub mod read;
pub mod timeline;
pub mod told;

use klantinteracties::{Audience, Language, Moment, Objecttype, Options, Profile};

/// A text that no message holds. Wherever it shows, it came from a document.
pub const MARK: &str = "Qz7geheim";

/// The moment at which documents are judged.
pub const NOW: &str = "2024-06-01T12:00:00Z";

/// The objecttype and the options that one byte stands for.
pub fn chosen(choice: u8) -> (Objecttype, Options) {
    let choice = usize::from(choice);
    let objecttype = Objecttype::ALL[choice % Objecttype::ALL.len()];
    let rest = choice / Objecttype::ALL.len();
    let profile = if rest & 1 == 0 { Profile::Basisterminologie } else { Profile::OpenKlant };
    let language = if rest & 2 == 0 { Language::Nl } else { Language::En };
    let audience = if rest & 4 == 0 { Audience::Medewerker } else { Audience::Klant };
    let now: Moment = NOW.parse().unwrap();
    (objecttype, Options::default().profile(profile).language(language).audience(audience).now(now))
}

/// The byte that stands for an objecttype and a profile.
pub fn choice(objecttype: Objecttype, profile: Profile) -> u8 {
    let index = Objecttype::ALL.iter().position(|other| *other == objecttype).unwrap();
    let choice = if profile == Profile::Basisterminologie { index } else { index + Objecttype::ALL.len() };
    u8::try_from(choice).unwrap()
}
