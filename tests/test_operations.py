"""What docs/operations.md tells to write is written to disk and run: nginx before `reopen up`, the systemd unit."""

import http.client
import os
import re
import shutil
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.test_up import environment, free_port
from tests.fixtures.ground import missing

OPERATIONS = (Path(__file__).parent.parent / "docs" / "operations.md").read_text()
pytestmark = pytest.mark.only_on("sqlite")


def block(language: str) -> str:
    """The one code block in this language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", OPERATIONS, re.DOTALL)
    return found


def need(program: str, package: str) -> str:
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if found is None:
        missing(f"There is no {program} here: `apt-get install {package}` runs this test too")
    return str(found)


@pytest.fixture(scope="module")
def https(
    tmp_path_factory: pytest.TempPathFactory, lay_tables: Callable[[Path], None]
) -> Iterator[tuple[int, str]]:
    """(the port on which nginx answers by HTTPS, the path of the sign-in link)."""
    nginx, openssl = need("nginx", "nginx-light"), need("openssl", "openssl")
    folder = tmp_path_factory.mktemp("https")
    folder.chmod(0o755)
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=reopen.example.com",
         "-addext", "subjectAltName=DNS:reopen.example.com", "-keyout", "reopen.key", "-out", "reopen.crt"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    inner, outer = free_port(), free_port()
    server = (
        block("nginx")
        .replace("127.0.0.1:8000", f"127.0.0.1:{inner}")
        .replace("listen 443", f"listen 127.0.0.1:{outer}")
        .replace("/etc/ssl/", f"{folder}/")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;\n"
        f"fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n{server}}}\n"
    )
    lay_tables(folder / "home")
    up = subprocess.Popen(
        [sys.executable, "-m", "reopen", "up", "--port", str(inner)],
        env=environment(folder / "home", REOPEN_URL="https://reopen.example.com"),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    proxy = subprocess.Popen([nginx, "-c", str(folder / "nginx.conf"), "-p", str(folder)])
    assert up.stdout is not None
    told = ""
    for line in up.stdout:
        told += line
        if "Ctrl-C" in line:
            break
    link = re.search(r"https://reopen\.example\.com(/sign-in/[\w-]+/)", told)
    assert link is not None, told
    yield outer, link[1]
    for process in (proxy, up):
        process.terminate()
        process.wait()


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=20, context=trusting())
    connection.request(method, path, body or None, {"Host": "reopen.example.com", **headers})
    return connection.getresponse()


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def test_sign_in_works_behind_nginx(https: tuple[int, str]) -> None:
    port, link = https
    until = time.monotonic() + 30
    while True:
        try:
            page = ask(port, "GET", link)
            break
        except ConnectionRefusedError:
            assert time.monotonic() < until
            time.sleep(0.1)
    text = page.read().decode()
    assert (page.status, page.getheader("Strict-Transport-Security")) == (200, "max-age=31536000")
    cookies = page.headers.get_all("Set-Cookie") or []
    assert cookies != []
    assert all("Secure" in cookie for cookie in cookies)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
    assert token is not None
    sent = {
        "Cookie": "; ".join(cookie.split(";")[0] for cookie in cookies),
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": "https://reopen.example.com",
        "Referer": f"https://reopen.example.com{link}",
    }
    signed_in = ask(port, "POST", link, f"csrfmiddlewaretoken={token[1]}", **sent)
    signed_in.read()
    assert signed_in.status == 302
    session = [cookie for cookie in signed_in.headers.get_all("Set-Cookie") or [] if "sessionid" in cookie]
    assert len(session) == 1
    assert "Secure" in session[0]
    assert "HttpOnly" in session[0]
    home = ask(port, "GET", "/settings/", Cookie=session[0].split(";")[0])
    assert home.status == 200
    # The same form from elsewhere is refused.
    sent["Origin"] = "https://evil.example"
    assert ask(port, "POST", link, f"csrfmiddlewaretoken={token[1]}", **sent).status == 403


def test_upload_goes_through_and_one_too_large_does_not(https: tuple[int, str]) -> None:
    port, _ = https
    form = (
        f'--b\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n{"x" * 5_000_000}\r\n--b--\r\n'
    )
    sent = ask(port, "POST", "/sign-in/", form, **{"Content-Type": "multipart/form-data; boundary=b"})
    assert sent.status == 403  # it has no token; but it was read to its end
    assert ask(port, "POST", "/sign-in/", **{"Content-Length": str(3 * 1024**3)}).status == 413


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    analyze = need("systemd-analyze", "systemd")
    unit = tmp_path / "reopen.service"
    unit.write_text(block("ini").replace("/opt/reopen/bin/reopen", sys.executable))
    env = {**os.environ, "SYSTEMD_LOG_LEVEL": "warning"}
    found = subprocess.run([analyze, "verify", unit], env=env, capture_output=True, text=True, check=False)
    ours = [line for line in found.stderr.splitlines() if "reopen.service" in line]
    assert ours == []
