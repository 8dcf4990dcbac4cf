use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use super::InvalidValue;
use super::listed::Codes;
use crate::code::Code;
use crate::scan::length;
use crate::text::{Message, Texts};

/// A language: three lower case letters from ISO 639-2, terminological (`nld`) or bibliographic (`dut`).
///
/// Parsing accepts only the codes of that table. A value that was read from a register can be any text of at most three
/// characters, because a server checks the length only; [`is_known`](Self::is_known) tells whether it is a code.
///
/// ```
/// use klantinteracties::value::Taal;
///
/// let taal: Taal = "nld".parse()?;
/// assert_eq!((taal, taal.as_str()), (Taal::NLD, "nld"));
/// assert!("nl".parse::<Taal>().is_err());
/// # Ok::<(), klantinteracties::value::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Taal {
    /// The text in UTF-8, followed by zeros.
    bytes: [u8; Self::MAX_BYTES],
    length: u8,
}

impl Taal {
    /// Dutch.
    pub const NLD: Self = Self::ascii(*b"nld");
    /// English.
    pub const ENG: Self = Self::ascii(*b"eng");
    /// Frisian.
    pub const FRY: Self = Self::ascii(*b"fry");

    /// The maximum number of characters.
    const MAX: usize = 3;
    const MAX_BYTES: usize = 4 * Self::MAX;

    const fn ascii([one, two, three]: [u8; Self::MAX]) -> Self {
        Self { bytes: [one, two, three, 0, 0, 0, 0, 0, 0, 0, 0, 0], length: 3 }
    }

    /// Makes a language from the text in a register, which is any text that is short enough.
    pub(crate) fn of_register(text: &str) -> Option<Self> {
        let mut bytes = [0; Self::MAX_BYTES];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        let is_short = length(text) <= Self::MAX;
        Some(Self { bytes, length: u8::try_from(text.len()).ok()? }).filter(|_| is_short)
    }

    /// Returns the code.
    #[expect(clippy::expect_used, reason = "the bytes are those of a text")]
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length)).expect("the length is that of a text that fits");
        core::str::from_utf8(bytes).expect("the bytes are those of a text")
    }

    /// Returns whether the text is a code of ISO 639-2.
    pub fn is_known(&self) -> bool {
        is_taal(self.as_str())
    }
}

/// The code and the message for a text that is not a language.
pub(crate) const TAAL_UNKNOWN: (Code, Texts) = (
    Code::TaalUnknown,
    Texts::same(Message {
        nl: "Deze taalcode bestaat niet. Gebruik drie kleine letters, zoals nld, eng of fry.",
        en: "This language code does not exist. Use three small letters, like nld, eng or fry.",
    }),
);

impl FromStr for Taal {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = InvalidValue::new(TAAL_UNKNOWN);
        Self::of_register(text).filter(Self::is_known).ok_or(invalid)
    }
}

impl From<Taal> for String {
    fn from(taal: Taal) -> Self {
        taal.as_str().to_owned()
    }
}

impl AsRef<str> for Taal {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Taal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// Shows no value, because a text from a register can be anything.
impl fmt::Debug for Taal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = if self.is_known() { Cow::Borrowed(self.as_str()) } else { Cow::Borrowed("..") };
        formatter.debug_tuple("Taal").field(&code).finish()
    }
}

impl serde::Serialize for Taal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Taal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The codes of ISO 639-2, terminological (`nld`) and bibliographic (`dut`), in alphabetical order, each followed by a
/// space. They come from Debian's iso-codes 4.15. The codes `qaa` to `qtz`, which are for local use, are left out.
const CODES: &str = "\
    aar abk ace ach ada ady afa afh afr ain aka akk alb ale alg alt amh ang anp apa ara arc arg arm arn arp art arw \
    asm ast ath aus ava ave awa aym aze bad bai bak bal bam ban baq bas bat bej bel bem ben ber bho bih bik bin bis \
    bla bnt bod bos bra bre btk bua bug bul bur byn cad cai car cat cau ceb cel ces cha chb che chg chi chk chm chn \
    cho chp chr chu chv chy cmc cnr cop cor cos cpe cpf cpp cre crh crp csb cus cym cze dak dan dar day del den deu \
    dgr din div doi dra dsb dua dum dut dyu dzo efi egy eka ell elx eng enm epo est eus ewe ewo fan fao fas fat fij \
    fil fin fiu fon fra fre frm fro frr frs fry ful fur gaa gay gba gem geo ger gez gil gla gle glg glv gmh goh gon \
    gor got grb grc gre grn gsw guj gwi hai hat hau haw heb her hil him hin hit hmn hmo hrv hsb hun hup hye iba ibo \
    ice ido iii ijo iku ile ilo ina inc ind ine inh ipk ira iro isl ita jav jbo jpn jpr jrb kaa kab kac kal kam kan \
    kar kas kat kau kaw kaz kbd kha khi khm kho kik kin kir kmb kok kom kon kor kos kpe krc krl kro kru kua kum kur \
    kut lad lah lam lao lat lav lez lim lin lit lol loz ltz lua lub lug lui lun luo lus mac mad mag mah mai mak mal \
    man mao map mar mas may mdf mdr men mga mic min mis mkd mkh mlg mlt mnc mni mno moh mon mos mri msa mul mun mus \
    mwl mwr mya myn myv nah nai nap nau nav nbl nde ndo nds nep new nia nic niu nld nno nob nog non nor nqo nso nub \
    nwc nya nym nyn nyo nzi oci oji ori orm osa oss ota oto paa pag pal pam pan pap pau peo per phi phn pli pol pon \
    por pra pro pus que raj rap rar roa roh rom ron rum run rup rus sad sag sah sai sal sam san sas sat scn sco sel \
    sem sga sgn shn sid sin sio sit sla slk slo slv sma sme smi smj smn smo sms sna snd snk sog som son sot spa sqi \
    srd srn srp srr ssa ssw suk sun sus sux swa swe syc syr tah tai tam tat tel tem ter tet tgk tgl tha tib tig tir \
    tiv tkl tlh tli tmh tog ton tpi tsi tsn tso tuk tum tup tur tut tvl twi tyv udm uga uig ukr umb und urd uzb vai \
    ven vie vol vot wak wal war was wel wen wln wol xal xho yao yap yid yor ypk zap zbl zen zgh zha zho znd zul zun \
    zxx zza ";

static LISTED: Codes<3, { 26 * 26 }> = Codes::of(CODES, b'a');

/// Returns whether the text is the code of a language: three lower case letters from ISO 639-2.
///
/// ```
/// use klantinteracties::value::is_taal;
///
/// assert!(is_taal("nld") && is_taal("dut"));
/// assert!(!is_taal("nl") && !is_taal("NLD"));
/// ```
pub fn is_taal(text: &str) -> bool {
    let is_local = |code: &[u8]| matches!(code, [b'q', b'a'..=b't', b'a'..=b'z']);
    LISTED.contains(text) || is_local(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{CODES, LISTED, is_taal};
    use alloc::string::String;
    use alloc::vec::Vec;

    #[test]
    fn every_code_is_found_and_in_order() {
        let codes: Vec<&str> = CODES.split(' ').filter(|code| !code.is_empty()).collect();
        assert!(codes.is_sorted() && codes.iter().all(|code| code.len() == 3 && is_taal(code)));
        assert_eq!(CODES.len(), 4 * codes.len());
        let letters = || (b'a'..=b'z').map(char::from);
        let all =
            letters().flat_map(|one| letters().flat_map(move |two| letters().map(move |three| [one, two, three])));
        let found = all.filter(|code| LISTED.contains(&String::from_iter(code)));
        assert!(found.map(String::from_iter).eq(codes));
        assert!(is_taal("qaa") && is_taal("qtz") && !is_taal("qua") && !is_taal("zzz") && !is_taal("   "));
    }
}
