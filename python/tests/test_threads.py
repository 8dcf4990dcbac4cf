"""Other threads of Python go on while documents are judged."""

import json
import threading
import time

from klantinteracties import Validator, validate_many

from shared import NOW, read

DOCUMENT = json.dumps(read("cases/examples/2-baliegesprek-terugbelverzoek.json"), separators=(",", ":"))


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


def test_one_validator_serves_many_threads():
    validator = Validator("klantcontact", now=NOW)
    expected = validator.validate(DOCUMENT).to_json()
    wrong = []

    def work():
        for _ in range(500):
            if validator.validate(DOCUMENT).to_json() != expected:
                wrong.append(True)

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not wrong
