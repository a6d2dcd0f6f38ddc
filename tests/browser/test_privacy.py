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


def listen(page: Page, guide: Guide, said: list[str]) -> None:
    """Write down what the browser asks for and complains of, from now on."""

    def tell(what: str) -> None:
        said.append(f"{page.url}: {what}")

    def request(asked: Any) -> None:
        if not asked.url.startswith((guide.url, "data:")):
            tell(f"asks {asked.url}")

    def console(message: Any) -> None:
        # "info" is Chromium's own: that it did not take the focus, as the address names a heading.
        if message.type != "info":
            tell(f"console: {message.text}")

    page.on("request", request)
    page.on("console", console)
    page.on("pageerror", lambda problem: tell(f"error: {problem}"))


async def kept(page: Page) -> list[str]:
    """What is left behind on the reader's machine, and what the policy refused."""
    cookies = [f"cookie {cookie['name']}" for cookie in await page.context.cookies()]
    found: list[str] = await page.evaluate(KEPT)
    return [f"{page.url}: {line}" for line in cookies + found]


def test_every_page_keeps_to_itself(reader: Reader, guide: Guide) -> None:
    async def walk(page: Page) -> list[str]:
        said: list[str] = []
        listen(page, guide, said)
        for address in guide.addresses:
            answer = await page.goto(guide.url + address)
            assert answer, address
            policy = answer.headers.get("content-security-policy", "")
            if "default-src 'none'" not in policy or "set-cookie" in answer.headers:
                said.append(f"{page.url}: is sent with {answer.headers}")
            said += await kept(page)
        return said

    found = reader.one(walk, "", scripts=[WATCH])
    assert not found, telling(found)


def test_search_and_menu_in_use_keep_to_themselves(reader: Reader, guide: Guide) -> None:
    async def use(page: Page) -> list[str]:
        said: list[str] = []
        listen(page, guide, said)
        await page.reload()
        await page.fill("#words", "carer")
        await page.press("#words", "Enter")
        await page.wait_for_selector("#results a")
        await page.click(".tp-menu-button")
        await page.keyboard.press("Escape")
        said += await kept(page)
        await page.click("#results a >> nth=0")
        await page.wait_for_url("**/glossary/**")
        return said + await kept(page)

    found = reader.one(use, "search/", width=320, scripts=[WATCH])
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
