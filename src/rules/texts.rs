//! The texts of violations, which are in the explanations of their rules.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::explanation;
use crate::json::json;
use crate::report::{InvalidParam, ProblemDetails, Rule, Violation, Violations};
use crate::text::{Message, Texts};

impl Rule {
    /// Returns what is wrong and what to do.
    pub fn message(&self) -> Texts {
        // A rule about data has its explanation with the feature `json-schema` only, and is not broken without it.
        let code = self.code.name();
        explanation(self.code).map_or(Texts::same(Message { nl: code, en: code }), |explanation| explanation.message)
    }

    /// Returns the source of the rule, such as a page of the standard.
    pub fn source(&self) -> &'static str {
        explanation(self.code).map_or("", |explanation| explanation.source)
    }
}

impl Violation {
    /// Returns what is wrong and what to do, for the person who fills in the form.
    pub fn message(&self) -> String {
        self.params.fill(&self.rule.message(), self.wording)
    }

    /// Returns the source of the rule, such as a page of the standard.
    pub fn source(&self) -> &'static str {
        self.rule.source()
    }
}

json! {
    Violation, this => {
        "code": this.code(),
        "severity": this.severity,
        "path": this.path,
        "message" rust: this.message(),
        "params": this.params,
        "source" rust: this.source(),
    }
}

impl Violations {
    /// Returns the answer with status 400 of the APIs of Dutch municipalities: a problem (RFC 9457) with
    /// `invalidParams`.
    ///
    /// ```
    /// use klantinteracties::{Options, model::Categorie};
    ///
    /// let problem = Categorie::from_json(r#"{"naam": 1}"#, &Options::default()).unwrap_err().problem_details();
    /// assert_eq!((problem.status, problem.invalid_params[0].name.as_str()), (400, "naam"));
    /// ```
    pub fn problem_details(&self) -> ProblemDetails {
        let wording = self.first().map(|violation| violation.wording).unwrap_or_default();
        let title = Message { nl: "De gegevens zijn niet geldig.", en: "The data are not valid." };
        ProblemDetails {
            kind: "about:blank",
            title: title.template(wording.language),
            status: 400,
            invalid_params: to_invalid_params(self),
        }
    }
}

/// Writes one line for each violation: its path and its message.
impl fmt::Display for Violations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.iter().enumerate() {
            let line = if index == 0 { "" } else { "\n" };
            write!(formatter, "{line}{}: {}", violation.path, violation.message())?;
        }
        Ok(())
    }
}

/// Converts violations to `invalidParams`, the form that the APIs of Dutch municipalities answer with.
///
/// ```
/// use klantinteracties::{Objecttype, Options, to_invalid_params, validate};
///
/// let json = r#"{"vertegenwoordigendePartij": {"uuid": 1}, "vertegenwoordigdePartij": null}"#;
/// let report = validate(Objecttype::Vertegenwoordiging, json, &Options::default());
/// let names: Vec<_> = to_invalid_params(report.violations()).into_iter().map(|param| param.name).collect();
/// assert_eq!(names, ["vertegenwoordigendePartij.uuid", "vertegenwoordigdePartij"]);
/// ```
pub fn to_invalid_params(violations: &[Violation]) -> Vec<InvalidParam> {
    violations
        .iter()
        .map(|violation| InvalidParam::new(&violation.path, violation.code(), violation.message()))
        .collect()
}
