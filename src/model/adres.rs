use super::declare::object;
use crate::tree::Field;
use crate::tree::View;

object! {
    /// Een plaats waar bezoek of post terechtkan, uit de BAG of in losse delen of regels.
    Adres "adres" {
        /// Identificatie van het adres in de Basisregistratie Adressen en Gebouwen.
        nummeraanduiding_id "nummeraanduidingId": formatted Nummeraanduiding[];
        /// Straat, voor een Nederlands adres zonder BAG-identificatie.
        straatnaam "straatnaam": text[255];
        /// Huisnummer.
        huisnummer "huisnummer": integer Huisnummer[] nullable;
        /// Letter of toevoeging bij het huisnummer.
        huisnummertoevoeging "huisnummertoevoeging": text[20];
        /// Postcode: vier cijfers, een spatie, twee hoofdletters.
        postcode "postcode": formatted Postcode[];
        /// Plaats.
        stad "stad": text[255];
        /// Eerste regel van een adres dat niet in de BAG staat.
        adresregel1 "adresregel1": text[80];
        /// Tweede regel.
        adresregel2 "adresregel2": text[80];
        /// Derde regel.
        adresregel3 "adresregel3": text[80];
        /// Land, als code van twee letters uit ISO 3166-1.
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
