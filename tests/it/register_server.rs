//! A register over HTTP that keeps what is sent to it, and fails or goes silent when it is told to.

use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::{env, fs, process, thread};

use tiny_http::{Header, Request, Response, Server};

use crate::register::{Objects, Register};

const BASE: &str = "/klantinteracties/api/v1";
pub const TOKEN: &str = "ea2d3c7c";

/// What becomes of the request with this number.
#[derive(Clone, Copy, PartialEq)]
pub enum Fault {
    /// The connection breaks before the register has it.
    Lost(usize),
    /// The register has it, and the connection breaks before it answers.
    Unanswered(usize),
    /// The register has it, and what is between answers that it has waited too long.
    TimedOut(usize),
    /// The register says that it has failed.
    Failed(usize),
}

pub struct RegisterServer {
    register: Arc<Mutex<Register>>,
    server: Arc<Server>,
    fault: Arc<Mutex<Option<Fault>>>,
    pub folder: PathBuf,
}

impl RegisterServer {
    /// Starts it.
    pub fn start(fault: Option<Fault>) -> Self {
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

    /// The address of its API.
    pub fn base(&self) -> String {
        format!("http://{}{BASE}/", self.server.server_addr())
    }

    /// Fails no more.
    pub fn heal(&self) {
        *self.fault.lock().unwrap() = None;
    }

    /// What it holds.
    pub fn objects(&self) -> Objects {
        self.register.lock().unwrap().objects.clone()
    }

    /// How many requests it got.
    pub fn requests(&self) -> usize {
        self.register.lock().unwrap().requests.len()
    }
}

impl Drop for RegisterServer {
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
