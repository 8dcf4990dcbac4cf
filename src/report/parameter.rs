//! The parameters that the violations of each rule have.

use crate::code::Code;

/// A parameter of the violations of a rule, for those who generate types or documentation from the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// The name, which is that of the placeholder in the message.
    pub name: &'static str,
    /// What it holds.
    pub kind: ParameterKind,
    /// Whether some violations of the rule do not have it.
    pub optional: bool,
}

/// What a parameter holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterKind {
    /// A number.
    Number,
    /// A word.
    Word,
    /// Several words.
    Words,
    /// A word of [`Expected`](super::Expected).
    Expected,
}

const LINE: Parameter = Parameter::new("line", ParameterKind::Number);
const COLUMN: Parameter = Parameter::new("column", ParameterKind::Number);
const MIN: Parameter = Parameter::new("min", ParameterKind::Number);
const MAX: Parameter = Parameter::new("max", ParameterKind::Number);
const LENGTH: Parameter = Parameter::new("length", ParameterKind::Number);
const CHOICES: Parameter = Parameter::new("choices", ParameterKind::Words);
const EXPECTED: Parameter = Parameter::new("expected", ParameterKind::Expected);
const KEYWORD: Parameter = Parameter::new("keyword", ParameterKind::Word);
const SUGGESTION: Parameter = Parameter { optional: true, ..Parameter::new("suggestion", ParameterKind::Word) };

impl Parameter {
    const fn new(name: &'static str, kind: ParameterKind) -> Self {
        Self { name, kind, optional: false }
    }
}

impl Code {
    /// Returns the parameters that the violations of the rule have. The tests compare these with every violation that
    /// they find.
    ///
    /// ```
    /// use klantinteracties::{Code, ParameterKind};
    ///
    /// let parameters = Code::MaxLength.parameters();
    /// assert_eq!((parameters[0].name, parameters[0].kind), ("max", ParameterKind::Number));
    /// assert!(Code::Required.parameters().is_empty());
    /// ```
    pub const fn parameters(self) -> &'static [Parameter] {
        match self {
            Self::JsonSyntax | Self::ControlCharacter => &[LINE, COLUMN],
            Self::JsonDepth => &[MAX, LINE, COLUMN],
            Self::JsonSize => &[MAX],
            Self::Type => &[EXPECTED],
            Self::MaxLength => &[MAX, LENGTH],
            Self::MinLength => &[MIN],
            Self::Choice => &[CHOICES],
            Self::Range => &[MIN, MAX],
            Self::SchemaMismatch => &[KEYWORD],
            Self::UnknownField => &[SUGGESTION],
            _ => &[],
        }
    }
}
