"""A service that takes klantcontacten, and answers as the APIs of Dutch municipalities do.

`uvicorn service:app` serves it.
"""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from klantinteracties import Report, Validator, to_invalid_params

app = FastAPI(title="Klantcontacten")

VALIDATOR = Validator("klantcontact", profile="open-klant", max_bytes=1_000_000)

#: What is registered; a real service keeps it elsewhere.
REGISTERED: list[dict[str, Any]] = []


@app.post("/klantcontacten", status_code=201)
async def register(request: Request) -> JSONResponse:
    """Registers a klantcontact, unless something is wrong with it."""
    # The body as it came: what is no JSON gets an answer of the same form as the rest.
    report = VALIDATOR.validate(await request.body())
    if not report.valid:
        return problem(report)
    klantcontact = report.value
    REGISTERED.append(klantcontact)
    return JSONResponse(klantcontact, status_code=201)


def problem(report: Report) -> JSONResponse:
    """Tells what is wrong (RFC 9457). It holds no value of the document, so it may be logged."""
    errors = [violation for violation in report.violations if violation.severity == "error"]
    details = {
        "type": "about:blank",
        "title": "De gegevens zijn niet geldig.",
        "status": 400,
        "invalidParams": to_invalid_params(errors),
    }
    return JSONResponse(details, status_code=400, media_type="application/problem+json")
