"""What the web server runs."""

import multiprocessing
import os
import signal

from django.core.wsgi import get_wsgi_application

from reopen.services.ends_with_parent import ends_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")

if (server := multiprocessing.parent_process()) is not None and server.pid is not None:
    # One of the server's processes. Killed, the server stops none of them; and until this one serves, it has what it
    # was forked with for an ear, which only notes that it was asked to stop: the server waited its twenty seconds.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ends_with_parent(server.pid)

application = get_wsgi_application()

from reopen.config.keep_loaded import keep_loaded  # noqa: E402  # once Django's backend is loaded
from reopen.services.log_what_runs import log_what_runs  # noqa: E402

log_what_runs("web")
keep_loaded()
