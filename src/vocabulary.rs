//! The words with which systems name the kinds of objects that they refer to.

/// The kinds of objects that are referred to most, with the spelling that every system should use.
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
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Klantcontact, Self::Zaak, Self::Klanttaak, Self::Informatieobject, Self::Productaanvraag];

    /// Returns the canonical spelling. Open Klant sends its "case linked" event for exactly `zaak`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Klantcontact => "klantcontact",
            Self::Zaak => "zaak",
            Self::Klanttaak => "klanttaak",
            Self::Informatieobject => "informatieobject",
            Self::Productaanvraag => "productaanvraag",
        }
    }

    /// Returns the kind that a code stands for, in any spelling in use; `None` for another kind.
    ///
    /// ```
    /// use klantinteracties::CodeObjecttype;
    ///
    /// assert_eq!(CodeObjecttype::recognise("zgw-Zaak"), Some(CodeObjecttype::Zaak));
    /// assert_eq!(CodeObjecttype::recognise("boom"), None);
    /// ```
    pub fn recognise(code: &str) -> Option<Self> {
        // Some systems write the family of standards before the code.
        let bare = match code.split_at_checked(4) {
            Some((family, rest)) if family.eq_ignore_ascii_case("zgw-") => rest,
            _ => code,
        };
        Self::ALL.iter().copied().find(|known| known.is_spelt(bare))
    }

    // This is not inlined, so that there is one copy of the comparison instead of one for each code.
    #[inline(never)]
    fn is_spelt(self, code: &str) -> bool {
        self.as_str().eq_ignore_ascii_case(code)
    }
}
