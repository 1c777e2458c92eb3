"""POST to a server over https, and nothing else.

The standard library does it: certificate and name are checked, nothing is redirected, and the answer is bounded.
"""

import json
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPSConnection
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from reopen.wire.secret import Secret

_LIMIT: Final = 1 << 20


class HttpsError(Exception):
    """No answer: a sentence. It never holds what was sent."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    body: bytes

    def json(self) -> dict[str, Any]:
        """The object that the body is; {} where it is none."""
        try:
            found = json.loads(self.body)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Https:
    """How to reach servers. `routes` (host → address and port) leads elsewhere; the certificate must be the host's."""

    timeout: float = 20.0
    ca_file: str = ""  # of one's own authority, beside the system's own
    routes: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    def post_form(self, url: str, fields: Mapping[str, str | Secret]) -> Answer:
        """POST a form. Raises HttpsError where no answer came, and ValueError where the address is not https."""
        parts = urlsplit(url)
        host = parts.hostname
        if parts.scheme != "https" or not host or parts.username is not None:
            raise ValueError("Only https addresses are asked.")
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self.ca_file:
            context.load_verify_locations(self.ca_file)
        address = self.routes.get(host, (host, parts.port or 443))
        connection = _Connection(host, address, context, self.timeout)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        try:
            return self._answer(connection, path, _form(fields))
        except (OSError, HTTPException) as error:
            words = _why(host, error)
        finally:
            connection.close()
        # Raised out here so that no exception of the library, with what it may hold, hangs on to it.
        raise HttpsError(words)

    @staticmethod
    def _answer(connection: "_Connection", path: str, body: str) -> Answer:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        connection.request("POST", path, body, headers)
        response = connection.getresponse()
        content = response.read(_LIMIT + 1)
        if len(content) > _LIMIT:
            raise HTTPException("too long")
        return Answer(response.status, content)


class _Connection(HTTPSConnection):
    """To an address, with a certificate of a host."""

    def __init__(self, host: str, address: tuple[str, int], context: ssl.SSLContext, timeout: float) -> None:
        super().__init__(host, timeout=timeout, context=context)
        self._address = address
        self._tls = context

    def connect(self) -> None:
        wire = socket.create_connection(self._address, self.timeout)
        try:
            self.sock = self._tls.wrap_socket(wire, server_hostname=self.host)
        except BaseException:
            wire.close()
            raise


def _form(fields: Mapping[str, str | Secret]) -> str:
    return urlencode({k: v.reveal() if isinstance(v, Secret) else v for k, v in fields.items()})


def _why(host: str, error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The certificate of {host} is not to be trusted: {error.verify_message}."
    if isinstance(error, TimeoutError):
        return f"{host} did not answer in time."
    if isinstance(error, HTTPException):
        return f"{host} answered what no web server says."
    return f"{host} cannot be reached."
