use super::listed::Codes;
use super::parsed::parsed;
use super::{Definition, Sources};
use crate::code::Code;
use crate::text::{Message, Texts};

parsed! {
    /// The code of a country: two capitals from ISO 3166-1.
    Land: Land; "BE", not "BEL"
}

/// The form of a [`Land`].
pub(super) const DEFINITION: Definition = Definition {
    code: Code::FormatLand,
    source: "ISO 3166-1",
    message: Texts::same(Message {
        nl: "Dit is geen bekende landcode. Gebruik twee hoofdletters, zoals BE of DE.",
        en: "This is not a known country code. Use two capitals, like BE or DE.",
    }),
    min: 2,
    max: 2,
    check: |text, _| LISTED.contains(text),
    or_empty: true,
    normal: None,
    normalized: None,
    pattern: "[A-Z]{2}",
    annotation: None,
    suspect: None,
    sources: Sources::new("ISO 3166-1 alpha-2, and `XK`", "the same"),
};

/// The codes of ISO 3166-1 and `XK`, each followed by a space. The standard has no code for Kosovo, and `XK` is in
/// general use.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA \
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA \
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS \
    MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS \
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW \
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW ";

static LISTED: Codes<2, 26> = Codes::of(CODES, b'A');

#[cfg(test)]
mod tests {
    use super::LISTED;
    use alloc::format;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        for one in 'A'..='Z' {
            for two in 'A'..='Z' {
                let code = format!("{one}{two}");
                // The library that this test compares with leaves out Antarctica; the standard and the server do not.
                let is_listed = iso3166::Country::from_alpha2(&code).is_some() || code == "AQ";
                assert_eq!(LISTED.contains(&code), is_listed || code == "XK", "{code}");
            }
        }
        assert!(!["nl", "N", "", "N[", "NLD"].iter().any(|code| LISTED.contains(code)));
    }
}
