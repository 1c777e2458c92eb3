"""A process that is stopped when the one that started it is gone, however that ended."""

import ctypes
import os
import signal
import sys


def ends_with_parent(parent: int) -> None:
    """Linux: have the kernel send SIGTERM to this process when its parent is killed (prctl 1, PR_SET_PDEATHSIG).

    `parent`: its process number; where that one is gone already, this one ends at once. Elsewhere the locks of
    services.run_lock keep a second one from running beside an orphan.
    """
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    if os.getppid() != parent:  # it was killed just before
        os._exit(1)
