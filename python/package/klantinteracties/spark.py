"""Judging the documents in a column of a Spark DataFrame, on all machines of a cluster.

``pip install klantinteracties[spark]`` installs what it needs. The package must be there on every machine of the cluster.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Iterable

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, BinaryType, BooleanType, StringType, StructField, StructType

from . import _native
from ._codes import Objecttype
from ._judge import Options, Validator

if TYPE_CHECKING:
    from typing_extensions import Unpack

__all__ = ["ADDED", "summary", "validate"]

_VIOLATION = ["code", "severity", "path", "message", "params", "source"]

#: The columns that ``validate`` adds. The ``params`` of a violation are JSON text.
ADDED = StructType(
    [
        StructField("valid", BooleanType(), nullable=False),
        StructField(
            "violations",
            ArrayType(
                StructType([StructField(name, StringType(), nullable=False) for name in _VIOLATION]),
                containsNull=False,
            ),
            nullable=False,
        ),
    ]
)

_ARROW = pa.list_(pa.field("element", pa.struct([pa.field(name, pa.string(), False) for name in _VIOLATION]), False))


def validate(
    df: DataFrame, column: str, *, objecttype: Objecttype = "klantcontact", **options: Unpack[Options]
) -> DataFrame:
    """Adds the columns ``valid`` and ``violations`` to a DataFrame with documents as JSON text, or as JSON in UTF-8.

    Nothing is judged before Spark asks for a result, and rows stay where they are: no row moves to another machine. All other
    columns are kept. A row without a document (``null``) is not valid. Without the option ``now``, the moment of judging is
    that at which this function was called, on every machine and however often Spark judges a row again.

    ``judged = validate(spark.read.text("contacten.ndjson"), "value", profile="open-klant")``

    :raises ValueError: when there is no such column or objecttype, the DataFrame has one of the new columns already, or an
        option has a wrong value.
    :raises TypeError: when there is no such option, or the column holds no text.
    """
    if column not in df.columns:
        raise ValueError("column: there is no such column; use one of " + ", ".join(df.columns))
    taken = [name for name in ADDED.names if name in df.columns]
    if taken:
        raise ValueError("the DataFrame has a column already with the name " + " and ".join(taken) + ": rename it")
    if not isinstance(df.schema[column].dataType, (StringType, BinaryType)):
        raise TypeError("column: use one with JSON text; to_json of pyspark.sql.functions makes it of a struct")
    if options.get("now") is None:
        options["now"] = datetime.now(timezone.utc)
    # Read here too, so that a mistake of the caller is told here and not by a machine of the cluster.
    validator = Validator(objecttype, **options)
    place = df.columns.index(column)

    def judge(batches: Iterable[pa.RecordBatch]) -> Iterable[pa.RecordBatch]:
        for batch in batches:
            yield _judged(batch, place, validator)

    return df.mapInArrow(judge, StructType(df.schema.fields + ADDED.fields))


def _judged(batch: pa.RecordBatch, place: int, validator: Validator) -> pa.RecordBatch:
    """A batch with the columns that are added."""
    documents = batch.column(place).cast(pa.large_binary()).to_pylist()
    given = [b"null" if document is None else document for document in documents]
    valid, ends, (codes, severities, sources), (paths, messages, params) = _native.columns(
        validator._native, given, None
    )
    members = [codes, severities, paths, messages, params, sources]
    violations = pa.StructArray.from_arrays([pa.array(texts, pa.string()) for texts in members], fields=list(_ARROW.value_type))
    judged = [
        pa.array(valid, pa.bool_()),
        pa.ListArray.from_arrays(pa.array([0, *ends], pa.int32()), violations, type=_ARROW),
    ]
    return pa.RecordBatch.from_arrays(batch.columns + judged, batch.schema.names + ADDED.names)


def summary(df: DataFrame) -> DataFrame:
    """Counts the violations of documents that were judged, by code and severity, the most frequent first.

    Nothing is counted before Spark asks for a result.
    """
    found = df.select(F.explode("violations").alias("violation"))
    counted = found.groupBy("violation.code", "violation.severity").count()
    return counted.orderBy(F.desc("count"), "code", "severity")
