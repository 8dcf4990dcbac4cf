"""The shared cases: the same reports as natively, byte for byte."""

import json

from klantinteracties import Validator, normalize, validate, validate_many

from shared import NOW, cases, found, native

CASES = list(cases())


def test_every_case_reports_exactly_what_it_expects():
    for case in CASES:
        report = validate(case.objecttype, case.document, **case.options)
        assert found(report.violations) == case.expect, case.title
        assert report.valid is all(violation.severity == "warning" for violation in report.violations), case.title
    assert len(CASES) > 700


def test_the_reports_are_those_of_the_native_library_byte_for_byte():
    for case, expected in zip(CASES, native("reports.jsonl"), strict=True):
        report = validate(case.objecttype, case.document, **case.options)
        assert report.to_json() == expected, case.title
        told = [violation._asdict() for violation in report.violations]
        assert json.loads(expected) == {"valid": report.valid, "violations": told}


def test_text_bytes_and_values_give_the_same_report():
    for case in CASES:
        if isinstance(case.document, str):
            continue
        text = json.dumps(case.document)
        expected = validate(case.objecttype, case.document, **case.options).to_json()
        raw = json.dumps(case.document, ensure_ascii=False).encode("utf-8", "surrogatepass")
        given = [text, text.encode(), bytearray(text.encode()), memoryview(text.encode())]
        try:
            raw.decode()
            given.append(raw)
        except UnicodeDecodeError:
            pass
        for document in given:
            assert validate(case.objecttype, document, **case.options).to_json() == expected, case.title


def test_what_is_normalised_is_what_the_cases_say_and_no_document_is_touched():
    normalised = [case for case in CASES if case.changes is not None]
    assert len(normalised) > 30
    for case in normalised:
        before = json.dumps(case.document)
        normal = normalize(case.objecttype, case.document, **case.options)
        assert (found(normal.changes), normal.value) == (case.changes, case.value), case.title
        assert validate(case.objecttype, case.document, **case.options).changes == normal.changes, case.title
        assert json.dumps(case.document) == before


def test_many_documents_give_the_reports_of_each():
    documents = [case.document for case in CASES if case.objecttype == "klantcontact" and isinstance(case.document, dict)]
    reports = [validate("klantcontact", document, now=NOW) for document in documents]
    invalid = [(index, report.violations) for index, report in enumerate(reports) if not report.valid]
    lines = "\n".join(json.dumps(document) for document in documents)
    validator = Validator("klantcontact", now=NOW)
    texts = set()
    for threads in (1, 2, 3, 0, 1_000):
        given = [documents, iter(documents), json.dumps(documents), lines, lines.encode(), "\ufeff" + lines, lines.split("\n")]
        for many in given:
            report = validator.validate_many(many, threads=threads)
            assert (report.total, report.valid) == (len(documents), len(documents) - len(invalid))
            assert [(one.index, one.violations) for one in report.invalid] == invalid
            texts.add(report.to_json())
    assert len(texts) == 1
    assert json.loads(texts.pop())["total"] == len(documents)


def test_threads_read_a_text_as_one_thread_does():
    one = '{\n  "naam": 1\n}\n'
    for text in ["", "\n", "[", "[1, {}]", "{}", one, '{}\n{"naam": 1}', '{\n{"naam": 1}\n', '{}\n\n{"naam": 1\n{}', "\ufeff{}\n{}", "5\n[\n"]:
        expected = validate_many("categorie", text, threads=1)
        assert validate_many("categorie", text, threads=4).to_json() == expected.to_json(), text
    assert validate_many("categorie", one).total == 1
