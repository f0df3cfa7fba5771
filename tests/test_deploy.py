"""The example for a web server, started as it stands but for its addresses."""

import contextlib
import gzip
import re
import shutil
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request

import pytest
import yaml

from tests.site import ROOT

EXAMPLE = (ROOT / "deploy/nginx.conf").read_text("utf-8")
POLICY = yaml.safe_load(
    re.search(r"policy: >-\n(?:    .*\n)+", (ROOT / "mkdocs.yml").read_text("utf-8"))[0]
)["policy"]


def test_the_server_sends_the_policy_of_the_pages_and_forbids_frames():
    sent = re.search(r'Content-Security-Policy "(.*?)"', EXAMPLE)[1]
    assert sent == f"{POLICY}; frame-ancestors 'none'"
    assert "unsafe" not in sent


def test_the_catalogue_is_served_as_what_a_harvester_reads():
    types = re.search(r"types \{(.*?)\}", EXAMPLE, re.DOTALL)[1]
    assert "application/rdf+xml rdf;" in types


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture(scope="session")
def server(built, tmp_path_factory):
    """Addresses of the running server, without and with TLS."""
    nginx = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    openssl = shutil.which("openssl")
    if not nginx or not openssl:
        pytest.skip("Ingen nginx och openssl finns: exemplet i deploy/ startas inte.")
    folder = tmp_path_factory.mktemp("nginx")
    pair = ["-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"]
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", *pair, "-subj", "/CN=localhost"],
        check=True,
        capture_output=True,
    )
    plain, secure = free_port(), free_port()
    config = (
        EXAMPLE.replace("listen 80;", f"listen 127.0.0.1:{plain};")
        .replace("listen 443 ssl", f"listen 127.0.0.1:{secure} ssl")
        .replace("/etc/ssl/kunskapsbanken", str(folder))
        .replace("/srv/kunskapsbanken", str(built))
        .replace("events {}", f"events {{}}\ndaemon off;\npid {folder}/pid;\nuser root;")
        .replace("http {", "http {\n" + "".join(_temporary(folder)), 1)
    )
    (folder / "nginx.conf").write_text(config, "utf-8")
    command = [nginx, "-c", folder / "nginx.conf", "-e", folder / "error.log"]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    running = subprocess.Popen(command)
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", secure), 1):
            break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}"
    running.terminate()
    running.wait(10)


def _temporary(folder):
    for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"):
        yield f"{name}_temp_path {folder}/{name};\n"


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def ask(url, method="GET", **headers):
    """Status, headers and body, wherever it would lead on to."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    opener = urllib.request.build_opener(Stay, urllib.request.HTTPSHandler(context=trusting))
    request = urllib.request.Request(url, headers=headers, method=method)
    try:
        answer = opener.open(request, timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.headers, answer.read()


def test_a_page_comes_with_every_header(server):
    status, headers, body = ask(f"{server[1]}/stadsdelar/")
    assert status == 200
    assert "Stadsdel" in body.decode("utf-8")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Security-Policy"].startswith(POLICY)
    assert "max-age=31536000" in headers["Strict-Transport-Security"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-cache"
    assert "nginx/" not in headers["Server"]


def test_an_address_that_leads_nowhere_gets_the_page_for_it(server):
    status, headers, body = ask(f"{server[1]}/finns/inte/")
    assert status == 404
    assert "Sidan finns inte" in body.decode("utf-8")
    assert "Content-Security-Policy" in headers


def test_text_is_compressed_and_asked_for_again_cheaply(server):
    _, headers, body = ask(f"{server[1]}/statistik/", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert "Statistik" in gzip.decompress(body).decode("utf-8")
    _, headers, _ = ask(f"{server[1]}/assets/bank.css")
    same = {"If-None-Match": headers["ETag"]}
    assert ask(f"{server[1]}/assets/bank.css", **same)[0] == 304


def test_a_table_says_what_it_is(server, built):
    name = next((built / "tabeller").iterdir()).name
    _, headers, body = ask(f"{server[1]}/tabeller/{name}")
    assert headers["Content-Type"] == "text/csv; charset=utf-8"
    assert body.startswith(b"\xef\xbb\xbf")


def test_without_tls_a_reader_is_led_to_it(server):
    status, headers, _ = ask(f"{server[0]}/statistik/?a=1")
    assert status == 301
    assert headers["Location"].startswith("https://")
    assert headers["Location"].endswith("/statistik/?a=1")


def test_hidden_files_and_other_methods_are_refused(server):
    assert ask(f"{server[1]}/.git/config")[0] == 404
    assert ask(f"{server[1]}/", method="POST")[0] == 403
