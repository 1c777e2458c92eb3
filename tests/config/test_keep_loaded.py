"""What the web server loads at its start stays out of the collector's walks."""

import gc
import sys

from reopen.config.keep_loaded import keep_loaded


def test_the_pages_are_loaded_and_not_walked_any_more():
    try:
        keep_loaded()
        assert "reopen.web.today" in sys.modules
        assert gc.get_freeze_count() > 100_000
    finally:
        gc.unfreeze()
