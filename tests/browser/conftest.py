"""A real Chromium, and the built sites served as files."""

import functools
import http
import http.server
import os
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from deploy.chromium import FLAGS, find

# The browsers that run beside each other fill the processors as it is, and meet the same scripts on
# page after page: one thread for scripts, compiled at once and kept, and seldom a look for what can
# be thrown away.
LEAN = "--js-flags=" + " ".join(
    (
        "--single-threaded",
        "--always-sparkplug",
        "--no-flush-bytecode",
        "--min-semi-space-size=64",
        "--max-semi-space-size=128",
    )
)
# With no thread of its own for it, a drawing is made only when somebody asks for one, and here nobody
# does. What a page holds and where is reckoned as always; a click waits for a drawing, and in vain.
UNDRAWN = "--disable-threaded-compositing"


@pytest.fixture(scope="session")
def launch():
    """Start a browser: launch(flags)."""
    path = find()
    if path is None:
        reason = "Ingen Chromium finns. Installera den, eller skriv dess plats i KB_CHROMIUM."
        if os.environ.get("KB_KRAV_WEBBLASARE"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as play:
        yield lambda *flags: play.chromium.launch(executable_path=path, args=[*FLAGS, LEAN, *flags])


@pytest.fixture(scope="session")
def chromium(launch):
    with launch() as browser:
        yield browser


@pytest.fixture(scope="session")
def undrawn(launch):
    with launch(UNDRAWN) as browser:
        yield browser


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""

    def send_error(self, code, *rest, **more):
        """As a real server: the site's own page where there is none."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, *rest, **more)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Say nothing of a browser that left before it had all."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def served(folder):
    """A server of a folder, and its address."""
    server = Server(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(built):
    """The real site."""
    yield from served(built)


@pytest.fixture(scope="session")
def example_address(example_built):
    """Exempelstaden, whose tables are full."""
    yield from served(example_built)


def opening(browser):
    """Open a page in a new profile: visit(address, width=320, dark=True, script=False)."""
    opened = []

    def open_page(url, width=1280, height=800, dark=False, script=True):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="en-US",  # Swedish order must not hang on the reader's browser
        )
        opened.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_page
    for context in opened:
        context.close()


@pytest.fixture
def visit(chromium):
    """Open a page, to use it."""
    yield from opening(chromium)


@pytest.fixture
def visit_undrawn(undrawn):
    """Open a page, to ask what there is on it: quicker, but nothing can be clicked."""
    yield from opening(undrawn)
