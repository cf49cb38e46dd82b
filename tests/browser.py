"""A real Chromium over a built site: serves the folder on this machine and records all that goes wrong."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--disable-quic"]
LEFT = "net::ERR_ABORTED"  # the reader went on to the next page before a small file had come


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """No line for each request."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A reader who leaves early is no error."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of ``folder`` on this machine while the block runs."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def opened(chromium: str, **context: object) -> Iterator[tuple[Page, list[str]]]:
    """A page and the list of everything that went wrong on it so far."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_context(**context).new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(f"console: {message.text}") if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("requestfailed", lambda request: None if request.failure == LEFT else faults.append(f"failed: {request.url}"))
        page.on("response", lambda response: faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None)
        page.on("request", lambda request: None if request.url.startswith(("http://127.0.0.1", "file:", "data:"))
                else faults.append(f"other host: {request.url}"))
        try:
            yield page, faults
        finally:
            browser.close()
