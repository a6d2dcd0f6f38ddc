"""Serve a built site as a static host does: with the headers of its `_headers` file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


def headers(folder: Path) -> dict[str, str]:
    """What `_headers` asks for on every page ('/*'); nothing when there is no such file."""
    path, sent, everywhere = folder / "_headers", dict[str, str](), False
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        name, _, value = line.strip().partition(":")
        if not line.startswith((" ", "\t")):
            everywhere = line.strip() == "/*"
        elif everywhere and value:
            sent[name] = value.strip()
    return sent


class Handler(SimpleHTTPRequestHandler):
    """Files of the folder, and 404.html for what is not there."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # headers and body are 2 writes: it would wait 40 ms each time

    def __init__(self, *args: Any, sent: dict[str, str], **settings: Any) -> None:
        self.sent = sent
        super().__init__(*args, **settings)

    def handle(self) -> None:
        with suppress(ConnectionError):  # a browser that closes a page mid-way
            super().handle()

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        # Without this permission LinkChecker asks for 3 addresses a second.
        self.send_header("LinkChecker", "as fast as you like")
        super().end_headers()

    def send_error(self, code: int, *_: Any) -> None:
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if page.is_file() else b"Not found"
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the checks say what was wrong."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address of the site, such as 'http://127.0.0.1:40123/', while it is served."""
    handler = partial(Handler, directory=str(folder), sent=headers(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
