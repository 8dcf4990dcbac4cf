//! Writing values of ours as JSON.

use std::io;

use serde::Serialize;
use serde_json::Serializer;

/// The value as JSON text. Writing plain data of ours does not fail.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> Option<String> {
    let mut written = Bytes(Vec::with_capacity(128));
    value.serialize(&mut Serializer::new(&mut written)).ok()?;
    String::from_utf8(written.0).ok()
}

/// Bytes that are written in a function that stands once: every brace, quote and comma would bring its own.
struct Bytes(Vec<u8>);

impl Bytes {
    #[inline(never)]
    fn push(&mut self, bytes: &[u8]) {
        match bytes {
            // Most is one byte, which needs no copying of memory.
            [byte] => self.0.push(*byte),
            _ => self.0.extend_from_slice(bytes),
        }
    }
}

impl io::Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.push(bytes);
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.push(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
