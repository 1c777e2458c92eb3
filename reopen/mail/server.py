"""Where a server is, and how one signs in to it."""

import ipaddress
import ssl
from dataclasses import dataclass, field
from typing import Literal, TypeGuard

from reopen.wire.secret import Secret

Security = Literal["tls", "starttls", "none"]
Sign = Literal["password", "xoauth2"]


@dataclass(frozen=True, slots=True)
class Server:
    """A server for SMTP or IMAP. `secret` is a password, or with `xoauth2` an access token."""

    host: str
    port: int
    security: Security = "tls"
    user: str = ""  # "": without signing in
    secret: Secret = field(default_factory=Secret)
    sign: Sign = "password"
    # A PEM file of one's own authority, beside the system's own. (SSL_CERT_FILE in the environment counts too.)
    ca_file: str = ""
    # Seconds to wait for a connection and for an answer to a command.
    timeout: float = 60.0


def is_security(word: str) -> TypeGuard[Security]:
    """Is this one of the three?"""
    return word in ("tls", "starttls", "none")


def tls_context(server: Server) -> ssl.SSLContext:
    """A context that checks certificate and name; TLS 1.2 at the least (RFC 8996)."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if server.ca_file:
        context.load_verify_locations(server.ca_file)
    return context


def is_near(address: str) -> bool:
    """Is this IP address on this machine or in the network around it?"""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
        # Before 3.13 the library takes every IPv4 address written as IPv6 for private.
        return (getattr(ip, "ipv4_mapped", None) or ip).is_private
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    """Does this name mean this very machine?"""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
