//! Packing bodies, once for each state of a file.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::sync::{Arc, Mutex};

use flate2::Compression;
use flate2::write::GzEncoder;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Packing {
    Brotli,
    Gzip,
}

impl Packing {
    /// The best that the browser takes.
    pub(super) fn best(accept_encoding: &str) -> Option<Self> {
        let takes = |name: &str| {
            accept_encoding.split(',').any(|offer| {
                let (offered, quality) = offer.split_once(';').unwrap_or((offer, ""));
                offered.trim() == name && quality.trim() != "q=0"
            })
        };
        [Self::Brotli, Self::Gzip]
            .into_iter()
            .find(|packing| takes(packing.name()))
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// At the highest level, as a host does that packs ahead: brotli 11, gzip 9.
    pub(crate) fn pack(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let settings = brotli::enc::BrotliEncoderParams {
                    quality: 11,
                    lgwin: 22,
                    size_hint: bytes.len(),
                    ..Default::default()
                };
                let mut packed = Vec::new();
                brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings)?;
                Ok(packed)
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(bytes)?;
                encoder.finish()
            }
        }
    }
}

/// What was packed already, by the hash of the bytes.
#[derive(Debug, Default)]
pub(super) struct Packed(Mutex<HashMap<Key, Arc<[u8]>>>);

type Key = (String, Packing);

impl Packed {
    /// The packed bytes; none where packing fails, and the plain ones do.
    pub(super) fn get(&self, hash: &str, packing: Packing, bytes: &[u8]) -> Option<Arc<[u8]>> {
        let key = (hash.to_owned(), packing);
        if let Some(known) = self.0.lock().ok()?.get(&key) {
            return Some(Arc::clone(known));
        }
        // Not under the lock: the module takes a second, and the page needs other files.
        let packed: Arc<[u8]> = packing.pack(bytes).ok()?.into();
        self.0.lock().ok()?.insert(key, Arc::clone(&packed));
        Some(packed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_packing_is_the_one_the_browser_takes() {
        #[track_caller]
        fn case(accept: &str, expected: Option<Packing>) {
            assert_eq!(Packing::best(accept), expected, "{accept}");
        }
        case("gzip, deflate, br, zstd", Some(Packing::Brotli));
        case("gzip, br;q=0", Some(Packing::Gzip));
        case("gzip;q=0.5", Some(Packing::Gzip));
        case("", None);
        case("brotli", None);
    }

    #[test]
    fn what_is_packed_unpacks_to_the_same_bytes() {
        let bytes = "les communs ".repeat(500).into_bytes();
        let gzip = Packing::Gzip.pack(&bytes).expect("packed");
        let mut unpacked = Vec::new();
        io::copy(&mut flate2::read::GzDecoder::new(&*gzip), &mut unpacked).expect("unpacked");
        assert_eq!(unpacked, bytes);
        let br = Packing::Brotli.pack(&bytes).expect("packed");
        unpacked.clear();
        brotli::BrotliDecompress(&mut &*br, &mut unpacked).expect("unpacked");
        assert_eq!(unpacked, bytes);
    }
}
