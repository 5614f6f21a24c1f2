"""Browser: nothing is cut at 320 pixels, zoomed or in large letters; what is chosen and reached is always seen."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from analytics.charts.look import DARK, LIGHT
from pages.frame.page import MORE, ON_PHONE, PAGES
from tests.browser.hand import DAY, PHONE, TITLES, box_of, level, open_today, part, region, settle, window

pytestmark = pytest.mark.browser
# A window's size and how large letters are: the smallest phone, a desk zoomed to 200 %, a phone with text of 200 %.
USUAL = 16
SIZES = {"320": (320, 664, USUAL), "zoomed": (640, 450, USUAL), "large text": (390, 844, 32)}
_LARGE = "document.addEventListener('DOMContentLoaded', () => {{ document.documentElement.style.fontSize = '{}px'; }})"
# What is seen of the page and sticks out of the window, or has words that do not fit into it.
_FAULTS = r"""() => {
  const shadows = [document.getElementById("root")], all = [];
  for (let root; (root = shadows.pop()); )
    for (const each of root.querySelectorAll("*")) {
      all.push(each);
      if (each.shadowRoot) shadows.push(each.shadowRoot);
    }
  const above = (each) => each.parentElement ?? each.getRootNode().host;
  const isHeld = (each) => {
    for (let at = above(each); at; at = above(at)) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none") return true;
      const scrolls = ["auto", "scroll"].includes(style.overflowX) && at.scrollWidth > at.clientWidth;
      if (scrolls && at.dataset.testid !== "stMain") return true;
    }
    return false;
  };
  const told = (each) =>
    `${each.tagName} ${each.closest("[class*=st-key-]")?.className} ${each.textContent.slice(0, 40)}`;
  const main = document.querySelector("[data-testid=stMain]");
  const found = main.scrollWidth > main.clientWidth ? [`the page is ${main.scrollWidth} wide`] : [];
  for (const each of all) {
    const box = each.getBoundingClientRect(), style = getComputedStyle(each);
    if (box.width <= 1 || box.height <= 1 || !each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    if (each.closest("[data-testid=stSidebar]") || (each.closest("svg") && each.tagName !== "svg")) continue;
    if ((box.right > innerWidth + 1 || box.left < -1) && !isHeld(each)) found.push(`sticks out: ${told(each)}`);
    const hasWords = [...each.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (hasWords && style.display !== "inline" && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
      found.push(`does not fit: ${told(each)}`);
  }
  return found;
}"""
# The chosen ones of a page, in its shadows too, that look as the others do.
_UNSEEN = """() => {
  const within = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
    [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  const chosen = within(document.body).filter((each) => each.checkVisibility()
    && each.matches("button[data-selected], button[aria-pressed=true], header [aria-current=page]"));
  return [chosen.length, chosen.filter((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 2;
  }).map((each) => each.outerHTML.slice(0, 200))];
}"""
_BORDER = "each => [getComputedStyle(each).borderStyle, parseFloat(getComputedStyle(each).borderWidth)]"
_OUTLINE = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  return [at.dataset.testid, style.outlineStyle, style.outlineColor, parseFloat(style.outlineWidth)];
}"""


def opened(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/{'' if name == 'home' else name}")
    page.get_by_role("heading", level=1).wait_for()
    settle(page)
    page.wait_for_timeout(700)


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, as WCAG 2 defines it; each as #RRGGBB or as a browser says it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    if colour.startswith("#"):
        parts = list(bytes.fromhex(colour[1:]))
    else:
        parts = [int(float(each)) for each in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.03928 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(browser: Browser, served: str, size: str) -> None:
    width, height, letters = SIZES[size]
    with window(browser, size=ViewportSize(width=width, height=height), is_fresh=letters != USUAL) as page:
        if letters != USUAL:
            page.add_init_script(_LARGE.format(letters))
        for name in PAGES:
            opened(page, served, name)
            assert page.evaluate(_FAULTS) == [], name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_is_seen_in_forced_colours(browser: Browser, served: str, filled: str, scheme: str) -> None:
    with window(browser) as page:
        page.emulate_media(forced_colors="active", color_scheme="dark" if scheme == "dark" else "light")
        for name in ("trends", "triggers", "diary", "therapist"):
            opened(page, served, name)
            page.get_by_role("button", name="1 yr", exact=True).click()
            page.get_by_role("radio", name="1 yr", exact=True).wait_for()
            chosen, unseen = page.evaluate(_UNSEEN)
            assert chosen >= 3, "where one is, the period and the place"
            assert unseen == [], name
        page.set_viewport_size(PHONE)
        open_today(page, filled)
        region(page, "back of neck").click()
        level(page, "7").click()
        part(page, DAY).click()
        page.get_by_role("button", name="At desk", exact=True).click()
        settle(page)
        region(page, "back of neck").click()  # its number is chosen in the sheet
        chosen, unseen = page.evaluate(_UNSEEN)
        assert chosen >= 4, "a pill, a level, and two switches of the body"
        assert unseen == []
        style, border = page.get_by_role("button", name="Save").evaluate(_BORDER)
        assert (style, border >= 1) == ("solid", True)


def test_on_a_phone_every_page_is_two_taps_away_and_the_one_that_is_open_is_marked(
    browser: Browser, served: str
) -> None:
    with window(browser, is_phone=True) as page:
        opened(page, served, "home")
        assert not page.locator("header").first.is_visible()
        row = page.locator(".st-key-phone_row")
        for name in [*PAGES, "home"]:
            words = PAGES[name][0]
            if name == "today":
                continue  # it has the whole of a phone to itself
            if name in ON_PHONE:
                row.get_by_role("link", name=words, exact=True).tap()
            else:
                row.get_by_role("button", name=MORE).tap()
                page.locator(".st-key-more_pages").get_by_role("link", name=words, exact=True).tap()
            page.get_by_role("heading", name=TITLES[words], exact=True).wait_for()
            settle(page)
            expect(row.locator("[aria-current=page]")).to_have_text(re.compile(words if name in ON_PHONE else MORE))
            expect(page.locator(".st-key-more_pages")).to_have_count(0)
            assert box_of(row)["y"] + box_of(row)["height"] == PHONE["height"]


def test_what_is_asked_stands_in_the_row_of_the_title_and_is_cut_where_there_is_no_room(
    phone: Page, served: str
) -> None:
    opened(phone, served, "triggers")
    asked, title = phone.locator(".st-key-asked button"), phone.get_by_role("heading", level=1)
    expect(asked).to_have_text(re.compile("^1 yr"))
    asked.tap()
    phone.get_by_role("button", name="Between the shoulder blades", exact=True).or_(
        phone.get_by_role("radio", name="Between the shoulder blades", exact=True)
    ).tap()
    expect(asked).to_contain_text("1 yr · Between the shoulder blades")
    settle(phone)
    box, of_title = box_of(asked), box_of(title)
    assert box["x"] >= of_title["x"] + of_title["width"]
    assert box["x"] + box["width"] <= PHONE["width"] - 8
    assert box["height"] <= 44
    assert of_title["height"] <= 40
    assert asked.locator("p").evaluate("each => each.scrollWidth > each.clientWidth"), "it ends in dots"


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_where_the_keyboard_is_in_the_menu_is_seen(browser: Browser, served: str, look: object) -> None:
    colours = DARK if look is DARK else LIGHT
    with window(browser) as page:
        page.emulate_media(color_scheme="dark" if look is DARK else "light")
        opened(page, served, "trends")
        reached = 0
        for _ in range(14):
            page.keyboard.press("Tab")
            where, style, colour, width = page.evaluate(_OUTLINE)
            if where in ("stTopNavLink", "stLogoLink"):
                reached += 1
                assert (style, width >= 2) == ("solid", True), where
                # Round the name that has the focus: the page's colour, or that of the name of the page that is open.
                assert min(contrast(colour, around) for around in (colours.background, colours.sunken)) >= 3
        assert reached >= len(PAGES)
