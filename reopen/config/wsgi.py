"""What the web server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")

application = get_wsgi_application()

from reopen.config.keep_loaded import keep_loaded  # noqa: E402  # once Django's backend is loaded
from reopen.services.log_what_runs import log_what_runs  # noqa: E402

log_what_runs("web")
keep_loaded()
