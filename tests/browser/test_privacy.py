"""No page asks another host for anything, keeps anything, or breaks its own security policy."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page

from .guide import Guide, Reader, telling

WATCH = """window.refused = [];
addEventListener("securitypolicyviolation", (event) =>
  refused.push(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`));"""
KEPT = """async () => [
  ...refused,
  ...(document.cookie ? [`cookie ${document.cookie}`] : []),
  ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
  ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
  ...(await indexedDB.databases()).map((one) => `database ${one.name}`),
  ...(await caches.keys()).map((key) => `cache ${key}`),
  ...(await navigator.serviceWorker.getRegistrations()).map((one) => `worker ${one.scope}`),
]"""


async def watched(page: Page, guide: Guide, use: Any = None) -> list[str]:
    """Load the page again with everything that it does written down."""
    said: list[str] = []

    def request(asked: Any) -> None:
        if not asked.url.startswith((guide.url, "data:")):
            said.append(f"asks {asked.url}")

    def console(message: Any) -> None:
        # "info" is Chromium's own: that it did not take the focus, as the address names a heading.
        if message.type != "info":
            said.append(f"console: {message.text}")

    def error(problem: Any) -> None:
        said.append(f"error: {problem}")

    listeners = {"request": request, "console": console, "pageerror": error}
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]
    answer = await page.reload()
    assert answer, "the page was not loaded"
    if "set-cookie" in answer.headers:
        said.append("sends a cookie")
    if "default-src 'none'" not in answer.headers.get("content-security-policy", ""):
        said.append("is sent without the security policy")
    if use:
        await use(page)
    said += await page.evaluate(KEPT)
    said += [f"cookie {cookie['name']}" for cookie in await page.context.cookies()]
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    return said


def test_every_page_keeps_to_itself(reader: Reader, guide: Guide) -> None:
    async def watch(page: Page) -> list[str]:
        return await watched(page, guide)

    found = reader.each(watch, scripts=[WATCH])
    assert not found, telling(found)


def test_search_and_menu_in_use_keep_to_themselves(reader: Reader, guide: Guide) -> None:
    async def use(page: Page) -> None:
        await page.fill("#words", "carer")
        await page.press("#words", "Enter")
        await page.wait_for_selector("#results a")
        await page.click(".tp-menu-button")
        await page.keyboard.press("Escape")
        await page.click("#results a >> nth=0")
        await page.wait_for_load_state("networkidle")

    async def watch(page: Page) -> list[str]:
        return await watched(page, guide, use)

    found = reader.each(watch, ["search/"], width=320, scripts=[WATCH])
    assert not found, telling(found)


def test_the_policy_is_enforced(reader: Reader) -> None:
    """An inline script does not run: the headers of this test are the headers of the site."""

    async def inject(page: Page) -> list[str]:
        await page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.ran = true";
              document.body.append(script);
            }"""
        )
        assert not await page.evaluate("window.ran")
        found: list[str] = await page.evaluate("refused")
        return found

    assert reader.one(inject, "", scripts=[WATCH])
