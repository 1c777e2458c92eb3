"""Reading and writing side by side: the next batch is read while the one at hand is stored."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def one_ahead(batches: Iterable[T]) -> Iterator[T]:
    """The same batches, each read in another thread while the caller is at the one before; two are held at most.

    polars and the databases' libraries work without the interpreter's lock. An error of the reading comes where the
    batch would have come.
    """
    reading = iter(batches)
    with ThreadPoolExecutor(1, thread_name_prefix="reading") as pool:
        coming = pool.submit(next, reading, None)
        while (batch := coming.result()) is not None:
            coming = pool.submit(next, reading, None)
            yield batch
