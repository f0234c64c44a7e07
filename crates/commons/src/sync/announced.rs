//! What a publication says of itself before it is read.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// No snapshot is read beyond so many bytes, whatever its pointer says: a phone has to hold it.
pub const LONGEST: u64 = 8_000_000;

/// The SHA-256 of a snapshot's bytes, which is its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash([u8; 32]);

/// Hashing, which something else may do faster than the module itself.
#[expect(async_fn_in_trait, reason = "one thread: no future is sent anywhere")]
pub trait Hashing {
    async fn hash(&self, bytes: &[u8]) -> Hash {
        Hash::of(bytes)
    }
}

impl Hash {
    /// Wraps a hash that was computed elsewhere.
    pub const fn new(sha256: [u8; 32]) -> Self {
        Self(sha256)
    }

    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(digits: &str) -> Option<Self> {
        let digits = digits.as_bytes();
        let mut hash = [0; 32];
        if digits.len() != 2 * hash.len() {
            return None;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16);
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            let value = digit(pair[0])? * 16 + digit(pair[1])?;
            *byte = u8::try_from(value).ok()?;
        }
        Some(Self(hash))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(digit.into(), 16).unwrap_or_default();
                f.write_str(digit.encode_utf8(&mut [0; 4]))?;
            }
        }
        Ok(())
    }
}

/// Which snapshot, and how late in the line of publications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Grows by one with each publication whose bytes differ; never goes back.
    pub sequence: u64,
    pub hash: Hash,
}

/// What the pointer of a publication announces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    pub stamp: Stamp,
    /// The name of the snapshot, beside its pointer.
    pub file: String,
    /// Its length.
    pub bytes: usize,
}

/// What a pointer may not announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerError {
    /// A file that is not beside the pointer.
    File,
    /// More bytes than a phone can hold.
    Length,
    /// No SHA-256.
    Hash,
}

impl Announced {
    pub fn new(sequence: u64, file: &str, bytes: u64, sha256: &str) -> Result<Self, PointerError> {
        if !is_plain_name(file) {
            return Err(PointerError::File);
        }
        let length = usize::try_from(bytes).ok().filter(|_| bytes <= LONGEST);
        Ok(Self {
            stamp: Stamp {
                sequence,
                hash: Hash::parse(sha256).ok_or(PointerError::Hash)?,
            },
            file: file.to_owned(),
            bytes: length.ok_or(PointerError::Length)?,
        })
    }
}

/// A file beside the pointer, and nowhere else.
fn is_plain_name(file: &str) -> bool {
    !file.is_empty()
        && !file.starts_with('.')
        && file
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the empty text, as FIPS 180-4's example files have it.
    const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn a_hash_is_written_as_it_is_read() {
        assert_eq!(Hash::of(b"").to_string(), EMPTY);
        assert_eq!(Hash::parse(EMPTY), Some(Hash::of(b"")));
        assert_eq!(Hash::parse(&EMPTY.to_uppercase()), Some(Hash::of(b"")));
        for wrong in [
            "",
            "e3",
            &EMPTY[1..],
            &EMPTY.replace('e', "g"),
            &"é".repeat(32),
        ] {
            assert_eq!(Hash::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_pointer_announces_one_file_beside_it() {
        #[track_caller]
        fn case(file: &str, bytes: u64, sha256: &str, expected: Result<(), PointerError>) {
            let announced = Announced::new(1, file, bytes, sha256).map(|_| ());
            assert_eq!(announced, expected, "{file}");
        }
        case("snapshot-1.json", 10, EMPTY, Ok(()));
        case("snapshot-1.json", LONGEST, EMPTY, Ok(()));
        case(
            "snapshot-1.json",
            LONGEST + 1,
            EMPTY,
            Err(PointerError::Length),
        );
        case(
            "snapshot-1.json",
            u64::MAX,
            EMPTY,
            Err(PointerError::Length),
        );
        case("snapshot-1.json", 10, "0", Err(PointerError::Hash));
        for file in [
            "",
            ".",
            "..",
            "../x.json",
            "/x.json",
            "//evil.example/x",
            "a/b.json",
            "a\\b",
            "https://evil.example/x.json",
            "data:application/json,{}",
            "blob:x",
            "x?y",
            "x#y",
            "x%2e",
        ] {
            case(file, 10, EMPTY, Err(PointerError::File));
        }
    }
}
