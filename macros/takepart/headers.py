"""Write the `_headers` file that static hosts read: a strict content security policy."""

from __future__ import annotations

from pathlib import Path

# Nothing from another host, no inline script or style, no frames. Material's style sheet draws
# its icons from data: addresses, so pictures may come from there too.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def write(folder: Path) -> None:
    """Put `_headers` at the top of the built site."""
    lines = [f"  {name}: {value}" for name, value in HEADERS.items()]
    (folder / "_headers").write_text("\n".join(["/*", *lines, ""]), "utf-8")
