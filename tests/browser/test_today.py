"""Browser: the Today page under a finger, on the keyboard alone, in two windows, and read out by axe."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize, expect

from analytics import Journal, bring_in
from analytics.charts.look import DARK, LIGHT
from analytics.diary.entries import Entry, Rating
from analytics.diary.figure import shapes
from analytics.diary.periods import Period
from analytics.diary.places import REGIONS, place_name
from analytics.diary.safety import AT_ONCE, SOON, URGENT
from analytics.words.numbers import sentence_case
from tests.serving import ROOT, problems, running, watched

pytestmark = pytest.mark.browser
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)
# Page as the menu names it: its title.
TITLES = {
    "Home": "What your diary says so far",
    "Today": "How is it today?",
    "Trends": "How your pain goes",
    "Triggers": "What goes with worse days",
    "Massage": "Does massage help you?",
    "Diary": "Your diary",
    "For my therapist": "For my therapist",
    "About me": "About me",
    "Good to know": "Good to know",
}
DAY = "Posture, sitting and the day"
FOLDED = (
    "Choose from a list", DAY, "More about the pain", "A massage or other treatment", "Notes", "Earlier entries",
    "What did not happen", "Signs a doctor should see",
)  # fmt: skip
TAP_HERE, NOT_SAVED = "Tap where it hurts", "not saved yet"
SMALLEST_TARGET = 44  # CSS px: WCAG 2.2, 2.5.5
_TWICE = """(words) => {
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent.trim().endsWith(words));
  button.click();
  return new Promise((done) => setTimeout(() => { button.isConnected && button.click(); done(); }, 40));
}"""
_SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  const done = app?.dataset.testScriptState === "notRunning";
  return done && document.getAnimations().every((a) => a.playState !== "running");
}"""
_HAS_COLOUR = "wanted => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor === wanted"
_FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at.matches("body, main") ? at.tagName : `${at.tagName}: ${at.getAttribute("aria-label") || at.textContent}`;
}"""
# The box round what of each region is under a finger, looked for every four pixels.
_UNDER_A_FINGER = """(svg) => {
  svg.scrollIntoView({ block: "center" });
  const [root, box, seen] = [svg.getRootNode(), svg.getBoundingClientRect(), {}];
  for (let x = box.left + 2; x < box.right; x += 4) for (let y = box.top + 2; y < box.bottom; y += 4) {
    const hit = root.elementFromPoint(x, y)?.closest?.(".region");
    if (!hit) continue;
    const at = (seen[`${hit.dataset.region}|${hit.dataset.side}`] ??= [x, y, x, y]);
    [at[0], at[1], at[2], at[3]] = [Math.min(at[0], x), Math.min(at[1], y), Math.max(at[2], x), Math.max(at[3], y)];
  }
  return Object.fromEntries(Object.entries(seen).map(([name, [a, b, c, d]]) => [name, [c - a, d - b]]));
}"""
# From the middle of a region to its left, to the first point that belongs to none, and so many pixels on.
_BESIDE = """(region, far) => {
  const [root, box] = [region.getRootNode(), region.getBoundingClientRect()];
  const y = box.top + box.height / 2;
  let x = box.left + box.width / 2;
  while (root.elementFromPoint(x, y)?.closest?.(".region")) x -= 1;
  return [x - far, y, Boolean(root.elementFromPoint(x - far, y)?.closest?.(".region"))];
}"""

# What lies in the middle of the window, what has the focus, what the dialog is called, and every tick that is seen.
_ON_TOP = """() => {
  const dialog = document.querySelector("[role=dialog]");
  const shown = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return {
    middle: Boolean(dialog?.contains(document.elementFromPoint(innerWidth / 2, innerHeight / 2))),
    focus: Boolean(dialog?.contains(document.activeElement)),
    title: dialog?.querySelector("h1, h2, h3, [id*=title], header")?.innerText ?? "",
    ticks: [...document.querySelectorAll("[data-testid=stIconMaterial], [data-testid=stMarkdownContainer] span, svg")]
      .filter(shown).map((each) => each.textContent).filter((words) => /^(check|check_circle|done)/.test(words)),
  };
}"""
# Start, and Stop some time later: how many seconds went by in between, by the page's own clock.
_HOLD = """(button, wait) => new Promise((done) => {
  const since = performance.now();
  button.click();
  setTimeout(() => { button.click(); done(Math.round((performance.now() - since) / 1000)); }, wait);
})"""


@contextmanager
def window(browser: Browser, *, is_phone: bool = False) -> Iterator[Page]:
    """A window of its own, that ends without an error or a request abroad."""
    context = browser.new_context(viewport=PHONE if is_phone else DESK, has_touch=is_phone)
    page, seen = watched(context)
    yield page
    assert problems(page, seen) == []
    context.close()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server on the folder's journal, which can be read once it has stopped."""
    with running(folder / "journal.duckdb", folder / "log.txt") as base:
        yield base
    assert "Traceback" not in (folder / "log.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a year of diary, for all that read nothing back."""
    folder = tmp_path_factory.mktemp("served")
    with Journal(folder / "journal.duckdb") as journal:
        bring_in(journal, ROOT / "sample_data/diary.csv", now=datetime.now())
    with serving(folder) as base:
        yield base


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """One window for several tests: what it has fetched once is there the next time."""
    with window(browser) as page:
        yield page


@pytest.fixture(scope="module")
def phone(browser: Browser, served: str) -> Iterator[Page]:
    """The same under a finger."""
    with window(browser, is_phone=True) as page:
        yield page


def open_today(page: Page, base: str) -> None:
    """The Today page with empty fields: another test's draft is put away."""
    page.goto(f"{base}/today")
    page.locator(".name").wait_for()
    settle(page)
    if page.get_by_role("button", name="Start afresh").count():
        page.get_by_role("button", name="Start afresh").click()
        page.get_by_text(NOT_SAVED).wait_for(state="hidden")
        settle(page)
    expect(page.locator(".name")).to_have_text(TAP_HERE)


def settle(page: Page) -> None:
    page.wait_for_function(_SETTLED)


def region(page: Page, name: str, side: str = "left") -> Locator:
    """On the back of the figure."""
    return page.locator(f"svg[data-view=back] .region[data-region='{name}'][data-side={side}]")


def level(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name="How strong").get_by_role("button", name=words, exact=True)


def part(within: Page | Locator, words: str) -> Locator:
    page = within if isinstance(within, Page) else within.page
    return within.locator("summary").filter(has=page.get_by_text(words, exact=True))


def pill(page: Page, words: str) -> Locator:
    return page.get_by_role("button", name=words, exact=True)


def notes(within: Page | Locator) -> Locator:
    return within.get_by_role("textbox", name="Notes")


def chosen(page: Page) -> Locator:
    return page.locator(".chosen li")


def follow(page: Page, name: str) -> None:
    """To another page by the menu, with a press as long as a quick hand's: a field just left has told what it holds."""
    page.locator("header").get_by_role("link", name=name, exact=True).click(delay=60)
    page.get_by_role("heading", name=TITLES[name], exact=True).wait_for()


def said(page: Page, words: str) -> None:
    expect(page.locator(".st-key-save_bar")).to_contain_text(words)


def entries(folder: Path) -> list[Entry]:
    """What the journal holds of these days, as it was written."""
    with Journal(folder / "journal.duckdb") as journal:
        lines = journal.read_entry_lines(Period.ending(date.today(), 2))
        noted = [journal.read_entry(line.entry_id) for line in lines]
    return sorted((each.what for each in noted if each), key=lambda entry: entry.recorded_at)


def levels(entry: Entry) -> dict[tuple[str, str | None], float]:
    return {(each.region, each.side): each.intensity for each in entry.ratings}


class Finger:
    """Taps, counts them, and looks at the clock until the page has answered the last one."""

    def __init__(self) -> None:
        self.taps, self.seconds, self._began = 0, 0.0, time.perf_counter()

    def tap(self, *places: Locator) -> None:
        for place in places:
            place.tap()
            self.taps += 1

    def save(self, page: Page, words: str) -> Self:
        """Save, and wait for the words and the empty body."""
        self.tap(page.get_by_role("button", name="Save"))
        expect(chosen(page)).to_have_count(0)
        said(page, words)
        settle(page)  # until then, what is below the body is still the saved entry's
        self.seconds = time.perf_counter() - self._began
        return self


def test_the_first_entry_takes_ten_taps_at_most_and_the_tenth_five_beside_its_places(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path) as base, window(browser, is_phone=True) as page:
        first = write_first(page, base)
        again = [write_again(page) for _ in range(8)]
        tenth = write_tenth(page)
    print(f"\nfirst entry: {first.taps} taps, {first.seconds:.1f} s with the opening of the app")
    print(f"the same as last time: {again[-1].taps} taps, {again[-1].seconds:.1f} s")
    print(f"tenth entry: {tenth.taps} taps, 4 of them for its two places, {tenth.seconds:.1f} s")
    assert first.taps <= 10
    assert tenth.taps - 4 <= 5
    kept = entries(tmp_path)
    assert [levels(entry) for entry in kept] == [
        *[{("back of neck", "left"): 6, ("shoulder blade", "right"): 4}] * 9,
        {("back of neck", "right"): 7, ("shoulder blade", "left"): 2},
    ]
    assert [entry.postures for entry in kept] == [("at desk",)] * 9 + [("sofa",)]
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert journal.read_amounts(date.today()) == {"heavy_lifting": (1.0, None), "overuse": (1.0, None)}


def write_first(page: Page, base: str) -> Finger:
    finger = Finger()
    page.goto(base)
    finger.tap(
        page.get_by_role("button", name="Write today"),
        region(page, "back of neck"), level(page, "6"), region(page, "shoulder blade", "right"), level(page, "4"),
        part(page, DAY), pill(page, "At desk"), pill(page, "Heavy lifting"),
    )  # fmt: skip
    return finger.save(page, "Saved: back of neck, left 6 · shoulder blade, right 4 · at desk · heavy lifting")


def write_again(page: Page) -> Finger:
    finger = Finger()
    finger.tap(page.get_by_role("button", name="Same as last time"))
    expect(chosen(page)).to_have_count(2)
    return finger.save(page, "Saved: back of neck, left 6 · shoulder blade, right 4 · at desk")


def write_tenth(page: Page) -> Finger:
    finger = Finger()
    finger.tap(
        region(page, "back of neck", "right"), level(page, "7"), region(page, "shoulder blade"), level(page, "2"),
        part(page, DAY), pill(page, "Sofa"), pill(page, "Overuse"),
    )  # fmt: skip
    return finger.save(page, "Saved: back of neck, right 7 · shoulder blade, left 2 · sofa · overuse")


def test_an_entry_is_written_saved_and_taken_back_on_the_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        open_today(page, base)
        type_places(page)
        tab_to(page, DAY, "Enter")
        pill(page, "At desk").wait_for()
        tab_to(page, "At desk", "Space")
        expect(pill(page, "At desk")).to_have_attribute("aria-pressed", "true")
        tab_to(page, "Save", "Enter")
        said(page, "Saved: chest, left 6 · chest, right 10 · front of shoulder, right 5.5")
        tab_to(page, "Undo", "Enter")
        said(page, "Taken back.")
        expect(page.get_by_role("heading", name="Written today")).to_have_count(0)
        expect(chosen(page)).to_have_count(3)
        tab_to(page, "Save", "Enter")
        said(page, "Saved: chest, left 6 · chest, right 10 · front of shoulder, right 5.5")
    (entry,) = entries(tmp_path)
    assert entry.postures == ("at desk",)
    assert levels(entry) == {("chest", "left"): 6, ("chest", "right"): 10, ("front of shoulder", "right"): 5.5}


def type_places(page: Page) -> None:
    """Into the figure with Tab, about in it with the arrows, and a level for each place with the digits."""
    passed = tab_to(page, "Left top of shoulder, nothing marked")
    assert not [each for each in passed if each.startswith("svg")]
    press(page, "ArrowDown", "Left chest, nothing marked")
    press(page, "6", "Left chest, pain 6")
    press(page, "ArrowLeft", "Right chest, nothing marked")
    press(page, "1", "Right chest, pain 1")
    press(page, "0", "Right chest, pain 10")
    press(page, "ArrowLeft", "Right front of shoulder, nothing marked")
    press(page, "5", "Right front of shoulder, pain 5")
    press(page, ".", "Right front of shoulder, pain 5.5")
    press(page, "ArrowDown", "Right front of upper arm, nothing marked")
    press(page, "3", "Right front of upper arm, pain 3")
    press(page, "Delete", "Right front of upper arm, nothing marked")


def press(page: Page, key: str, there: str) -> None:
    page.keyboard.press(key)
    assert page.evaluate(_FOCUSED).endswith(there)


def tab_to(page: Page, words: str, key: str = "") -> list[str]:
    """Tab until the words are reached, once round the page at most; then the key."""
    passed: list[str] = []
    while len(passed) < 60:
        page.keyboard.press("Tab")
        passed.append(page.evaluate(_FOCUSED))
        if passed[-1].endswith(words):
            break
    else:
        pytest.fail(f"{words} is not reached: {passed}")
    if key:
        page.keyboard.press(key)
    return passed


def test_a_change_from_a_second_window_is_told_and_neither_is_lost(browser: Browser, tmp_path: Path) -> None:
    now = datetime.now()
    entry = Entry(now, (Rating("jaw", 4.5, "left"),), now, notes="as it was")
    with Journal(tmp_path / "journal.duckdb") as journal:
        journal.write_entry(entry, now=now)
    with serving(tmp_path) as base, window(browser) as one, window(browser) as two:
        first, second = (open_change(page, base, entry) for page in (one, two))
        notes(first).fill("of the first window")
        notes(second).fill("of the second")
        one.get_by_role("button", name="Save the change").click()
        said(one, "The change is saved.")
        two.get_by_role("button", name="Save the change").click()
        two.get_by_text("Changed in another window meanwhile").wait_for()
        two.get_by_text("There it now says: Jaw, left 4.5 · of the first window").wait_for()
        expect(notes(second)).to_have_value("of the second")
        two.get_by_role("button", name="Keep the other").click()
        second.get_by_role("button", name="Change", exact=True).wait_for()
        second.get_by_text("of the first window").wait_for()
    assert [each.notes for each in entries(tmp_path)] == ["of the first window"]


def open_change(page: Page, base: str, entry: Entry) -> Locator:
    page.goto(f"{base}/today")
    row = page.locator(f".st-key-tap_row_entry_{entry.entry_id}")
    row.get_by_role("button", name="Change", exact=True).click()
    part(row, "Notes").click()
    notes(row).wait_for()
    return row


def test_axe_finds_nothing_serious_on_any_page_in_light_and_dark(desk: Page, served: str) -> None:
    found: list[str] = []
    desk.goto(served)
    for name in TITLES:
        follow(desk, name)
        found += serious(desk, name)
    assert found == []


def test_axe_finds_nothing_serious_in_the_open_form(phone: Page, served: str) -> None:
    open_today(phone, served)
    region(phone, "back of neck").tap()
    level(phone, "7").tap()
    for words in FOLDED:
        part(phone, words).tap()
    phone.get_by_role("radio", name="Self-massage").tap()
    part(phone, "Range of motion, soreness, notes").tap()
    assert serious(phone, "the open form") == []


def test_axe_looks_into_the_body(desk: Page, served: str) -> None:
    open_today(desk, served)
    desk.locator(".views").evaluate("views => views.append(document.createElement('button'))")
    assert ["button-name" in each for each in serious(desk, "Today")] == [True, True]


def serious(page: Page, name: str) -> list[str]:
    """What axe finds in light and then in dark."""
    found: list[str] = []
    for scheme, look in (("light", LIGHT), ("dark", DARK)):
        page.emulate_media(color_scheme="dark" if look is DARK else "light")
        page.wait_for_function(_HAS_COLOUR, arg=rgb(look.background))
        found += [f"{name}, {scheme}, {each}" for each in serious_now(page) and serious_now(page, wait=1000)]
    page.emulate_media(color_scheme="light")
    return found


def serious_now(page: Page, wait: float = 0) -> list[str]:
    """Where and what; a fault that is only seen while the page is being drawn is gone when it is looked at again."""
    page.wait_for_timeout(wait)
    settle(page)
    broken = [rule for rule in Axe().run(page).response["violations"] if rule["impact"] in ("serious", "critical")]
    return [f"{rule['id']} {told(node)}" for rule in broken for node in rule["nodes"]]


def told(node: dict[str, Any]) -> str:
    return f"{node['target'][-1]} {node['html'][:80]} {' '.join(each['message'] for each in node['any'])}"


def test_every_region_is_a_target_of_44_pixels_in_the_figure_or_in_the_list(phone: Page, served: str) -> None:
    open_today(phone, served)
    wanted = {place_name(name, side) for name in REGIONS if name != "whole body" for side in ("left", "right")}
    drawn = sizes_in_figure(phone)
    assert set(drawn) == {place_name(each.region, each.side) for view in ("front", "back") for each in shapes(view)}
    part(phone, "Choose from a list").tap()
    buttons = phone.locator(".regions button")
    expect(buttons).to_have_count(len(wanted))
    listed = {button.inner_text(): box_of(button) for button in buttons.all()}
    sizes = [*drawn.items(), *((name, (box["width"], box["height"])) for name, box in listed.items())]
    assert wanted - {name for name, size in sizes if min(size) >= SMALLEST_TARGET} == set()
    phone.locator(".regions").get_by_role("button", name="Tailbone, left", exact=True).tap()
    expect(phone.locator(".name")).to_have_text("Tailbone, left")


def sizes_in_figure(page: Page) -> dict[str, tuple[float, float]]:
    """The largest box of each region over both views and all zooms."""
    best: dict[str, tuple[float, float]] = {}
    for view in ("back", "front"):
        page.locator(f"[data-show={view}]").tap()
        for zoom in ("head", "upper", "lower"):
            page.locator(f"[data-show={zoom}]").tap()
            sizes = page.locator(f"svg[data-view={view}]").evaluate(_UNDER_A_FINGER)
            for name, (width, height) in sizes.items():
                place = place_name(*name.split("|"))
                best[place] = max(best.get(place, (0, 0)), (width, height), key=min)
    return best


def test_the_timer_writes_the_seconds_held_into_the_treatment(phone: Page, served: str) -> None:
    open_today(phone, served)
    part(phone, "A massage or other treatment").tap()
    phone.get_by_role("radio", name="Self-massage").tap()
    seconds = phone.get_by_role("button", name="Start the timer").evaluate(_HOLD, 1100)
    assert seconds >= 1
    expect(phone.get_by_label("Hold on one point, seconds")).to_have_value(str(seconds))
    expect(phone.locator(".count")).to_have_text(f"{seconds} s")


def test_a_tap_beside_the_wrist_chooses_what_it_nearly_hit(phone: Page, served: str) -> None:
    open_today(phone, served)
    phone.locator("[data-show=lower]").tap()
    x, y, is_on_it = region(phone, "wrist").evaluate(_BESIDE, 15)
    assert not is_on_it
    phone.touchscreen.tap(x, y)
    expect(phone.locator(".name")).to_have_text("Wrist, left")


def test_a_draft_outlives_its_page_and_its_window_until_it_is_put_away(browser: Browser, served: str) -> None:
    with window(browser) as page:
        open_today(page, served)
        region(page, "shoulder blade").click()
        level(page, "6").click()
        part(page, "Notes").click()
        notes(page).fill("half a sent")
        follow(page, "Trends")
        follow(page, "Today")
        look_for_draft(page)
        expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
    with window(browser) as page:
        page.goto(f"{served}/today")
        page.get_by_text(NOT_SAVED).wait_for()
        look_for_draft(page)
        page.get_by_role("button", name="Start afresh").click()
        expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
        expect(chosen(page)).to_have_count(0)
        settle(page)  # until then the notes put away still stand beside the new ones
        part(page, "Notes").click()
        expect(notes(page)).to_have_value("")


def look_for_draft(page: Page) -> None:
    expect(chosen(page)).to_have_text(["6Shoulder blade, left"])
    if not notes(page).count():
        part(page, "Notes").click()
    expect(notes(page)).to_have_value("half a sent")


def test_in_the_dark_a_painful_region_stands_out_and_has_its_number_on_it(desk: Page, served: str) -> None:
    desk.emulate_media(color_scheme="dark")
    open_today(desk, served)
    region(desk, "calf").click()
    level(desk, "9").click()
    expect(region(desk, "calf")).to_have_css("fill", rgb(DARK.ramp[8]))
    for empty in (region(desk, "calf", "right"), region(desk, "heel")):
        expect(empty).to_have_css("fill", rgb(DARK.body))
    number = desk.locator("svg[data-view=back] .number[data-of='left|calf']")
    expect(number).to_have_text("9")
    expect(number).not_to_have_css("fill", rgb(DARK.ramp[8]))
    assert is_within(box_of(number), box_of(region(desk, "calf")))


def rgb(colour: str) -> str:
    """A colour as a browser says it."""
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour.removeprefix("#")))


def box_of(shape: Locator) -> FloatRect:
    box = shape.bounding_box()
    assert box
    return box


def is_within(small: FloatRect, large: FloatRect) -> bool:
    return (
        large["x"] <= small["x"]
        and large["y"] <= small["y"]
        and small["x"] + small["width"] <= large["x"] + large["width"]
        and small["y"] + small["height"] <= large["y"] + large["height"]
    )


def test_a_finger_that_taps_twice_means_it_once(browser: Browser, tmp_path: Path) -> None:
    """The first save of a day is the slow one: it makes the day's backup."""
    with serving(tmp_path) as base, window(browser) as page:
        open_today(page, base)
        region(page, "shoulder blade").click()
        level(page, "6").click()
        where = box_of(page.get_by_role("button", name="Save"))
        page.evaluate(_TWICE, "Save")
        page.get_by_text("Saved: ").wait_for()
        settle(page)
        page.get_by_text("Saved: ").wait_for()
        assert page.locator("[class*=tap_row]").get_by_text("Shoulder blade, left 6").count() == 1
        assert box_of(page.get_by_role("button", name="Save")) == where, "Undo lies where Save's second tap falls"
        page.evaluate(_TWICE, "Undo")
        page.get_by_text("Taken back. It is in the form again.").wait_for()
        settle(page)
        page.get_by_text("Taken back. It is in the form again.").wait_for()
        expect(chosen(page)).to_have_text(["6Shoulder blade, left"])
        assert page.get_by_text("encountered an error").count() == 0
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert journal.read_counts()["entries"] == 0


SIZES = {"small phone": (390, 664), "phone": (390, 844), "desk": (1280, 900)}


@pytest.mark.parametrize("size", SIZES)
def test_an_urgent_sign_that_is_saved_says_what_to_do_over_everything_until_it_was_read(
    browser: Browser, tmp_path: Path, size: str
) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        page.set_viewport_size(ViewportSize(width=SIZES[size][0], height=SIZES[size][1]))
        for sign in URGENT:
            open_today(page, base)
            tick(page, sign)
            page.get_by_role("button", name="Save").click()
            read_what_to_do(page, sign)
            page.get_by_role("button", name="Undo").click()
            said(page, "Taken back.")
    assert entries(tmp_path) == []


def tick(within: Page | Locator, sign: str) -> None:
    page = within if isinstance(within, Page) else within.page
    part(within, "More about the pain").click()
    part(within, "Signs a doctor should see").click()
    each = within.get_by_role("button", name=sentence_case(sign), exact=True)
    settle(page)
    each.click()
    expect(each).to_have_attribute("aria-pressed", "true")
    settle(page)


def read_what_to_do(page: Page, sign: str) -> None:
    """The dialog stays where Escape is pressed and where a finger taps beside it, and goes when it was read."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_text(f"You ticked {sign}").wait_for()
    settle(page)
    page.keyboard.press("Escape")
    settle(page)
    what = "Call the emergency number now" if sign in AT_ONCE else "Go to an emergency department today"
    seen = page.evaluate(_ON_TOP)
    assert (seen["middle"], seen["focus"], seen["ticks"]) == (True, True, []), sign
    assert seen["title"].endswith(what), sign
    page.mouse.click(4, 4)
    settle(page)
    assert page.evaluate(_ON_TOP)["middle"], sign
    dialog.get_by_role("button", name="I have read this").click()
    expect(dialog).to_have_count(0)
    settle(page)
    assert page.evaluate(_ON_TOP)["ticks"] in ([], ["check"]), "the one tick is that of Save"


def test_a_change_that_ticks_an_urgent_sign_says_what_to_do_too(browser: Browser, tmp_path: Path) -> None:
    now = datetime.now()
    entry = Entry(now, (Rating("jaw", 4.5, "left"),), now)
    with Journal(tmp_path / "journal.duckdb") as journal:
        journal.write_entry(entry, now=now)
    with serving(tmp_path) as base, window(browser) as page:
        for sign in URGENT:
            page.goto(f"{base}/today")
            row = page.locator(f".st-key-tap_row_entry_{entry.entry_id}")
            row.get_by_role("button", name="Change", exact=True).click()
            tick(row, sign)
            page.get_by_role("button", name="Save the change").click()
            read_what_to_do(page, sign)
            page.get_by_role("button", name="Undo").click()
            said(page, "Taken back.")
    assert entries(tmp_path) == [entry]


def test_an_urgent_sign_told_on_about_me_says_what_to_do_and_one_that_can_wait_does_not(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        for sign in (SOON[0], URGENT[0]):
            page.goto(f"{base}/about_me")
            page.get_by_role("button", name=sentence_case(sign), exact=True).click()
            page.locator(".st-key-tap_signs").get_by_text(f"You ticked {SOON[0]}").wait_for()
            settle(page)
            page.get_by_role("button", name="Save").click()
            page.get_by_role("button", name="Undo").wait_for()
            settle(page)
            assert page.get_by_role("dialog").count() == (sign in URGENT)
        page.get_by_role("button", name="I have read this").click()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("Taken back.").wait_for()
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert [each.intake.warning_signs for each in journal.read_intakes()] == [(SOON[0],)]
