//! A web service that judges a klantcontact, registers it with all that belongs to it in a register with the
//! Klantinteracties API, and answers with what a timeline shows of it.
//!
//! `POST /klantcontacten` answers with 201 and `{"klantcontact", "items", "warnings"}`; with 400 and a problem (RFC 9457)
//! that says what is wrong with the klantcontact; or with 502 when the register fails, after what was made is undone.

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

/// The moment of judging is now; the library has no clock of its own.
fn options() -> Options {
    Options::default().now(Utc::now())
}

/// The klantcontact in a request, which is valid. It owns what it holds, so a handler gets it as it is.
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
    // The register is asked over a connection that waits, which the other requests should not.
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
