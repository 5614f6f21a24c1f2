"""What several tests share: a real Chromium, or a plain sentence on how to get one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.serving import FLAGS, chromium

expect.set_options(timeout=30_000)  # as long as Playwright waits for anything else: a machine may be busy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome as the machine has it."""
    found = chromium()
    if not found:
        pytest.skip("needs Chromium or Chrome (Debian, Ubuntu: apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield launched
        launched.close()
