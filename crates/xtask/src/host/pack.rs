//! Packing bodies, once for each state of a file.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

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

/// What was packed already, by the hash of the bytes: a module takes seconds, and every host that
/// the tests start would take them again. So it is kept in a folder.
#[derive(Debug)]
pub(super) struct Packed {
    folder: PathBuf,
}

impl Packed {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The packed bytes; none if packing fails and the plain ones have to do.
    pub(super) fn get(&self, hash: &str, packing: Packing, bytes: &[u8]) -> Option<Vec<u8>> {
        let file = self.folder.join(format!("{hash}.{}", packing.name()));
        if let Ok(packed) = fs::read(&file) {
            return Some(packed);
        }
        let packed = packing.pack(bytes).ok()?;
        // Several hosts may pack at once: the file is there whole, or not at all. Where it cannot
        // be kept, the next one packs again.
        let _ = fs::create_dir_all(&self.folder).and_then(|()| files::write(&file, &packed));
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
