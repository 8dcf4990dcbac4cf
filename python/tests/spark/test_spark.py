"""The module for Spark, on a cluster of two workers."""

import json
import os
import signal
import threading
import time
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path

import pytest
from klantinteracties import spark as on_spark
from klantinteracties import validate
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, StructField, StructType

from shared import NOW, cases

DOCUMENTS = [
    case.document if isinstance(case.document, str) else json.dumps(case.document)
    for case in cases()
    if case.objecttype == "klantcontact"
]


def expected(document, **options):
    """What the package says of a document in one process."""
    report = validate("klantcontact", "null" if document is None else document, **options)
    return report.valid, [violation._asdict() for violation in report.violations]


def told(row):
    """What a row says, as the package says it."""
    return row.valid, [one.asDict() | {"params": json.loads(one.params)} for one in row.violations]


def table(spark, rows=4_000, partitions=6):
    """Rows with a document, and with other columns of several types."""
    given = [
        (number, DOCUMENTS[number % len(DOCUMENTS)], datetime(2024, 5, 1, tzinfo=timezone.utc), [number], {"a": number})
        for number in range(rows)
    ]
    schema = "nummer int, document string, gelezen timestamp, lijst array<int>, namen map<string, int>"
    return spark.createDataFrame(given, schema).repartition(partitions, "nummer")


def test_each_row_has_the_report_that_one_process_gives(spark):
    df = table(spark)
    judged = on_spark.validate(df, "document", now=NOW)
    assert judged.columns == [*df.columns, "valid", "violations"]
    assert judged.rdd.getNumPartitions() == 6
    rows = sorted(judged.collect(), key=lambda row: row.nummer)
    assert len(rows) == 4_000
    reports = [expected(document, now=NOW) for document in DOCUMENTS]
    for number, row in enumerate(rows):
        assert (row.nummer, row.document) == (number, DOCUMENTS[number % len(DOCUMENTS)])
        assert (row.lijst, row.namen) == ([number], {"a": number})
        assert told(row) == reports[number % len(DOCUMENTS)]
    assert len({row.gelezen for row in rows}) == 1


def test_the_summary_counts_by_code_and_severity(spark):
    judged = on_spark.validate(table(spark), "document", now=NOW, profile="open-klant")
    rows = on_spark.summary(judged).collect()
    counts = {(row.code, row.severity): row["count"] for row in rows}
    reports = [expected(document, now=NOW, profile="open-klant") for document in DOCUMENTS]
    wanted = Counter(
        (one["code"], one["severity"]) for number in range(4_000) for one in reports[number % len(DOCUMENTS)][1]
    )
    assert counts == wanted
    assert len({severity for _, severity in counts}) == 2
    assert [row["count"] for row in rows] == sorted(counts.values(), reverse=True)


def test_nothing_is_judged_before_it_is_asked_for(spark):
    df = table(spark, rows=10)
    tracker = spark.sparkContext.statusTracker()
    before = set(tracker.getJobIdsForGroup())
    summary = on_spark.summary(on_spark.validate(df, "document"))
    assert set(tracker.getJobIdsForGroup()) == before
    summary.collect()
    assert set(tracker.getJobIdsForGroup()) > before


def test_bytes_and_rows_without_a_document_are_judged(spark):
    given = [(b'{"naam": 1}',), (b"\xff\xfe",), (None,), (b"",)]
    df = spark.createDataFrame(given, StructType([StructField("d", BinaryType())]))
    rows = on_spark.validate(df, "d", objecttype="categorie").collect()
    assert [(row.valid, [one.code for one in row.violations]) for row in rows] == [
        (False, ["type"]),
        (False, ["json-syntax"]),
        (False, ["type"]),
        (False, ["json-syntax"]),
    ]
    assert on_spark.validate(df.limit(0), "d", objecttype="categorie").collect() == []


def test_the_moment_is_that_of_the_call(spark):
    contact = json.loads(DOCUMENTS[0]) | {"plaatsgevondenOp": "2999-01-01T00:00:00Z"}
    df = spark.createDataFrame([(json.dumps(contact),)], ["d"])
    for options, is_in_future in [({}, True), ({"now": "2999-01-02T00:00:00Z"}, False)]:
        [row] = on_spark.validate(df, "d", **options).collect()
        assert ("klantcontact-in-future" in [one.code for one in row.violations]) is is_in_future


def test_mistakes_of_the_caller_are_told_at_once(spark):
    df = spark.createDataFrame([("{}", 5)], ["d", "n"])
    for given, error, message in [
        ((df, "x"), ValueError, "column: there is no such column; use one of d, n"),
        ((df, "n"), TypeError, "column: use one with JSON text"),
        ((df.withColumn("valid", F.lit(1)), "d"), ValueError, "a column already with the name valid"),
    ]:
        with pytest.raises(error, match=message):
            on_spark.validate(*given)
    with pytest.raises(ValueError, match="unknown objecttype"):
        on_spark.validate(df, "d", objecttype="ticket")
    with pytest.raises(TypeError, match="unknown option"):
        on_spark.validate(df, "d", profiel="open-klant")
    with pytest.raises(ValueError, match="max_bytes: use a number from 0"):
        on_spark.validate(df, "d", max_bytes=-1)


def executors(app):
    """The processes of the executors of this application."""
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if app.encode() in words and any(b"CoarseGrainedExecutorBackend" in word for word in words):
                found.append(int(process.name))
    return found


def test_a_worker_that_is_killed_loses_nothing(spark):
    def slowly(batches):
        """Each partition takes a while, so that there is time to kill a worker."""
        time.sleep(0.25)
        yield from batches

    df = table(spark, partitions=40)
    judged = on_spark.validate(df.mapInArrow(slowly, df.schema), "document", now=NOW)
    app = spark.sparkContext.applicationId
    before = executors(app)
    assert len(before) == 2
    killed = []

    def kill():
        time.sleep(3)
        os.kill(before[0], signal.SIGKILL)
        killed.append(before[0])

    killer = threading.Thread(target=kill)
    killer.start()
    start = time.monotonic()
    rows = judged.collect()
    taken = time.monotonic() - start
    killer.join()
    assert killed and taken > 3, "it was killed after the end"
    assert before[0] not in executors(app)
    assert sorted(row.nummer for row in rows) == list(range(4_000))
    reports = [expected(document, now=NOW) for document in DOCUMENTS]
    assert all(told(row) == reports[row.nummer % len(DOCUMENTS)] for row in rows)
