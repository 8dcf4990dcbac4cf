use super::declare::object;
use crate::tree::Field;
use crate::tree::View;

object! {
    /// Een plaats waar bezoek of post terechtkan, uit de BAG of in losse delen of regels.
    #[label("Adres", "Address")]
    Adres "adres" {
        /// Identificatie van het adres in de Basisregistratie Adressen en Gebouwen.
        #[label("BAG-identificatie", "BAG identification")]
        #[help(
            "Zestien cijfers uit de Basisregistratie Adressen en Gebouwen (BAG).",
            "Sixteen digits from the Basisregistratie Adressen en Gebouwen (BAG).",
        )]
        nummeraanduiding_id "nummeraanduidingId": formatted Nummeraanduiding[];
        /// Straat, voor een Nederlands adres zonder BAG-identificatie.
        #[label("Straat", "Street")]
        straatnaam "straatnaam": text[255];
        /// Huisnummer.
        #[label("Huisnummer", "House number")]
        huisnummer "huisnummer": integer Huisnummer[] nullable;
        /// Letter of toevoeging bij het huisnummer.
        #[label("Toevoeging", "Addition")]
        #[help("Een letter of toevoeging bij het huisnummer.", "A letter or an addition to the house number.")]
        huisnummertoevoeging "huisnummertoevoeging": text[20];
        /// Postcode: vier cijfers, een spatie, twee hoofdletters.
        #[label("Postcode", "Postcode")]
        #[help(
            "Vier cijfers, een spatie en twee hoofdletters, zoals 1234 AB.",
            "Four digits, a space and two capitals, like 1234 AB.",
        )]
        postcode "postcode": formatted Postcode[];
        /// Plaats.
        #[label("Plaats", "Town or city")]
        #[autocomplete("address-level2")]
        stad "stad": text[255];
        /// Eerste regel van een adres dat niet in de BAG staat.
        #[label("Adresregel 1", "Address line 1")]
        #[help("Voor een adres dat niet in de BAG staat.", "For an address that is not in the BAG.")]
        #[autocomplete("address-line1")]
        adresregel1 "adresregel1": text[80];
        /// Tweede regel.
        #[label("Adresregel 2", "Address line 2")]
        #[autocomplete("address-line2")]
        adresregel2 "adresregel2": text[80];
        /// Derde regel.
        #[label("Adresregel 3", "Address line 3")]
        #[autocomplete("address-line3")]
        adresregel3 "adresregel3": text[80];
        /// Land, als code van twee letters uit ISO 3166-1.
        #[label("Land", "Country")]
        #[help("Twee hoofdletters, zoals BE of DE.", "Two capitals, like BE or DE.")]
        land "land": formatted Land[];
    }
}

impl<'v> View<'v, Adres> {
    /// Returns whether any property of the address is filled in.
    pub fn is_filled_in(self) -> bool {
        is_filled_in(self.nummeraanduiding_id()) || is_filled_in(self.land()) || self.has_loose_parts()
    }

    /// Returns whether a property is filled in that a BAG identification makes superfluous.
    pub fn has_loose_parts(self) -> bool {
        let texts = [
            self.straatnaam(),
            self.huisnummertoevoeging(),
            self.postcode(),
            self.stad(),
            self.adresregel1(),
            self.adresregel2(),
            self.adresregel3(),
        ];
        self.huisnummer().value().is_some() || texts.into_iter().any(is_filled_in)
    }
}

fn is_filled_in(part: Field<'_, &str>) -> bool {
    part.value().is_some_and(|text| !text.is_empty())
}
