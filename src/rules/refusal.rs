//! Reads what a register refused.

use alloc::string::String;
use alloc::vec::Vec;

use super::{REGISTER_REFUSED, explanation};
use crate::code::Code;
use crate::json::{ToJson, Writer};
use crate::options::Options;
use crate::report::{Params, Severity, Violation};
use crate::scan::replaced;
use crate::shape::FREE;
use crate::tree::{Reading, Value};

/// Reads what a register refused, so that a form can show it at its fields.
///
/// `answer` is the body of an answer with status 400, as JSON text: a problem with `invalidParams`, as Open Klant answers
/// and [`problem_details`](crate::Violations::problem_details) makes it, or the list `invalidParams` itself. `at` is the
/// path of the object that was sent, as a JSON Pointer in the document of the caller; it is empty for the whole document.
/// The paths are those of this library: `bezoekadres.adresregel_1` of Open Klant is `/bezoekadres/adresregel1`, and what
/// it refuses as `nonFieldErrors` is at the object.
///
/// Every violation is an error, and none has parameters. It has the code of the answer if that is a code of this library
/// whose message has no parameters, which `required`, `null` and `blank` of Open Klant are too. What the register has
/// already is `register-duplicate`, and everything else is `register-refused`. The sentence of the server (`reason`) is not
/// read, because it often repeats the value.
///
/// An answer without `invalidParams`, such as one with status 403 or a page in HTML, refuses the object as a whole. Only
/// an empty list refuses nothing. So give this function only an answer that says that the request failed.
///
/// ```
/// use klantinteracties::{Options, from_invalid_params};
///
/// let answer = r#"{"code": "invalid", "status": 400, "invalidParams": [
///     {"name": "rol", "code": "required", "reason": "Dit veld is vereist."},
///     {"name": "bezoekadres.nummeraanduidingId", "code": "invalid", "reason": "Ongeldige nummeraanduiding BAG-ID: zomaar"}
/// ]}"#;
/// let violations = from_invalid_params(answer, "/hadBetrokkenen/0", &Options::default());
/// let found: Vec<_> = violations.iter().map(|violation| (violation.code(), violation.path.as_str())).collect();
/// assert_eq!(found, [
///     ("required", "/hadBetrokkenen/0/rol"),
///     ("register-refused", "/hadBetrokkenen/0/bezoekadres/nummeraanduidingId"),
/// ]);
/// assert_eq!(violations[1].message(), "Het register neemt dit niet aan. Kijk of het klopt en pas het aan.");
/// ```
pub fn from_invalid_params(answer: &(impl AsRef<[u8]> + ?Sized), at: &str, options: &Options) -> Vec<Violation> {
    let mut violations = Vec::new();
    Refusals::of(answer.as_ref()).each(&mut |code, path| {
        violations.push(Violation {
            rule: explanation(code).map_or(REGISTER_REFUSED, |explanation| explanation.rule),
            severity: Severity::Error,
            path: [at, &path].concat(),
            params: Params::None,
            wording: options.wording,
        });
    });
    violations
}

/// What an answer refuses: the codes of the rules, and the paths in the object that was sent.
///
/// As JSON it is a list of pairs. The bindings pass this on, because to find the rule of a code takes the explanations, which
/// are not in a wasm file.
pub(crate) struct Refusals<'a> {
    answer: &'a [u8],
}

impl<'a> Refusals<'a> {
    pub(crate) const fn of(answer: &'a [u8]) -> Self {
        Self { answer }
    }

    fn each(&self, refused: &mut dyn FnMut(Code, String)) {
        let read = Reading::answer(|_, _| &FREE).read(self.answer, &FREE);
        let answer = read.as_ref().unwrap_or(&Value::Null);
        let params = match (answer, member(answer, "invalidParams")) {
            (Value::List(params), _) | (_, Value::List(params)) => params.as_slice(),
            // It names nothing, and refuses the object as a whole.
            _ => &[Value::Null],
        };
        let mut last = None;
        for param in params {
            let name = text(param, "name");
            let refusal = (code(name, text(param, "code")), of_object(name));
            // A server can give several reasons for one value, and people read one message for them.
            if last.replace(refusal) != Some(refusal) {
                refused(refusal.0, path(refusal.1));
            }
        }
    }
}

impl ToJson for Refusals<'_> {
    fn write(&self, json: &mut Writer) {
        json.raw("[");
        self.each(&mut |code, path| json.element(&(code, path)));
        json.raw("]");
    }
}

/// Returns a member of an object; `null` if it is absent or the value is no object.
#[inline(never)]
fn member<'v, 'de>(value: &'v Value<'de>, name: &str) -> &'v Value<'de> {
    let Value::Object(object) = value else { return &Value::Null };
    let member = object.members().iter().find(|member| member.name.text(&FREE) == name);
    member.map_or(&Value::Null, |member| &member.value)
}

#[inline(never)]
fn text<'v>(value: &'v Value<'_>, name: &str) -> &'v str {
    member(value, name).as_text().unwrap_or_default()
}

/// Returns the code of the rule for what a register refuses under this name and with this code.
fn code(name: &str, code: &str) -> Code {
    // Open Klant uses this name if another partij has the number, or the partij has another number of that kind.
    if code == "unique" || name == "__all__" {
        return Code::RegisterDuplicate;
    }
    Code::from_name(code).filter(|code| is_enough(*code)).unwrap_or(Code::RegisterRefused)
}

/// Returns whether a violation can have this code without parameters. The rules about data with a JSON Schema are about
/// nothing that a register takes.
fn is_enough(code: Code) -> bool {
    let is_about_data = matches!(code, Code::SchemaInvalid | Code::SchemaRemote);
    !is_about_data && code.parameters().iter().all(|parameter| parameter.optional)
}

/// Returns the name of the object if that is refused as a whole.
fn of_object(name: &str) -> &str {
    let object = name.strip_suffix("nonFieldErrors").or_else(|| name.strip_suffix("__all__"));
    object.map_or(name, |object| object.strip_suffix('.').unwrap_or(object))
}

/// Returns the path that a name in the answer of a register stands for.
fn path(name: &str) -> String {
    let name = [if name.is_empty() { "" } else { "." }, name].concat();
    SPELLINGS.iter().fold(name, |path, (old, new)| replaced(&path, old, new))
}

/// What makes a path of a name that begins with a point: each first text becomes the second, one after the other.
static SPELLINGS: [(&str, &str); 7] = [
    ("~", "~0"),
    ("/", "~1"),
    (".", "/"),
    // Open Klant writes these otherwise than the API does.
    ("/adresregel_", "/adresregel"),
    ("/partijIdentificatorCode", "/partijIdentificator/code"),
    ("/partijIdentificatorObjectId", "/partijIdentificator/objectId"),
    // It does not say which of them.
    ("/partijIdentificatoren/identificeerdePartij", "/partijIdentificatoren"),
];
