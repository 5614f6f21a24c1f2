"""Browser: the body that is tapped: size of its targets, a tap beside it, its colours in the dark."""

import pytest
from playwright.sync_api import FloatRect, Page, expect

from analytics.charts.look import DARK
from analytics.diary.figure import shapes
from analytics.diary.places import REGIONS, place_name
from tests.browser.hand import box_of, level, open_today, part, region, rgb

pytestmark = pytest.mark.browser
SMALLEST_TARGET = 44  # CSS px: WCAG 2.2, 2.5.5
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


def test_a_tap_beside_the_wrist_chooses_what_it_nearly_hit(phone: Page, served: str) -> None:
    open_today(phone, served)
    phone.locator("[data-show=lower]").tap()
    x, y, is_on_it = region(phone, "wrist").evaluate(_BESIDE, 15)
    assert not is_on_it
    phone.touchscreen.tap(x, y)
    expect(phone.locator(".name")).to_have_text("Wrist, left")


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


def is_within(small: FloatRect, large: FloatRect) -> bool:
    return (
        large["x"] <= small["x"]
        and large["y"] <= small["y"]
        and small["x"] + small["width"] <= large["x"] + large["width"]
        and small["y"] + small["height"] <= large["y"] + large["height"]
    )
