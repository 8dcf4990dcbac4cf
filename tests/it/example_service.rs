//! The example `service` over HTTP: what is valid, what is not, and a register that fails.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use ureq::Agent;

use crate::built;
use crate::register::Objects;
use crate::register_server::{Fault, RegisterServer, TOKEN};
use crate::support::example;

/// The example, in front of a register.
struct Service {
    process: Child,
    address: String,
    register: RegisterServer,
}

impl Service {
    fn start(fault: Option<Fault>) -> Self {
        let register = RegisterServer::start(fault);
        let mut command = Command::new(built::example("service"));
        command.args(["127.0.0.1:0", &register.base()]).env("KLANTINTERACTIES_TOKEN", TOKEN).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { process, address: address.trim().to_owned(), register }
    }

    /// What it answers: the status, the media type, and the body.
    fn post(&self, body: &str) -> (u16, String, Value) {
        let agent: Agent = Agent::config_builder().http_status_as_error(false).build().into();
        let response = agent.post(format!("{}/klantcontacten", self.address)).send(body).unwrap();
        let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
        let status = response.status().as_u16();
        let body = response.into_body().read_to_vec().unwrap();
        (status, kind, serde_json::from_slice(&body).unwrap())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It is gone already where a test has failed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn it_registers_what_is_valid_and_shows_it() {
    let service = Service::start(None);
    let (status, kind, body) = service.post(&example("2-baliegesprek-terugbelverzoek").to_string());
    assert_eq!((status, kind.as_str()), (201, "application/json"));
    assert_eq!(body["klantcontact"], example("2-baliegesprek-terugbelverzoek"));
    assert_eq!(body["items"][0]["onderwerp"], "Paspoort voor een kind");
    assert_eq!(body["warnings"], json!([]));
    assert!(service.register.requests() > 4);
}

#[test]
fn it_answers_with_a_problem_where_something_is_wrong() {
    let service = Service::start(None);
    let mut klantcontact = example("2-baliegesprek-terugbelverzoek");
    klantcontact["taal"] = json!("GEHEIM");
    klantcontact["hadBetrokkenen"][0]["rol"] = json!("GEHEIM");
    for (body, names) in
        [(klantcontact.to_string(), &["hadBetrokkenen.0.rol", "taal"][..]), ("{".to_owned(), &["nonFieldErrors"][..])]
    {
        let (status, kind, problem) = service.post(&body);
        assert_eq!((status, kind.as_str(), &problem["status"]), (400, "application/problem+json", &json!(400)));
        let params = problem["invalidParams"].as_array().unwrap();
        let found: Vec<_> = params.iter().map(|param| param["name"].as_str().unwrap()).collect();
        assert_eq!(found, names);
        assert!(!problem.to_string().contains("GEHEIM"));
    }
    assert_eq!(service.register.requests(), 0);
}

#[test]
fn it_leaves_nothing_behind_when_the_register_fails() {
    let service = Service::start(Some(Fault::Failed(3)));
    let (status, kind, problem) = service.post(&example("2-baliegesprek-terugbelverzoek").to_string());
    assert_eq!((status, kind.as_str(), &problem["status"]), (502, "application/problem+json", &json!(502)));
    assert_eq!(service.register.objects(), Objects::new());
}
