"""Reads a mailbox in children that it kills at random moments, until one of them comes through.

`python -m tests.services.read_mailbox.killer KILLS` prints how many it killed.
"""

import os
import random
import signal
import sys
import time


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")
    import django
    from django.conf import settings

    if name := os.environ.get("REOPEN_TEST_SQLITE"):
        settings.DATABASES["default"]["NAME"] = name
    django.setup()
    from reopen.services.read_mailbox import inbox
    from reopen.services.read_mailbox.poll import poll_all
    from tests.fixtures.letters import NOW

    inbox._HEADS = 5
    rng = random.Random(5)
    killed, most = 0, int(sys.argv[1])
    while True:
        child = os.fork()
        if not child:
            (found,) = poll_all(lambda: NOW)
            os._exit(1 if found.trouble else 0)
        if killed < most:
            time.sleep(rng.random() * 0.25)  # a moment of the reading, not a wait for it
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            killed += 1
        elif killed >= most or os.waitstatus_to_exitcode(status):
            break
    print(killed)
    sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
