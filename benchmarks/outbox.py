"""Sending beside django-post_office: into one sink, pace off, one durable commit a mail.

    python -m benchmarks.outbox [--letters 2000] [--rounds 3]

Both send the same letters from a SQLite file with the same pragmas (WAL, synchronous FULL) over one connection to the
same server, in turns. django-post_office sends each mail with its own `dispatch(commit=True)`: it says that a mail went
after the server has answered. Ours says so before the text goes and after it, checks who must not be written to, and
holds a lock. Limit: at least as fast.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.fixtures.mail_servers import SmtpServer, start_smtp

LIMIT = 1.0  # on a loaded machine the clock tells little; the processor’s time tells more
TEXT = "Hello,\n\n" + "You asked us about two copiers, and then you and we lost touch. " * 8 + "\n\nRuth\n"
USER, PASSWORD = "olive@reopen.test", "benchmark"
REPOSITORY = Path(__file__).parents[1]

OURS = """
import os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "reopen.config.settings"
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.utils import timezone
from reopen.records.models import Message
from reopen.services.outbox.send_due import send_due
from tests.fixtures.letters import at_server, make_campaign, make_letters, make_mailbox
port, number = int(sys.argv[1]), int(sys.argv[2])
mailbox = at_server(make_mailbox(), port, user=sys.argv[3], password=sys.argv[4])
make_letters(make_campaign(mailbox), number)
Message.objects.update(text=sys.argv[5], due_at=timezone.now())
from datetime import timedelta
began, worked = time.perf_counter(), time.process_time()
walk = send_due(mailbox.pk, clock=timezone.now, longest=timedelta(hours=1))
print(time.perf_counter() - began, time.process_time() - worked, walk.sent)
"""

THEIRS = """
import sys, time
from django.conf import settings
port, number, home = int(sys.argv[1]), int(sys.argv[2]), sys.argv[6]
settings.configure(
    SECRET_KEY="x", USE_TZ=True, INSTALLED_APPS=["post_office"], DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": home + "/theirs.sqlite3", "OPTIONS": {
        "transaction_mode": "IMMEDIATE", "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"}}},
    EMAIL_HOST="localhost", EMAIL_PORT=port, EMAIL_HOST_USER=sys.argv[3], EMAIL_HOST_PASSWORD=sys.argv[4],
    POST_OFFICE={"BACKENDS": {"default": "django.core.mail.backends.smtp.EmailBackend"}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from post_office import mail
from post_office.models import Email, STATUS
mail.send_many([
    {"recipients": [f"p{n}@p{n}.example"], "sender": "Olive Owner <olive@reopen.test>", "subject": "Your enquiry",
     "message": sys.argv[5], "headers": {"List-Unsubscribe": "<mailto:olive@reopen.test?subject=remove>"}}
    for n in range(number)
])
began, worked = time.perf_counter(), time.process_time()
sent = 0
for email in Email.objects.filter(status=STATUS.queued).prefetch_related("attachments").order_by("pk"):
    email.dispatch(log_level=0, commit=True, disconnect_after_delivery=False)
    sent += email.status == STATUS.sent
print(time.perf_counter() - began, time.process_time() - worked, sent)
"""


def _run(code: str, server: SmtpServer, letters: int, home: Path) -> tuple[float, float]:
    """Letters a second on the clock, and seconds of the processor."""
    home.mkdir(mode=0o700)
    env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
    env |= {"REOPEN_HOME": str(home), "PYTHONPATH": str(REPOSITORY)}
    given = [str(server.ports["none"]), str(letters), USER, PASSWORD, TEXT, str(home)]
    done = subprocess.run(
        [sys.executable, "-c", code, *given], env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    took, worked, sent = done.stdout.split()
    if int(sent) != letters:
        raise SystemExit(f"{sent} of {letters} letters were sent.")
    return letters / float(took), float(worked)


def main() -> int:
    """Measure in turns and print; 1 where the limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    rates: dict[str, list[float]] = {"ours": [], "theirs": []}
    with tempfile.TemporaryDirectory() as made:
        server = start_smtp(Path(made) / "smtp", users={USER: PASSWORD}, durable=False, keep_text=False)
        try:
            for turn in range(given.rounds):
                for name, code in (("ours", OURS), ("theirs", THEIRS)):
                    rate, worked = _run(code, server, given.letters, Path(made) / f"{name}{turn}")
                    rates[name].append(rate)
                    print(f"{name:7} {rate:7.0f} letters/s, {worked:.2f} s of the processor", flush=True)
        finally:
            server.stop()
    ratio = median(rates["ours"]) / median(rates["theirs"])
    print(f"ours / django-post_office: {ratio:.2f} × (at least {LIMIT})")
    return 0 if ratio >= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
