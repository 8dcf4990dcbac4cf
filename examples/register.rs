//! Registers a klantcontact, with all objects that belong to it, in a register with the Klantinteracties API. The plan
//! is saved in a file before each request, so that the program can continue after a crash. If a request fails, the
//! requests before it are undone.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use klantinteracties::Options;
use klantinteracties::register::{Answer, Request, RequestPlan};
use klantinteracties::untyped::request_plan;
use ureq::Agent;
use ureq::http::Response;

const USAGE: &str = "usage: register [--again|--undo] BASE_URL KLANTCONTACT.json PLAN.json
The token is taken from the environment: KLANTINTERACTIES_TOKEN. PLAN.json is written; when it is there already, the
registration goes on where it was. --again sends the last request again, --undo undoes what was registered.";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(outcome) => {
            println!("{outcome:?}");
            if outcome == Outcome::Registered { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn run(args: Vec<String>) -> Result<Outcome, Box<dyn Error>> {
    let (flags, args): (Vec<_>, Vec<_>) = args.iter().map(String::as_str).partition(|arg| arg.starts_with("--"));
    let [base, klantcontact, plan_file] = args[..] else { return Err(USAGE.into()) };
    let register = Register::new(base, &std::env::var("KLANTINTERACTIES_TOKEN").map_err(|_| USAGE)?);
    let file = Path::new(plan_file);
    let mut plan = if file.exists() {
        RequestPlan::from_json(&fs::read_to_string(file)?)?
    } else {
        let plan = request_plan(&fs::read(klantcontact)?, &Options::default());
        plan.map_err(|violations| {
            let lines = violations.iter().map(|violation| format!("{}: {}", violation.path, violation.message()));
            lines.collect::<Vec<_>>().join("\n")
        })?
    };
    for pointer in plan.left_out() {
        println!("left out: {pointer}");
    }
    let save = |plan: &RequestPlan| save(file, plan);
    match (flags[..].first().copied(), plan.pending()) {
        (Some("--undo"), _) => undo(&register, &mut plan, save),
        (Some("--again"), _) | (None, None) => carry_out(&register, &mut plan, save),
        (None, Some(request)) => Err(unknown(&request)),
        _ => Err(USAGE.into()),
    }
}

/// The result of a registration.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything is registered.
    Registered,
    /// A request failed, and the earlier requests are undone.
    Undone,
}

/// Sends the requests of a plan one by one, and undoes them if one fails.
pub fn carry_out(
    register: &Register,
    plan: &mut RequestPlan,
    save: impl Fn(&RequestPlan) -> Result<(), Box<dyn Error>>,
) -> Result<Outcome, Box<dyn Error>> {
    let mut request = plan.next(None);
    while let Some(next) = request {
        // The plan is saved before the request is sent, so that after a crash it shows that the request may have been
        // sent.
        save(plan)?;
        let (status, body) = register.send(&next)?;
        request = plan.next(Some(Answer { status, body: &body }));
    }
    save(plan)?;
    match plan.pending() {
        _ if plan.is_done() => Ok(Outcome::Registered),
        Some(request) => Err(unknown(&request)),
        None => undo(register, plan, save),
    }
}

fn unknown(Request { method, path, .. }: &Request) -> Box<dyn Error> {
    format!("Nobody knows whether {method} {path} was carried out. Look in the register: use --again if it was not, or --undo.")
        .into()
}

/// Undoes the requests of a plan.
pub fn undo(
    register: &Register,
    plan: &mut RequestPlan,
    save: impl Fn(&RequestPlan) -> Result<(), Box<dyn Error>>,
) -> Result<Outcome, Box<dyn Error>> {
    let requests = plan.undo();
    save(plan)?;
    for request in requests {
        let (status, _) = register.send(&request)?;
        // An object that is gone already, for instance because its owner was deleted, needs no undoing.
        if !(200..300).contains(&status) && status != 404 {
            return Err(format!("{} {} answered {status}; undo it again later", request.method, request.path).into());
        }
    }
    Ok(Outcome::Undone)
}

/// Writes the plan to another file and renames that, so that a crash leaves either the old or the new plan.
fn save(file: &Path, plan: &RequestPlan) -> Result<(), Box<dyn Error>> {
    let beside = file.with_extension("part");
    fs::write(&beside, serde_json::to_vec(plan)?)?;
    Ok(fs::rename(beside, file)?)
}

/// A register with the Klantinteracties API.
pub struct Register {
    agent: Agent,
    base: String,
    authorization: String,
}

impl Register {
    /// Makes a register from the address of its API, such as `http://localhost:8000/klantinteracties/api/v1`, and a
    /// token.
    pub fn new(base: &str, token: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0);
        let config = config.timeout_global(Some(Duration::from_secs(30))).build();
        let base = base.trim_end_matches('/').to_owned();
        Self { agent: config.into(), base, authorization: format!("Token {token}") }
    }

    /// Sends a request, and returns the status and the body of the answer.
    pub fn send(&self, request: &Request) -> Result<(u16, Vec<u8>), Box<dyn Error>> {
        let url = format!("{}{}", self.base, request.path);
        let body = request.body().map(|body| serde_json::to_vec(&body)).transpose()?.unwrap_or_default();
        let with_body = |builder: ureq::RequestBuilder<ureq::typestate::WithBody>| {
            let builder = builder.header("Authorization", &self.authorization);
            builder.header("Content-Type", "application/json").send(&body[..])
        };
        let response: Response<ureq::Body> = match request.method {
            "POST" => with_body(self.agent.post(&url)),
            "PATCH" => with_body(self.agent.patch(&url)),
            _ => self.agent.delete(&url).header("Authorization", &self.authorization).call(),
        }?;
        let status = response.status().as_u16();
        Ok((status, response.into_body().read_to_vec()?))
    }
}
