"""The processes that `reopen up` and `reopen web` start, watch and stop."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from types import FrameType

from reopen.services.ends_with_parent import ends_with_parent

PATIENCE = 25.0  # seconds for a child to finish what it is at, before it is ended
TOO_OFTEN = 5  # deaths within a minute: something is wrong that starting again does not mend


class KeepsDyingError(Exception):
    """A child ended again and again."""


@dataclass
class Child:
    """One process: started anew when it dies by itself."""

    name: str
    command: list[str]
    env: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    deaths: deque[float] = field(default_factory=lambda: deque(maxlen=TOO_OFTEN))

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C in the terminal reaches the parent alone."""
        self.process = subprocess.Popen(  # noqa: S603  # our own command line
            self.command,
            env=self.env,
            start_new_session=True,
            preexec_fn=partial(ends_with_parent, os.getpid()) if sys.platform == "linux" else None,  # noqa: PLW1509  # no threads
        )

    def ended(self) -> int | None:
        """The exit code; None while it runs."""
        return self.process.poll() if self.process else None

    def stop(self) -> None:
        """Ask it to finish."""
        if self.process and self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                self.process.terminate()

    def end(self, until: float) -> None:
        """Wait for it until the monotonic time given, then end it and what it started."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def signals_to_stop() -> list[int]:
    """The signals that ask this process to stop, as they come, from now on."""
    came: list[int] = []

    def on_signal(number: int, _: FrameType | None) -> None:
        came.append(number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), on_signal)
    return came


def watch(children: list[Child], stopping: Callable[[], bool], say: Callable[[str], None]) -> None:
    """Start again what dies, until `stopping`. KeepsDyingError when a child dies TOO_OFTEN within a minute."""
    while not stopping():
        for child in children:
            code = child.ended()
            if code is None:
                continue
            now = time.monotonic()
            child.deaths.append(now)
            if len(child.deaths) == TOO_OFTEN and now - child.deaths[0] < 60:
                raise KeepsDyingError(
                    f"The {child.name} ended {TOO_OFTEN} times within a minute (exit code {code})."
                )
            say(f"The {child.name} ended (exit code {code}); I start it again.")
            child.start()
        time.sleep(0.5)


def stop(children: list[Child]) -> None:
    """Ask all to finish, wait, and end those that do not."""
    for child in children:
        child.stop()
    until = time.monotonic() + PATIENCE
    for child in children:
        child.end(until)
