//! A web service that validates a klantcontact, registers it with all objects that belong to it in a register with the
//! Klantinteracties API, and answers with the items of a timeline for it.
//!
//! `POST /klantcontacten` answers with 201 and `{"klantcontact", "items", "warnings"}`; with 400 and a problem (RFC
//! 9457) if the klantcontact is not valid; or with 502 if the register fails, after the earlier requests are undone.

use std::error::Error;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use chrono::Utc;
use klantinteracties::model::Klantcontact;
use klantinteracties::timeline::{self, Timeline};
use klantinteracties::{Options, Valid, Violations, request_plan};
use register::{Outcome, Register, carry_out};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;

#[path = "register.rs"]
#[expect(dead_code, reason = "it is a program of its own, of which this one uses how a plan is carried out")]
mod register;

const USAGE: &str = "usage: service ADDRESS BASE_URL
ADDRESS is where the service listens, such as 127.0.0.1:3000; BASE_URL is that of the register. The token for the register
is taken from the environment: KLANTINTERACTIES_TOKEN.";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [address, base] = &args[..] else { return Err(USAGE.into()) };
    let token = std::env::var("KLANTINTERACTIES_TOKEN").map_err(|_| USAGE)?;
    let register = Arc::new(Register::new(base, &token));
    let listener = TcpListener::bind(address).await?;
    println!("http://{}", listener.local_addr()?);
    let service = Router::new().route("/klantcontacten", post(register_klantcontact)).with_state(register);
    Ok(axum::serve(listener, service).await?)
}

/// Returns options with the current moment, because the library has no clock of its own.
fn options() -> Options {
    Options::default().now(Utc::now())
}

/// The klantcontact in a request. It is valid, because extracting it from the request validates it.
struct Registration(Valid<Klantcontact>);

impl<S: Send + Sync> FromRequest<S> for Registration {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Klantcontact::from_json(&body, &options()).map(Self).map_err(invalid)
    }
}

async fn register_klantcontact(
    State(register): State<Arc<Register>>,
    Registration(klantcontact): Registration,
) -> Result<Response, Response> {
    let mut plan = request_plan([&klantcontact], &options()).map_err(invalid)?;
    // The HTTP client blocks its thread, which must not hold up other requests.
    let carried_out =
        spawn_blocking(move || carry_out(&register, &mut plan, |_| Ok(())).map_err(|error| error.to_string()));
    match carried_out.await {
        Ok(Ok(Outcome::Registered)) => {}
        _ => {
            return Err(problem(
                StatusCode::BAD_GATEWAY,
                &json!({"title": "Het register doet het niet.", "status": 502}),
            ));
        }
    }
    let shown = Timeline::of([&*klantcontact], &timeline::Options::default());
    let answer = json!({"klantcontact": klantcontact, "items": shown.items, "warnings": klantcontact.warnings()});
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

fn invalid(violations: Violations) -> Response {
    problem(StatusCode::BAD_REQUEST, &violations.problem_details())
}

fn problem(status: StatusCode, details: &impl serde::Serialize) -> Response {
    (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(details)).into_response()
}
