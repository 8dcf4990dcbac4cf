//! Writes values of this library as JSON.

use std::io;

use serde::Serialize;
use serde_json::Serializer;

/// Returns the value as JSON text. Writing this library's own types does not fail, so `None` does not occur.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> Option<String> {
    let mut written = Bytes(Vec::with_capacity(128));
    value.serialize(&mut Serializer::new(&mut written)).ok()?;
    String::from_utf8(written.0).ok()
}

/// A buffer that is written by one function that is never inlined. Otherwise serde_json would inline the writing of
/// every brace, quote and comma, which makes the wasm file larger.
struct Bytes(Vec<u8>);

impl Bytes {
    #[inline(never)]
    fn push(&mut self, bytes: &[u8]) {
        match bytes {
            // Most writes are one byte, which is faster to push than to copy as a slice.
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
