//! The example `register` against a register that fails or goes silent when it is told to.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::built;
use crate::register::Objects;
use crate::register_server::{Fault, RegisterServer, TOKEN};
use crate::support::example;

struct Service(RegisterServer);

impl std::ops::Deref for Service {
    type Target = RegisterServer;

    fn deref(&self) -> &RegisterServer {
        &self.0
    }
}

impl Service {
    fn start(fault: Option<Fault>) -> Self {
        Self(RegisterServer::start(fault))
    }

    /// Runs the example: how it exits, and what it says.
    fn run(&self, flags: &[&str], klantcontact: &Value) -> (i32, String) {
        let file = self.folder.join("klantcontact.json");
        fs::write(&file, klantcontact.to_string()).unwrap();
        let output = Command::new(&*EXAMPLE)
            .args(flags)
            .arg(self.base())
            .args([&file, &self.plan()])
            .env("KLANTINTERACTIES_TOKEN", TOKEN)
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }

    fn plan(&self) -> PathBuf {
        self.folder.join("plan.json")
    }
}

/// The example, built once.
static EXAMPLE: LazyLock<PathBuf> = LazyLock::new(|| built::example("register"));

/// A callback: somebody unknown with a one-off address, a task and an organisation that has to be made first.
fn callback() -> Value {
    let mut callback = example("2-baliegesprek-terugbelverzoek");
    let number = |objecttype: &str, soort: &str, number: &str| {
        json!({"partijIdentificator": {"codeObjecttype": objecttype, "codeSoortObjectId": soort, "objectId": number,
            "codeRegister": "hr"}})
    };
    let partij = json!({"soortPartij": "organisatie", "indicatieActief": true,
        "partijIdentificatie": {"naam": "Bakkerij"},
        "digitaleAdressen": [{"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}],
        "partijIdentificatoren": [number("niet_natuurlijk_persoon", "kvk_nummer", "12345678")]});
    callback["hadBetrokkenen"].as_array_mut().unwrap().push(json!({"rol": "vertegenwoordiger", "initiator": false,
        "wasPartij": partij}));
    callback
}

#[test]
fn a_klantcontact_is_registered() {
    let service = Service::start(None);
    let (code, said) = service.run(&[], &callback());
    assert_eq!((code, said.as_str()), (0, "Registered\n"));
    let registered = service.objects();
    let requests = service.requests();
    assert!(requests > 6);
    // What is done is not done again.
    assert_eq!(service.run(&[], &callback()).0, 0);
    assert_eq!((service.requests(), service.objects()), (requests, registered));
}

#[test]
fn whatever_fails_nothing_is_left_behind() {
    let whole = Service::start(None);
    whole.run(&[], &callback());
    for number in 1..=whole.requests() {
        let service = Service::start(Some(Fault::Failed(number)));
        let (code, said) = service.run(&[], &callback());
        assert_eq!((code, said.as_str()), (1, "Undone\n"), "{number}");
        assert_eq!(service.objects(), Objects::new(), "{number}");
    }
}

#[test]
fn what_is_lost_on_the_way_is_sent_again_or_undone() {
    let whole = Service::start(None);
    whole.run(&[], &callback());
    for number in 1..=whole.requests() {
        for flag in ["--again", "--undo"] {
            let service = Service::start(Some(Fault::Lost(number)));
            assert_eq!(service.run(&[], &callback()).0, 2, "{number}");
            service.heal();
            // Nobody knows whether it arrived, so nothing is sent.
            let (code, said) = service.run(&[], &callback());
            assert_eq!((code, service.requests()), (2, number - 1), "{number}");
            assert!(said.starts_with("Nobody knows"), "{number}");
            let (code, _) = service.run(&[flag], &callback());
            if flag == "--again" {
                assert_eq!((code, service.objects()), (0, whole.objects()), "{number}");
            } else {
                assert_eq!((code, service.objects()), (1, Objects::new()), "{number}");
            }
        }
    }
}

#[test]
fn what_is_not_answered_is_not_registered_twice() {
    let whole = Service::start(None);
    whole.run(&[], &callback());
    let faults = [Fault::Unanswered, Fault::TimedOut];
    for (number, fault) in (1..=whole.requests()).flat_map(|number| faults.map(|fault| (number, fault))) {
        let service = Service::start(Some(fault(number)));
        assert_eq!(service.run(&[], &callback()).0, 2, "{number}");
        service.heal();
        let before = service.objects();
        assert_eq!(service.run(&[], &callback()).0, 2, "{number}");
        assert_eq!((service.requests(), service.objects()), (number, before), "{number}");
    }
}

#[test]
fn what_is_wrong_is_said_before_anything_is_sent() {
    let service = Service::start(None);
    let (code, said) = service.run(&[], &json!({"kanaal": "balie"}));
    assert_eq!((code, service.requests()), (2, 0));
    assert!(said.contains("\n/taal: "), "a line for each violation");
    assert!(!service.plan().exists());
    assert_eq!(Command::new(&*EXAMPLE).output().unwrap().status.code(), Some(2));
}
