//! The words by which systems point at objects in each other's registers.

/// The kinds of object that are pointed at most, in the one spelling that every system should write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of the standard")]
#[non_exhaustive]
pub enum CodeObjecttype {
    Klantcontact,
    Zaak,
    Klanttaak,
    Informatieobject,
    Productaanvraag,
}

impl CodeObjecttype {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Klantcontact, Self::Zaak, Self::Klanttaak, Self::Informatieobject, Self::Productaanvraag];

    /// The canonical spelling. Open Klant fires its "case linked" event for exactly `zaak`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Klantcontact => "klantcontact",
            Self::Zaak => "zaak",
            Self::Klanttaak => "klanttaak",
            Self::Informatieobject => "informatieobject",
            Self::Productaanvraag => "productaanvraag",
        }
    }

    /// The kind that a code stands for, in any spelling that is in use.
    ///
    /// ```
    /// use klantinteracties::CodeObjecttype;
    ///
    /// assert_eq!(CodeObjecttype::recognise("zgw-Zaak"), Some(CodeObjecttype::Zaak));
    /// assert_eq!(CodeObjecttype::recognise("boom"), None);
    /// ```
    pub fn recognise(code: &str) -> Option<Self> {
        // Some systems put the family of standards in front.
        let bare = match code.split_at_checked(4) {
            Some((family, rest)) if family.eq_ignore_ascii_case("zgw-") => rest,
            _ => code,
        };
        Self::ALL.iter().copied().find(|known| known.is_spelt(bare))
    }

    // Comparing stands once, and not once for each code.
    #[inline(never)]
    fn is_spelt(self, code: &str) -> bool {
        self.as_str().eq_ignore_ascii_case(code)
    }
}
