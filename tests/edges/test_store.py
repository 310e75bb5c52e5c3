"""What was worked out before is there whole or not at all, and is never in the way."""

import os
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.edges.store import Store, key

A, B = key(["a"]), key(["b"])


def test_what_is_written_is_read(tmp_path):
    """By this run and by any other."""
    Store(tmp_path / "none" / "yet").write(A, b"some bytes")
    assert Store(tmp_path / "none" / "yet").read(A) == b"some bytes"
    assert Store(tmp_path / "none" / "yet").read(B) is None


@given(st.lists(st.binary(max_size=4)), st.lists(st.binary(max_size=4)))
def test_two_keys_are_alike_where_all_their_parts_are(one, other):
    """What moves from one part to the next makes another key."""
    assert (key(one) == key(other)) == (one == other)


@pytest.mark.parametrize("torn", [b"", b"some", b"x" * 40])
def test_what_is_torn_is_not_there(tmp_path, torn):
    """Whoever tore it."""
    store = Store(tmp_path)
    store.write(A, b"some bytes that are long enough")
    for data in (torn, (tmp_path / A).read_bytes()[:-1]):
        (tmp_path / A).write_bytes(data)
        assert store.read(A) is None


@pytest.mark.parametrize("size", [0, 10, 100_000])
def test_an_entry_of_two_parts_is_read_by_either(tmp_path, size):
    """However long they are; where the second is torn, the first is there still."""
    store, first, second = Store(tmp_path), b"a" * size, b"b" * 50
    assert store.write(A, first, second)
    assert (store.read(A), store.rest(A)) == (first, second)
    (tmp_path / A).write_bytes((tmp_path / A).read_bytes()[:-1])
    assert (store.read(A), store.rest(A)) == (first, None)
    (tmp_path / A).write_bytes((tmp_path / A).read_bytes()[: 20 + size])
    assert (store.read(A), store.rest(A)) == (None, None)


def test_an_entry_in_the_place_of_another_is_not_there(tmp_path):
    """Whoever copied it there: it follows from something else."""
    store = Store(tmp_path)
    store.write(A, b"bytes", b"more")
    (tmp_path / A).rename(tmp_path / B)
    assert (store.read(B), store.rest(B)) == (None, None)


def test_an_entry_of_one_part_has_no_other(tmp_path):
    """Nothing is read for it."""
    Store(tmp_path).write(A, b"bytes")
    assert Store(tmp_path).rest(A) is None


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path):
    """What is written there is forgotten."""
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "store")
    store.write(A, b"bytes")
    assert store.read(A) is None
    store.prune()


def test_a_store_is_bounded_by_what_a_run_uses(tmp_path):
    """Of all else the oldest go; what is used stays, however old it is."""
    for n in range(300):
        Store(tmp_path).write(key([str(n)]), b"")
        os.utime(tmp_path / key([str(n)]), (n, n))
    store = Store(tmp_path)
    used = [key([str(n)]) for n in range(10)]
    assert all(store.read(one) == b"" for one in used)
    store.prune()
    left = {path.name for path in tmp_path.iterdir()}
    assert left >= set(used)
    assert key(["299"]) in left
    assert key(["10"]) not in left
    assert len(left) < 100


def test_what_a_killed_run_was_writing_goes(tmp_path):
    """And what another is writing now stays."""
    (tmp_path / ".1-0").write_text("")
    os.utime(tmp_path / ".1-0", (0, 0))
    (tmp_path / ".2-0").write_text("")
    Store(tmp_path).prune()
    assert [path.name for path in tmp_path.iterdir()] == [".2-0"]


def test_two_runs_write_and_clear_at_once(tmp_path):
    """What is read is always whole."""
    wrong = []

    def run() -> None:
        for n in range(100):
            store = Store(tmp_path)
            name = key([str(n % 7)])
            data = str(n % 7).encode() * 1000
            if store.read(name) not in (None, data):
                wrong.append(n)
            store.write(name, data)
            Store(tmp_path).prune()

    threads = [Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_what_others_write_and_delete_meanwhile(tmp_path):
    """What another process has written since is found, and what it has deleted is read as none."""
    mine, others = Store(tmp_path), Store(tmp_path)
    others.write("a", b"1")
    assert mine.has("a")
    assert not mine.has("b")
    others.write("b", b"2")
    (tmp_path / "a").unlink()
    assert mine.has("b")
    assert mine.read("b") == b"2"
    assert mine.read("a") is None
