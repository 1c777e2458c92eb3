"""Loads Django once, then forks a sender for each line that it reads: a kill is cheap, and so is the next life.

`python -m tests.services.outbox.nursery` reads mailbox ids, one a line, and prints the process number of the sender
that it made. A sender walks through the mailbox until nothing is left, and ends.
"""

import os
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
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    from django.utils import timezone

    from reopen.records.models import Message
    from reopen.services.outbox.send_due import send_due

    for line in sys.stdin:
        child = os.fork()
        if child:
            print(child, flush=True)
            continue
        mailbox = int(line)
        while Message.objects.filter(mailbox=mailbox, state__in=["queued", "sending"]).exists():
            send_due(mailbox, clock=timezone.now)
            time.sleep(0.002)
        os._exit(0)


if __name__ == "__main__":
    main()
