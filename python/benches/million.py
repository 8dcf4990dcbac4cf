"""Judges a million registrations on a cluster of two workers on this machine, and in one process, for docs/spark.md.

`cargo xtask spark` makes the environment that this runs in:

    target/python/venv/bin/python python/benches/million.py /tmp/million 1000000

It also kills an executor halfway, and checks that nothing is lost.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

import pyarrow as pa
import pyarrow.parquet as pq
import pyspark
from klantinteracties import Validator
from klantinteracties import spark as on_spark
from pyspark.sql import SparkSession
from shared import NOW, cases

#: How many files the table has.
FILES = 20


def make(folder: Path, rows: int) -> None:
    """Writes registrations that are variations of the cases."""
    documents = [case.document for case in cases() if case.objecttype == "klantcontact" and isinstance(case.document, dict)]
    folder.mkdir(parents=True)
    size = rows // FILES
    with (folder.parent / "contacten.ndjson").open("w") as lines:
        for file in range(FILES):
            numbers = range(file * size, (file + 1) * size)
            texts = []
            for number in numbers:
                varied = {
                    "nummer": f"{number:010d}",
                    "plaatsgevondenOp": f"20{number % 24:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}T09:30:00Z",
                }
                texts.append(json.dumps(documents[number % len(documents)] | varied, separators=(",", ":")))
            lines.writelines(f"{text}\n" for text in texts)
            pq.write_table(pa.table({"nummer": list(numbers), "document": texts}), folder / f"{file:02d}.parquet")


def session() -> SparkSession:
    """A cluster of two workers, each with one core."""
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("million")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.executor.memory": "700m",
        "spark.sql.shuffle.partitions": "4",
    }.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def executors(app: str) -> list[int]:
    """The processes of the executors of this application."""
    told = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [int(line.split()[0]) for line in told.splitlines() if app in line and "CoarseGrainedExecutorBackend" in line]


def judged(spark: SparkSession, folder: Path, out: Path) -> tuple[float, Counter, int]:
    """Writes what every row is, and returns the seconds, the counts, and how many are valid."""
    start = time.perf_counter()
    on_spark.validate(spark.read.parquet(str(folder)), "document", now=NOW).drop("document").write.parquet(str(out))
    seconds = time.perf_counter() - start
    written = spark.read.parquet(str(out))
    counts = Counter({(row.code, row.severity): row["count"] for row in on_spark.summary(written).collect()})
    assert written.select("nummer").distinct().count() == written.count()
    return seconds, counts, written.where("valid").count()


def in_one_process(folder: Path, threads: int) -> tuple[float, int]:
    """The seconds, and how many are valid."""
    validator, valid, start = Validator("klantcontact", now=NOW), 0, time.perf_counter()
    for file in sorted(folder.glob("*.parquet")):
        for batch in pq.ParquetFile(file).iter_batches(10_000, columns=["document"]):
            valid += validator.validate_many(batch.column(0).to_pylist(), threads=threads).valid
    return time.perf_counter() - start, valid


def main() -> None:
    base, rows = Path(sys.argv[1]), int(sys.argv[2])
    folder = base / "contacten"
    if not folder.exists():
        make(folder, rows)
    print(f"{rows} rows, {sum(file.stat().st_size for file in folder.iterdir()) / 1e6:.0f} MB of Parquet, ", end="")
    print(f"{(base / 'contacten.ndjson').stat().st_size / 1e6:.0f} MB as NDJSON")
    in_process = [(threads, *in_one_process(folder, threads)) for threads in (1, 2)]
    for threads, seconds, valid in in_process:
        print(f"one process, {threads} threads: {seconds:.1f} s, {rows / seconds:.0f} rows a second, {valid} valid")

    start = time.perf_counter()
    spark = session()
    print(f"starting Spark: {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    on_spark.validate(spark.createDataFrame([("{}",)], ["d"]), "d").collect()
    print(f"the first job, of one row: {time.perf_counter() - start:.1f} s")
    whole = judged(spark, folder, base / "first")
    seconds = whole[0]
    print(f"Spark: {seconds:.1f} s, {rows / seconds:.0f} rows a second, {rows / seconds / 2:.0f} a core")

    app = spark.sparkContext.applicationId
    [victim, *_] = executors(app)
    killer = threading.Timer(seconds / 2, lambda: os.kill(victim, signal.SIGKILL))
    killer.start()
    again = judged(spark, folder, base / "second")
    assert victim not in executors(app)
    print(f"with an executor killed after {seconds / 2:.1f} s: {again[0]:.1f} s; the same counts: {again[1:] == whole[1:]}")
    assert again[1:] == whole[1:]
    assert whole[2] == in_process[0][2] == in_process[1][2]
    print(f"{whole[2]} valid, {sum(whole[1].values())} violations of {len(whole[1])} codes and severities")
    spark.stop()


if __name__ == "__main__":
    main()
