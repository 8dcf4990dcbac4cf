//! Takes a stream apart into documents: NDJSON (one document on each line), a JSON array of documents, or one document.
//!
//! Only a chunk of the stream and the document that goes on after it are in memory. A document is not read here but only
//! delimited: what is wrong in it is found when it is judged.

use std::io::{self, Read};
use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2, memrchr};
use serde::de::IgnoredAny;

/// How documents stand in a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One document, on as many lines as it takes.
    One,
    /// A JSON array of documents.
    Array,
    /// A document on each line.
    Lines,
}

/// A part of a stream with whole documents.
#[derive(Debug)]
pub struct Batch {
    pub layout: Layout,
    pub text: Vec<u8>,
    pub pieces: Vec<Piece>,
}

/// A document in a batch. An empty one stands where a document or the end of the array is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub range: Range<usize>,
    /// Where it begins in the stream.
    pub start: Cursor,
}

/// A place in a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in code points.
    pub column: usize,
}

impl Cursor {
    const START: Self = Self { line: 1, column: 1 };

    /// Moves over a text.
    pub fn advance(&mut self, text: &[u8]) {
        // Every byte begins a code point, but those that continue one.
        let length = |text: &[u8]| text.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count();
        match memrchr(b'\n', text).and_then(|last| text.get(last + 1..)) {
            Some(after) => {
                self.line += memchr_iter(b'\n', text).count();
                self.column = 1 + length(after);
            }
            None => self.column += length(text),
        }
    }
}

/// Why reading stopped before the end.
#[derive(Debug)]
pub enum Stop {
    /// Nobody takes more batches.
    Closed,
    Unreadable(io::Error),
}

impl From<io::Error> for Stop {
    fn from(problem: io::Error) -> Self {
        Self::Unreadable(problem)
    }
}

type Result<T = ()> = std::result::Result<T, Stop>;

/// How many bytes are read at once.
const CHUNK: usize = 256 * 1024;

/// Reads a stream, and calls `each` with its documents as soon as they are there. At least one batch comes, also when it
/// has no documents. Of a document with more than `max` bytes only the first `max + 1` are handed over, which is enough to
/// see that it is too large.
///
/// `is_lines` says that the stream is known to be NDJSON, unless it begins with a bracket.
pub fn read(
    input: &mut dyn Read,
    is_lines: bool,
    max: usize,
    each: &mut dyn FnMut(Batch) -> std::result::Result<(), Stop>,
) -> Result {
    let mut reader =
        Reader { input, max, each, layout: Layout::Lines, text: Vec::new(), cursor: Cursor::START, is_ended: false };
    reader.skip_blank()?;
    if reader.text.first() == Some(&b'[') {
        return reader.array();
    }
    if is_lines && !reader.text.is_empty() || reader.is_lines()? { reader.lines() } else { reader.one() }
}

struct Reader<'r> {
    input: &'r mut dyn Read,
    max: usize,
    each: &'r mut dyn FnMut(Batch) -> Result,
    layout: Layout,
    /// What was read and not handed over yet.
    text: Vec<u8>,
    /// Where that begins.
    cursor: Cursor,
    is_ended: bool,
}

impl Reader<'_> {
    /// Reads what is there, up to a chunk. Returns whether there was anything.
    fn fill(&mut self) -> Result<bool> {
        let end = self.text.len();
        self.text.resize(end + CHUNK, 0);
        let read = loop {
            match self.input.read(self.text.get_mut(end..).unwrap_or_default()) {
                Err(problem) if problem.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.text.truncate(end + read.as_ref().map_or(0, |read| *read));
        self.is_ended = read? == 0;
        Ok(!self.is_ended)
    }

    /// Skips a byte order mark, and white space before the first document.
    fn skip_blank(&mut self) -> Result {
        const MARK: &[u8] = "\u{feff}".as_bytes();
        while self.text.len() < MARK.len() && self.fill()? {}
        if self.text.starts_with(MARK) {
            self.text.drain(..MARK.len());
        }
        loop {
            let blank = self.text.len() - self.text.trim_ascii_start().len();
            self.discard(blank);
            if !self.text.is_empty() || !self.fill()? {
                return Ok(());
            }
        }
    }

    fn discard(&mut self, count: usize) {
        self.cursor.advance(self.text.get(..count).unwrap_or_default());
        self.text.drain(..count);
    }

    /// Returns whether the text is NDJSON, rather than one document on several lines: its first line is JSON by itself, or
    /// its last line is and the whole is not. Of a text that is too large for one document the second line counts, if it
    /// has come so far.
    fn is_lines(&mut self) -> Result<bool> {
        let mut searched = 0;
        while memchr(b'\n', self.text.get(searched..).unwrap_or_default()).is_none() && self.text.len() <= self.max {
            searched = self.text.len();
            if !self.fill()? {
                break;
            }
        }
        let is_long = self.text.len() > self.max && memchr(b'\n', &self.text).is_none();
        if is_long || lines(&self.text).next().is_some_and(is_json) {
            return Ok(true);
        }
        while self.text.len() <= self.max && self.fill()? {}
        if self.is_ended {
            let mut lines = lines(&self.text);
            let last = lines.next().and_then(|_| lines.next_back());
            return Ok(last.is_some_and(is_json) && !is_json(&self.text));
        }
        Ok(lines(&self.text)
            .nth(1)
            .is_some_and(|second| second.trim_ascii_start().starts_with(b"{") && is_json(second)))
    }

    /// Hands over the first bytes of the text, in which these pieces stand.
    fn hand_over(&mut self, count: usize, pieces: Vec<Piece>) -> Result {
        let mut rest = Vec::with_capacity(self.text.len() - count + CHUNK);
        rest.extend_from_slice(self.text.get(count..).unwrap_or_default());
        let mut text = std::mem::replace(&mut self.text, rest);
        text.truncate(count);
        (self.each)(Batch { layout: self.layout, text, pieces })
    }

    /// Hands over the whole text as one piece.
    fn hand_over_all(&mut self) -> Result {
        let piece = Piece { range: 0..self.text.len(), start: self.cursor };
        self.cursor.advance(&self.text);
        self.hand_over(self.text.len(), vec![piece])
    }

    fn one(&mut self) -> Result {
        self.layout = Layout::One;
        self.text.truncate(self.max.saturating_add(1));
        self.hand_over_all()
    }

    fn lines(&mut self) -> Result {
        self.layout = Layout::Lines;
        let mut searched = 0;
        loop {
            if let Some(last) = memrchr(b'\n', self.text.get(searched..).unwrap_or_default()) {
                let count = searched + last + 1;
                let pieces = self.pieces(count);
                self.hand_over(count, pieces)?;
            } else if self.text.len() > self.max {
                self.long_line()?;
                searched = 0;
                continue;
            }
            searched = self.text.len();
            if !self.fill()? {
                break;
            }
        }
        if self.text.trim_ascii().is_empty() { Ok(()) } else { self.hand_over_all() }
    }

    /// Returns the lines in the first bytes of the text, which end with one, and moves the cursor behind them.
    fn pieces(&mut self, count: usize) -> Vec<Piece> {
        let text = self.text.get(..count).unwrap_or_default();
        let (mut pieces, mut start) = (Vec::new(), 0);
        for end in memchr_iter(b'\n', text) {
            if text.get(start..end).is_some_and(|line| !line.trim_ascii().is_empty()) {
                pieces.push(Piece { range: start..end, start: self.cursor });
            }
            self.cursor = Cursor { line: self.cursor.line + 1, column: 1 };
            start = end + 1;
        }
        pieces
    }

    /// Hands over the start of a line that is too long, and skips the rest of it.
    fn long_line(&mut self) -> Result {
        let rest = self.text.split_off(self.max + 1);
        self.hand_over_all()?;
        self.text = rest;
        loop {
            if let Some(end) = memchr(b'\n', &self.text) {
                self.discard(end);
                return Ok(());
            }
            self.discard(self.text.len());
            if !self.fill()? {
                return Ok(());
            }
        }
    }

    fn array(&mut self) -> Result {
        self.layout = Layout::Array;
        self.discard(1);
        let mut scan = Scan::default();
        let mut is_first = true;
        let mut is_skipping = false;
        loop {
            let (mut pieces, mut start) = (Vec::new(), 0);
            while let Some((end, is_last)) = scan.next(&self.text) {
                let piece = self.element(start, end);
                // Only an array without elements may have nothing before its end.
                if !(is_skipping || is_last && is_first && piece.range.is_empty()) {
                    pieces.push(piece);
                }
                (start, is_first, is_skipping) = (end + 1, false, false);
                if is_last {
                    self.hand_over(start, pieces)?;
                    return self.after_array();
                }
            }
            self.hand_over(start, pieces)?;
            scan.at -= start;
            let enough = self.max.saturating_add(1);
            if !is_skipping && self.text.len() > enough {
                let rest = self.text.split_off(enough);
                self.hand_over_all()?;
                self.text = rest;
                scan.at -= enough;
                is_skipping = true;
            }
            if is_skipping {
                self.discard(scan.at);
                scan.at = 0;
            }
            if !self.fill()? {
                return self.broken_off(is_skipping);
            }
        }
    }

    /// Returns the piece of the element between these bytes, and moves the cursor behind it and the sign after it.
    fn element(&mut self, start: usize, end: usize) -> Piece {
        let element = self.text.get(start..end).unwrap_or_default();
        let (blank, text) = element.split_at(element.len() - element.trim_ascii_start().len());
        self.cursor.advance(blank);
        let piece = Piece { range: start + blank.len()..end, start: self.cursor };
        self.cursor.advance(text);
        // The comma or the bracket.
        self.cursor.column += 1;
        piece
    }

    /// Hands over that the array does not end, after the element that did not end either.
    fn broken_off(&mut self, is_skipping: bool) -> Result {
        let blank = self.text.len() - self.text.trim_ascii_start().len();
        self.discard(blank);
        let is_whole = self.text.is_empty() || is_json(&self.text);
        if !self.text.is_empty() {
            self.hand_over_all()?;
        }
        if is_whole && !is_skipping { self.missing() } else { Ok(()) }
    }

    /// Hands over that something stands behind the array, if that is so.
    fn after_array(&mut self) -> Result {
        loop {
            let blank = self.text.len() - self.text.trim_ascii_start().len();
            self.discard(blank);
            if !self.text.is_empty() {
                return self.missing();
            }
            if !self.fill()? {
                return Ok(());
            }
        }
    }

    /// Hands over that the text should go on or end here.
    fn missing(&mut self) -> Result {
        self.hand_over(0, vec![Piece { range: 0..0, start: self.cursor }])
    }
}

/// Looks for the ends of the elements of an array.
#[derive(Default)]
struct Scan {
    /// The first byte of the text that was not looked at.
    at: usize,
    /// How many objects and lists are open in the element.
    levels: usize,
    is_string: bool,
}

impl Scan {
    /// Returns where the next element ends, and whether it is the last one.
    fn next(&mut self, text: &[u8]) -> Option<(usize, bool)> {
        loop {
            if self.is_string {
                let end = memchr2(b'"', b'\\', text.get(self.at..).unwrap_or_default());
                self.at += end.unwrap_or(text.len().saturating_sub(self.at));
            }
            let byte = *text.get(self.at)?;
            if self.is_string && byte == b'\\' && text.len() == self.at + 1 {
                // What it escapes is read with the next chunk.
                return None;
            }
            self.at += 1;
            match byte {
                b'\\' if self.is_string => self.at += 1,
                b'"' => self.is_string = !self.is_string,
                b'{' | b'[' => self.levels += 1,
                b'}' | b']' if self.levels > 0 => self.levels -= 1,
                b',' | b']' if self.levels == 0 => return Some((self.at - 1, byte == b']')),
                _ => {}
            }
        }
    }
}

/// The lines that are not empty.
fn lines(text: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> {
    text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty())
}

/// Returns whether a text is JSON, as far as that can be said without judging it.
pub fn is_json(text: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{Batch, Layout, read};

    /// Reads a text `step` bytes at a time, and returns its layout and each document with its line and column.
    fn documents(text: &str, step: usize, max: usize) -> (Layout, Vec<(String, usize, usize)>) {
        struct Slow<'t>(&'t [u8], usize);
        impl Read for Slow<'_> {
            fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
                let count = self.1.min(room.len());
                self.0.read(room.get_mut(..count).unwrap())
            }
        }
        let (mut layout, mut found) = (None, Vec::new());
        read(&mut Slow(text.as_bytes(), step), false, max, &mut |Batch { layout: its, text, pieces }| {
            layout = Some(its);
            for piece in pieces {
                let document = String::from_utf8_lossy(text.get(piece.range).unwrap()).trim().to_owned();
                found.push((document, piece.start.line, piece.start.column));
            }
            Ok(())
        })
        .unwrap();
        (layout.unwrap(), found)
    }

    #[track_caller]
    fn check(text: &str, layout: Layout, expected: &[(&str, usize, usize)]) {
        for step in [1, 2, 3, 7, 1000] {
            let (its, found) = documents(text, step, 1000);
            let found: Vec<_> = found.iter().map(|(text, line, column)| (text.as_str(), *line, *column)).collect();
            assert_eq!((its, found.as_slice()), (layout, expected), "{step} bytes at a time");
        }
    }

    #[test]
    fn lines_are_documents() {
        check("{}\n{\"a\": 1}\r\n\n {}", Layout::Lines, &[("{}", 1, 1), ("{\"a\": 1}", 2, 1), ("{}", 4, 1)]);
        check("\u{feff}\n\n{}\n", Layout::Lines, &[("{}", 3, 1)]);
        check("{}", Layout::Lines, &[("{}", 1, 1)]);
        // The first line is broken, and the last shows what the text is.
        check("{\n{}\n{}\n", Layout::Lines, &[("{", 1, 1), ("{}", 2, 1), ("{}", 3, 1)]);
    }

    #[test]
    fn one_document_has_several_lines() {
        check("{\n\"a\": 1\n}\n", Layout::One, &[("{\n\"a\": 1\n}", 1, 1)]);
        check("{\"a\":\n1}", Layout::One, &[("{\"a\":\n1}", 1, 1)]);
        check("", Layout::One, &[("", 1, 1)]);
        check(" \n ", Layout::One, &[("", 2, 2)]);
        check("{", Layout::One, &[("{", 1, 1)]);
    }

    #[test]
    fn the_elements_of_an_array_are_documents() {
        check("[]", Layout::Array, &[]);
        check(" [ ] \n", Layout::Array, &[]);
        check("[{}]", Layout::Array, &[("{}", 1, 2)]);
        check(
            "[{\"a\": \"]\\\"}{\\\\\"},\n  [1, {}],\n2]",
            Layout::Array,
            &[("{\"a\": \"]\\\"}{\\\\\"}", 1, 2), ("[1, {}]", 2, 3), ("2", 3, 1)],
        );
        check("[\"é\", 1]", Layout::Array, &[("\"é\"", 1, 2), ("1", 1, 7)]);
    }

    #[test]
    fn what_an_array_lacks_is_an_empty_document() {
        check("[1,]", Layout::Array, &[("1", 1, 2), ("", 1, 4)]);
        check("[,1]", Layout::Array, &[("", 1, 2), ("1", 1, 3)]);
        check("[1, 2", Layout::Array, &[("1", 1, 2), ("2", 1, 5), ("", 1, 6)]);
        check("[1, {\"a\"", Layout::Array, &[("1", 1, 2), ("{\"a\"", 1, 5)]);
        check("[", Layout::Array, &[("", 1, 2)]);
        check("[1] [2]", Layout::Array, &[("1", 1, 2), ("", 1, 5)]);
        check("[1}, 2]", Layout::Array, &[("1}", 1, 2), ("2", 1, 6)]);
    }

    #[test]
    fn of_what_is_too_large_the_start_is_enough() {
        let long = format!("\"{}\"", "x".repeat(30));
        let cut = long.get(..11).unwrap();
        for step in [1, 2, 5, 12, 100] {
            let expected = |first, second| vec![(cut.to_owned(), 1, first), ("1".to_owned(), second, 1)];
            let tolerant = |(layout, mut found): (Layout, Vec<(String, usize, usize)>)| {
                // What was read at once is handed over whole.
                found.first_mut().unwrap().0.truncate(11);
                (layout, found)
            };
            let array = tolerant(documents(&format!("[{long},\n1]"), step, 10));
            assert_eq!(array, (Layout::Array, expected(2, 2)), "{step}");
            let found = tolerant(documents(&format!("{{}}\n{long}\n1\n"), step, 10));
            assert_eq!((found.0, found.1.len(), found.1.get(2)), (Layout::Lines, 3, Some(&("1".to_owned(), 3, 1))));
            assert_eq!(documents(&format!("{{\n{long}\n}}"), step, 10).1.len(), 1);
        }
    }
}
