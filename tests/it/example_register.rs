//! The example `register` against a server that keeps what is sent to it, and fails or goes silent when it is told to.

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, LazyLock, Mutex};
use std::{env, fs, process, thread};

use serde_json::{Value, json};
use tiny_http::{Header, Request, Response, Server};

use crate::built;
use crate::register::{Objects, Register};
use crate::support::example;

const BASE: &str = "/klantinteracties/api/v1";
const TOKEN: &str = "ea2d3c7c";

/// What becomes of the request with this number.
#[derive(Clone, Copy, PartialEq)]
enum Fault {
    /// The connection breaks before the register has it.
    Lost(usize),
    /// The register has it, and the connection breaks before it answers.
    Unanswered(usize),
    /// The register has it, and what is between answers that it has waited too long.
    TimedOut(usize),
    /// The register says that it has failed.
    Failed(usize),
}

struct Service {
    register: Arc<Mutex<Register>>,
    server: Arc<Server>,
    fault: Arc<Mutex<Option<Fault>>>,
    folder: PathBuf,
}

impl Service {
    fn start(fault: Option<Fault>) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let port = server.server_addr().to_ip().unwrap().port();
        let folder = env::temp_dir().join(format!("klantinteracties-{}-{port}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let service = Self {
            register: Arc::new(Mutex::new(Register::with(&[]))),
            server,
            fault: Arc::new(Mutex::new(fault)),
            folder,
        };
        let (register, server, fault) = (service.register.clone(), service.server.clone(), service.fault.clone());
        thread::spawn(move || {
            for request in server.incoming_requests() {
                answer(request, &register, *fault.lock().unwrap());
            }
        });
        service
    }

    /// Runs the example: how it exits, and what it says.
    fn run(&self, flags: &[&str], klantcontact: &Value) -> (i32, String) {
        let file = self.folder.join("klantcontact.json");
        fs::write(&file, klantcontact.to_string()).unwrap();
        let base = format!("http://{}{BASE}/", self.server.server_addr());
        let output = Command::new(&*EXAMPLE)
            .args(flags)
            .arg(base)
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

    fn heal(&self) {
        *self.fault.lock().unwrap() = None;
    }

    fn objects(&self) -> Objects {
        self.register.lock().unwrap().objects.clone()
    }

    fn requests(&self) -> usize {
        self.register.lock().unwrap().requests.len()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.server.unblock();
        // What stays behind in the folder for temporary files is no reason to fail.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn answer(mut request: Request, register: &Mutex<Register>, fault: Option<Fault>) {
    let mut register = register.lock().unwrap();
    let number = register.requests.len() + 1;
    if fault == Some(Fault::Lost(number)) {
        return break_off(request);
    }
    register.fails_at = fault.and_then(|fault| if let Fault::Failed(number) = fault { Some(number) } else { None });
    let mut body = String::new();
    request.as_reader().read_to_string(&mut body).unwrap();
    let has = |name: &str, value: &str| {
        let mut headers = request.headers().iter();
        headers.any(|header| header.field.to_string().eq_ignore_ascii_case(name) && header.value == value)
    };
    let may_ask = has("authorization", &format!("Token {TOKEN}"));
    let is_json = body.is_empty() || has("content-type", "application/json");
    let path = request.url().strip_prefix(BASE).map(str::to_owned);
    let (status, body) = match path {
        Some(path) if may_ask && is_json => register.answer(&request.method().to_string(), &path, &body),
        _ => (if may_ask { 404 } else { 401 }, "{}".to_owned()),
    };
    if fault == Some(Fault::Unanswered(number)) {
        return break_off(request);
    }
    let status = if fault == Some(Fault::TimedOut(number)) { 504 } else { status };
    let json = Header::from_bytes("Content-Type", "application/json").unwrap();
    request.respond(Response::from_string(body).with_status_code(status).with_header(json)).unwrap();
}

/// The connection itself is the server's, so it is broken by what no client understands.
fn break_off(request: Request) {
    let mut writer = request.into_writer();
    writer.write_all(b"?\r\n\r\n").and_then(|()| writer.flush()).unwrap();
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
