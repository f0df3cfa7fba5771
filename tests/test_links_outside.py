"""Asking addresses on the web: whom, how often, and what an answer means."""

import http.server
import threading

import pytest

from macros.commands.links import Cache, answered, ask
from macros.model.problem import Place
from macros.proposal.addresses import addresses
from tests.test_faults import spoil


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        code = int(self.path.strip("/"))
        self.send_response(405 if code == 299 else code)
        self.end_headers()

    def do_GET(self):
        code = int(self.path.strip("/"))
        self.send_response(200 if code == 299 else code)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


ANSWERS = {
    200: "",
    299: "",  # a server that only knows GET
    403: "",  # somebody is there, but doesn't speak with programs
    429: "",
    404: "sidan finns inte (svar 404).",
    410: "sidan finns inte (svar 410).",
    500: "sidan finns inte (svar 500).",
}


@pytest.mark.parametrize("code", ANSWERS)
def test_an_answer_is_judged(server, code):
    assert ask(f"{server}/{code}") == ANSWERS[code]


def test_nobody_at_all_is_told():
    assert ask("http://127.0.0.1:9/x").startswith("ingen kontakt")


def test_a_host_is_not_hurried_and_an_answer_is_remembered(tmp_path, monkeypatch):
    monkeypatch.setenv("KB_IDAG", "2026-11-24")
    named = {f"https://{host}/{page}": [Place("x")] for host in ("a.se", "b.se") for page in "12"}
    asked, waits = [], []

    def answer(address):
        asked.append(address)
        return "" if address != "https://b.se/2" else "borta"

    path = tmp_path / "cache.json"
    found = answered(named, Cache(path), answer, waits.append)
    assert [address for address, wrong in found.items() if wrong] == ["https://b.se/2"]
    assert [wait > 1.5 for wait in waits] == [False, True, False, True]
    answered(named, Cache(path), answer, waits.append)
    assert asked == [*named, "https://b.se/2"]
    monkeypatch.setenv("KB_IDAG", "2026-12-24")
    answered(named, Cache(path), answer, waits.append)
    assert len(asked) == 9


def test_addresses_are_found_with_their_lines_and_invented_ones_are_not(bank):
    spoil(bank, "docs/om/kallor.md", "# Källor", "# Källor\n\n[a](https://a.se/x_(y)) och <https://b.se/z>."
          " https://c.example/ http://localhost:1/")  # fmt: skip
    found = addresses(bank)
    assert found["https://a.se/x_(y)"] == found["https://b.se/z"]
    assert found["https://b.se/z"][0].file == "docs/om/kallor.md"
    assert not [address for address in found if "example" in address or "localhost" in address]
