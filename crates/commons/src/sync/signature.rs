//! Who signed the bytes, if a deployment has a key: a snapshot from a mirror or a stick can then
//! be trusted without trusting its carrier.
//!
//! The signature is `minisign`'s, in a file beside the snapshot. Its trusted comment is
//! `sequence:N`, so that a snapshot cannot take another's place in the line. The crate is
//! `minisign-verify`, of minisign's own author (MIT, no dependency; 11 KB with brotli, which is why
//! it is a feature).

use minisign_verify::{PublicKey, Signature};

use super::Announced;

/// The publisher's key, in the base64 that `minisign -G` prints.
#[derive(Debug)]
pub struct Key(PublicKey);

/// Why the bytes are not known to be the publisher's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsigned {
    /// No signature of this form.
    Form,
    /// Of another key, or of other bytes.
    Forged,
    /// Of another publication.
    Sequence,
}

impl Key {
    pub fn parse(base64: &str) -> Option<Self> {
        PublicKey::from_base64(base64).ok().map(Self)
    }

    /// Whether the signature stands for these bytes at this place in the line.
    pub fn verify(
        &self,
        announced: &Announced,
        bytes: &[u8],
        signature: &str,
    ) -> Result<(), Unsigned> {
        let signature = Signature::decode(signature).map_err(|_| Unsigned::Form)?;
        self.0
            .verify(bytes, &signature, false)
            .map_err(|_| Unsigned::Forged)?;
        let signed = signature.trusted_comment().strip_prefix("sequence:");
        let signed = signed.and_then(|it| it.parse::<u64>().ok());
        if signed == Some(announced.stamp.sequence) {
            Ok(())
        } else {
            Err(Unsigned::Sequence)
        }
    }
}

/// The file of a snapshot's signature.
pub fn file_of(announced: &Announced) -> String {
    format!("{}.minisig", announced.file)
}

#[cfg(test)]
mod tests {
    use minisign::KeyPair;

    use super::super::Hash;
    use super::*;

    fn announced(sequence: u64, bytes: &[u8]) -> Announced {
        let sha256 = Hash::of(bytes).to_string();
        let length = u64::try_from(bytes.len()).expect("short");
        Announced::new(sequence, "snapshot.json", length, &sha256).expect("plain")
    }

    #[test]
    fn fault_07_only_the_publishers_own_signature_of_this_publication_is_taken() {
        let bytes = b"the commons";
        let sign = |keys: &KeyPair, comment: &str| {
            let signed = minisign::sign(None, &keys.sk, &bytes[..], Some(comment), None);
            signed.expect("signed").into_string()
        };
        let keys = KeyPair::generate_unencrypted_keypair().expect("keys");
        let others = KeyPair::generate_unencrypted_keypair().expect("keys");
        let key = Key::parse(&keys.pk.to_base64()).expect("a key");
        let announced = announced(7, bytes);
        let own = sign(&keys, "sequence:7");

        assert_eq!(key.verify(&announced, bytes, &own), Ok(()));
        let forged = Err(Unsigned::Forged);
        assert_eq!(key.verify(&announced, b"the c0mmons", &own), forged);
        let other = sign(&others, "sequence:7");
        assert_eq!(key.verify(&announced, bytes, &other), forged);
        // The comment is signed with the rest.
        let moved = own.replace("sequence:7", "sequence:8");
        assert_eq!(key.verify(&announced, bytes, &moved), forged);
        for comment in ["sequence:6", "sequence:", "7"] {
            let signed = sign(&keys, comment);
            let result = key.verify(&announced, bytes, &signed);
            assert_eq!(result, Err(Unsigned::Sequence), "{comment}");
        }
        for text in ["", "untrusted comment: none\n", "<!doctype html>"] {
            let result = key.verify(&announced, bytes, text);
            assert_eq!(result, Err(Unsigned::Form), "{text}");
        }
    }
}
