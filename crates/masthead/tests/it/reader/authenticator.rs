//! A device with one passkey, written after W3C Web Authentication, level 3, sections 5.8
//! and 6.1, so that nothing of the server's own library vouches for itself.
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use masthead::ground::ids::random_bytes;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// User present, user verified, attested credential data (section 6.1).
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

pub struct Device {
    key: SigningKey,
    id: [u8; 16],
    handle: String,
    /// Counts uses, as hardware keys do.
    pub counter: u32,
    /// Where the browser thinks it is.
    pub origin: String,
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Device {
    pub fn new() -> Self {
        Self {
            key: SigningKey::from_slice(&random_bytes::<32>()).unwrap(),
            id: random_bytes(),
            handle: String::new(),
            counter: 0,
            origin: format!("https://{}", crate::harness::HOST),
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> String {
        json!({
            "type": kind,
            "challenge": options["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        })
        .to_string()
    }

    fn authenticator_data(&self, domain: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(domain).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The key in COSE (RFC 9053): EC2, ES256, P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut cose = vec![0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32];
        cose.extend_from_slice(&point.as_bytes()[1..33]);
        cose.extend([0x22, 0x58, 32]);
        cose.extend_from_slice(&point.as_bytes()[33..65]);
        cose
    }

    /// What `navigator.credentials.create` gives back.
    pub fn create(&mut self, options: &Value) -> String {
        self.handle = options["user"]["id"].as_str().unwrap().to_owned();
        let domain = options["rp"]["id"].as_str().unwrap();
        let mut data = self.authenticator_data(domain, PRESENT | VERIFIED | ATTESTED);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public_key());
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        self.credential(json!({
            "attestationObject": text(&object),
            "clientDataJSON": text(self.client_data("webauthn.create", options).as_bytes()),
            "transports": ["internal"],
        }))
    }

    /// What `navigator.credentials.get` gives back.
    pub fn get(&mut self, options: &Value) -> String {
        self.counter += 1;
        self.answer(options, PRESENT | VERIFIED)
    }

    /// The same from a device that did not ask who holds it.
    pub fn get_unverified(&mut self, options: &Value) -> String {
        self.counter += 1;
        self.answer(options, PRESENT)
    }

    /// The same without counting, as a copy of the key would.
    pub fn answer(&self, options: &Value, flags: u8) -> String {
        let domain = options["rpId"].as_str().unwrap();
        let data = self.authenticator_data(domain, flags);
        let client = self.client_data("webauthn.get", options);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: Signature = self.key.sign(&signed);
        self.credential(json!({
            "authenticatorData": text(&data),
            "clientDataJSON": text(client.as_bytes()),
            "signature": text(signature.to_der().as_bytes()),
            "userHandle": self.handle,
        }))
    }

    fn credential(&self, response: Value) -> String {
        json!({
            "id": text(&self.id),
            "rawId": text(&self.id),
            "type": "public-key",
            "extensions": {},
            "response": response,
        })
        .to_string()
    }
}
