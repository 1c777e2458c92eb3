"""A file that holds a key: it appears whole or not at all, for its user alone. Asked for before Django is set up."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_key(path: Path, text: str, *, over: bool = False) -> None:
    """Keep the key, on the disk when this returns; unless `over`, one that is there already stays.

    Two processes that start together so get the same one.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, made = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if over:
            Path(made).replace(path)
        else:
            with contextlib.suppress(FileExistsError):
                os.link(made, path)
    finally:
        Path(made).unlink(missing_ok=True)
