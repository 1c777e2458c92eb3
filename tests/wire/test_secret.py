"""A secret shows itself to nobody who does not ask for it."""

import base64
import copy
import json
import pickle
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.mail.server import Server
from reopen.wire.secret import Secret


def test_nothing_shows_it() -> None:
    secret = Secret("canary")
    server = Server("h", 1, "tls", "u", secret)
    shown = [
        repr(secret),
        str(secret),
        f"{secret}",
        f"{secret!r:>20}",
        repr(server),
        repr(asdict(server)),
        repr([secret]),
    ]
    assert not any("canary" in one for one in shown)
    assert (repr(secret), str(secret), repr(Secret())) == ("Secret(•••)", "•••", "Secret()")
    for copied in (
        copy.copy(secret),
        copy.deepcopy(secret),
        replace(server).secret,
        asdict(server)["secret"],
    ):
        assert copied == secret
    for dump in (pickle.dumps, json.dumps, pickle._dumps):  # type: ignore[attr-defined]
        with pytest.raises(TypeError):
            dump(secret)
    assert (bool(secret), bool(Secret())) == (True, False)


@given(
    st.text(st.characters(exclude_characters=" ()"), min_size=4),
    st.text("()", max_size=5),
    st.sampled_from([b"", b"\0", b"\0\0", b"\0olive\0"]),
)
def test_a_server_that_echoes_it(text: str, around: str, lead: bytes) -> None:
    secret = Secret(text)
    assert secret.scrub(f"{around} {text} {around}") == f"{secret.scrub(around)} ••• {secret.scrub(around)}"
    encoded = base64.b64encode(lead + text.encode(errors="replace")).decode()
    assert secret.scrub(f"<{encoded}>") == "<•••>"
    assert secret.scrub(f"<{encoded.rstrip('=')}>") == "<•••>"


def test_without_a_secret_words_stay() -> None:
    assert Secret().scrub("550 no such user") == "550 no such user"
    assert Secret("hunter2").scrub("535 hunter2 is wrong") == "535 ••• is wrong"
