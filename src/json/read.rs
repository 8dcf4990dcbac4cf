//! A pull reader for JSON (RFC 8259): the caller asks for the next token.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;

/// The part of a text that has not been read yet.
pub(crate) struct Json<'de> {
    text: &'de str,
    /// The index of the next byte to read. After an error it is the byte at which reading stopped.
    at: usize,
    /// Whether a lone surrogate such as `\ud800` is accepted. JSON can write one, but a Rust string cannot hold it, so
    /// it is read as U+0000.
    lone_surrogates: bool,
}

/// The byte order mark that some systems write before a text. A reader may skip it (RFC 8259, section 8.1).
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// The error that the text is not JSON at the position where reading stopped.
pub(crate) struct Malformed;

type Result<T> = core::result::Result<T, Malformed>;

impl<'de> Json<'de> {
    pub(crate) fn new(text: &'de str, lone_surrogates: bool) -> Self {
        let at = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        Self { text, at, lone_surrogates }
    }

    /// Returns how many bytes have been read.
    pub(crate) const fn position(&self) -> usize {
        self.at
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips white space and returns the byte after it, without reading that byte.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                byte => return byte,
            }
        }
    }

    /// Reads `sign` if it is the next byte after white space, and returns whether it was.
    #[inline]
    pub(crate) fn take(&mut self, sign: u8) -> bool {
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads `sign`, which must be the next byte after white space.
    #[inline]
    pub(crate) fn expect(&mut self, sign: u8) -> Result<()> {
        if self.take(sign) { Ok(()) } else { Err(Malformed) }
    }

    /// Reads the comma before another element of an object or list, or `close`, which ends it. Returns whether another
    /// element follows.
    #[inline]
    pub(crate) fn goes_on(&mut self, close: u8) -> Result<bool> {
        if self.take(b',') {
            return Ok(true);
        }
        self.expect(close).map(|()| false)
    }

    /// Checks that nothing but white space follows.
    pub(crate) fn end(&mut self) -> Result<()> {
        if self.peek().is_none() { Ok(()) } else { Err(Malformed) }
    }

    /// Reads one of the words `null`, `true` and `false`. It is not inlined because one copy keeps the wasm file small.
    #[inline(never)]
    pub(crate) fn word(&mut self, word: &str) -> Result<()> {
        for byte in word.bytes() {
            if self.byte() != Some(byte) {
                return Err(Malformed);
            }
            self.at += 1;
        }
        Ok(())
    }

    /// Reads a number, and returns it as it is written.
    pub(crate) fn number(&mut self) -> Result<&'de str> {
        let start = self.at;
        self.skip(b'-');
        // JSON does not allow leading zeros.
        if !self.skip(b'0') {
            self.digits()?;
        }
        if self.skip(b'.') {
            self.digits()?;
        }
        if self.skip(b'e') || self.skip(b'E') {
            let _ = self.skip(b'+') || self.skip(b'-');
            self.digits()?;
        }
        Ok(self.since(start))
    }

    #[inline]
    fn skip(&mut self, byte: u8) -> bool {
        let is_next = self.byte() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn digits(&mut self) -> Result<()> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Malformed) }
    }

    /// Returns the text after the next byte.
    #[inline]
    pub(crate) fn after_next(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at + 1..).unwrap_or_default()
    }

    /// Reads the next byte, which is known.
    #[inline]
    pub(crate) fn skip_byte(&mut self) {
        self.at += 1;
    }

    /// Reads a name that is known to have `length` bytes between its quotes, and the colon after it.
    #[inline]
    pub(crate) fn skip_name(&mut self, length: usize) {
        self.at += length + 3;
    }

    /// Reads a string, which must be the next thing. The result borrows from the text, unless the string holds an
    /// escape. It is always inlined because most of the time goes into reading strings, and returning the result from a
    /// call would take as long as the reading itself.
    #[inline(always)]
    pub(crate) fn string(&mut self) -> Result<Cow<'de, str>> {
        self.string_of(Self::literal)
    }

    #[inline(always)]
    fn string_of(&mut self, literal: fn(&mut Self)) -> Result<Cow<'de, str>> {
        if !self.skip(b'"') {
            return Err(Malformed);
        }
        let start = self.at;
        literal(self);
        let literal = self.since(start);
        if self.skip(b'"') { Ok(Cow::Borrowed(literal)) } else { self.escaped(literal).map(Cow::Owned) }
    }

    /// Reads a string where few strings are. It is not inlined, so that there is one copy of it for all of these places.
    #[cold]
    #[inline(never)]
    pub(crate) fn rare_string(&mut self) -> Result<Cow<'de, str>> {
        self.string_of(Self::rare_literal)
    }

    /// Reads the rest of a string that holds an escape. `literal` is the part before the first escape.
    #[cold]
    fn escaped(&mut self, literal: &str) -> Result<String> {
        let mut text = literal.to_owned();
        while self.skip(b'\\') {
            text.push(self.escape()?);
            let start = self.at;
            self.rare_literal();
            text.push_str(self.since(start));
        }
        if self.skip(b'"') { Ok(text) } else { Err(Malformed) }
    }

    /// Moves to the next quote, backslash or control character.
    #[inline]
    fn literal(&mut self) {
        self.at += plain_length(self.text.as_bytes().get(self.at..).unwrap_or_default());
    }

    /// Moves as [`literal`](Self::literal) does, where few strings are.
    #[inline(never)]
    fn rare_literal(&mut self) {
        self.literal();
    }

    #[inline]
    fn since(&self, start: usize) -> &'de str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Reads an escape after its backslash, and returns the character that it stands for.
    fn escape(&mut self) -> Result<char> {
        let character = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.character();
            }
            _ => return Err(Malformed),
        };
        self.at += 1;
        Ok(character)
    }

    /// Reads the character of a `\u` escape: four hexadecimal digits, or two groups of four for a surrogate pair.
    fn character(&mut self) -> Result<char> {
        let high = self.unit()?;
        let after = self.at;
        if (0xd800..0xdc00).contains(&high) && self.skip(b'\\') && self.skip(b'u') {
            let low = self.unit()?;
            if (0xdc00..0xe000).contains(&low) {
                return char::from_u32(0x10000 + ((high & 0x3ff) << 10 | low & 0x3ff)).ok_or(Malformed);
            }
        }
        self.at = after;
        match char::from_u32(high) {
            Some(character) => Ok(character),
            None if self.lone_surrogates => Ok('\0'),
            None => Err(Malformed),
        }
    }

    /// Reads four hexadecimal digits.
    fn unit(&mut self) -> Result<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16)).ok_or(Malformed)?;
            unit = unit << 4 | digit;
            self.at += 1;
        }
        Ok(unit)
    }
}

/// Returns how many bytes come before the next quote, backslash or control character. It looks at eight bytes at a time.
#[inline]
pub(super) fn plain_length(text: &[u8]) -> usize {
    let (words, last) = text.as_chunks();
    let mut length = 0;
    for word in words {
        let special = special(*word);
        if special != 0 {
            return length + special.trailing_zeros() as usize / 8;
        }
        length += word.len();
    }
    length + last.iter().take_while(|byte| !matches!(byte, 0..0x20 | b'"' | b'\\')).count()
}

/// Sets the highest bit of each byte that ends a run of literal text: a quote, a backslash or a control character. Only
/// the lowest bit that is set is reliable, because a borrow can set bits above it. This is Mycroft's way to find a byte
/// in a word.
#[inline]
const fn special(word: [u8; 8]) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let word = u64::from_le_bytes(word);
    // Changing this bit brings the quote just above the control characters, and puts nothing else there.
    let quote_or_below = (word ^ (ONES * 2)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    (quote_or_below | backslash) & !word & HIGHS
}
