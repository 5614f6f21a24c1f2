"""The therapist's page in a real browser with the network off: charts drawn, nothing asked for, nothing run."""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from analytics import bring_in, share
from analytics.journal import Journal

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 1)
SAMPLE = Path(__file__).parents[1] / "sample_data" / "diary.csv"
PAYLOADS = (
    "<script>document.title='run'</script>", "<img src=x onerror=\"document.title='run'\">",
    "<svg onload=\"document.title='run'\">", "</script><script>document.title='run'</script>",
    '<b style="background:url(http://evil.example/x)">', '<a href="javascript:alert(1)">x</a>',
    "![](http://evil.example/x)", "<style>@import 'http://evil.example/x';</style>", "{{ 7*7 }}", "%3Cscript%3E",
)  # fmt: skip


def opened(context: BrowserContext, page: Path) -> tuple[list[str], list[str], int, str]:
    """Requests, complaints, charts drawn, and the title once it has settled."""
    requests: list[str] = []
    complaints: list[str] = []
    tab = context.new_page()
    tab.on("request", lambda request: requests.append(request.url))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(page.as_uri())
    tab.wait_for_selector("#course .main-svg")
    tab.wait_for_timeout(500)
    drawn = tab.locator("figure:has(.main-svg)").count()
    return [url for url in requests if url != page.as_uri()], complaints, drawn, tab.title()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_sample_page_opens_offline_with_every_chart(browser: Browser, tmp_path: Path, width: int) -> None:
    with Journal(":memory:") as journal:
        bring_in(journal, SAMPLE, now=NOW)
        page = share(journal, tmp_path / "page.html", now=NOW, location="neck")
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    assert opened(context, page) == ([], [], 3, "Pain diary summary")
    context.close()


def test_what_a_person_wrote_never_runs_and_fetches_nothing(browser: Browser, tmp_path: Path) -> None:
    rows = ["felt_at,region,intensity,notes,triggers,treatment,muscle,pain_before,pain_after"]
    for day in range(1, 31):
        payload = PAYLOADS[day % len(PAYLOADS)].replace('"', '""')
        name = payload.replace("=", ":").replace(";", ",")  # in a list of triggers these two have a meaning
        rows.append(f'2026-10-{day:02d} 08:00,"{payload}",{day % 8},"{payload}","{name}",,,,')
        rows.append(f'2026-10-{day:02d} 18:00,"{payload}",,,,"{payload}","{payload}",6,4')
    diary = tmp_path / "diary.csv"
    diary.write_text("\n".join(rows), encoding="utf-8")
    with Journal(":memory:") as journal:
        assert bring_in(journal, diary, now=NOW).set_aside == ()
        page = share(journal, tmp_path / "page.html", now=NOW, include=["notes"], recipient=PAYLOADS[0])
    context = browser.new_context(offline=True)
    requests, complaints, drawn, title = opened(context, page)
    assert (requests, complaints, title) == ([], [], "Pain diary summary")
    assert drawn >= 2
    context.close()
