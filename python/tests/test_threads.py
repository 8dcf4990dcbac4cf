"""Other threads of Python go on while documents are judged."""

import json
import os
import threading
import time

import pytest
from klantinteracties import Validator, validate_many

from shared import NOW, read

DOCUMENT = json.dumps(read("cases/examples/2-baliegesprek-terugbelverzoek.json"), separators=(",", ":"))


def seconds(work, threads=1):
    """How long it takes when so many threads do the same work at once."""
    workers = [threading.Thread(target=work) for _ in range(threads)]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return time.perf_counter() - start


def test_other_threads_go_on_while_documents_are_judged():
    text = "\n".join([DOCUMENT] * 40_000)
    ticks = []

    def tick():
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.005)

    done = threading.Event()
    ticker = threading.Thread(target=tick)
    ticker.start()
    start = time.perf_counter()
    assert validate_many("klantcontact", text, now=NOW).total == 40_000
    taken = time.perf_counter() - start
    done.set()
    ticker.join()
    during = [moment for moment in ticks if start <= moment <= start + taken]
    longest = max(after - before for before, after in zip([start, *during], [*during, start + taken]))
    assert len(during) > 5
    assert longest < taken / 2, f"{longest:.3f} s of {taken:.3f} s without the lock"


@pytest.mark.skipif((os.cpu_count() or 1) < 2 or os.getloadavg()[0] > 1.5, reason="needs two cores that are free")
def test_two_threads_take_clearly_less_than_twice_the_time():
    text = "\n".join([DOCUMENT] * 20_000)
    validator = Validator("klantcontact", now=NOW)

    def work():
        for _ in range(3):
            validator.validate_many(text)

    one = min(seconds(work), seconds(work))
    two = min(seconds(work, threads=2), seconds(work, threads=2))
    print(f"{one:.2f} s by one thread, twice that work in {two:.2f} s by two")
    assert two < 1.6 * one


def test_one_validator_serves_many_threads():
    validator = Validator("klantcontact", now=NOW)
    expected = validator.validate(DOCUMENT).to_json()
    wrong = []

    def work():
        for _ in range(500):
            if validator.validate(DOCUMENT).to_json() != expected:
                wrong.append(True)

    seconds(work, threads=8)
    assert not wrong
