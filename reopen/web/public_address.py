"""Notes that we were reached from outside: see services.public_address."""

import contextlib
from collections.abc import Callable

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from reopen.services.public_address import note_request


class PublicAddressMiddleware:
    """Looks at where requests come from, where REOPEN_URL is https."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer; what is noted costs it nothing, and a busy database does not keep it."""
        response = self.get_response(request)
        if settings.REOPEN_URL.startswith("https://") and response.status_code < 400:
            with contextlib.suppress(DatabaseError, PermissionDenied):
                note_request(
                    host=request.get_host(),
                    secure=request.is_secure(),
                    client=str(get_adapter(request).get_client_ip(request)),
                    now=timezone.now(),
                )
        return response
