"""Show a finding by a picture of what it is of."""

from analytics.diary.factors import DIET, DIET_PREFIX, POSTURE_PREFIX
from pages.frame.page import PAGES

# One for each factor the diary knows; `DIET` stands for food and drink in the person's own words too.
FACTOR_ICONS = {
    "sitting_minutes": "chair", "longest_sit_minutes": "chair", "sleep": "bedtime", "sleep_quality": "bedtime",
    "stress": "bolt", "mood": "mood", "driving": "directions_car", "exercise": "directions_run",
    "screen_time": "monitor", "steps": "directions_walk", "alcohol": "wine_bar", "coffee": "coffee",
    "smoking": "smoking_rooms", DIET: "restaurant", "heavy_lifting": "fitness_center", "overuse": "replay",
    "poor_posture": "airline_seat_recline_normal", "minor_injury": "healing", "cold": "ac_unit", "heat": "sunny",
    "menstruation": "water_drop", "weather": "partly_cloudy_day",
}  # fmt: skip
_POSTURE = "airline_seat_recline_normal"


def finding_icon(page: str, factor: str = "") -> str:
    """The picture of a factor; of the page where the finding is of no factor, or of one of the person's own."""
    if factor.startswith(POSTURE_PREFIX):
        return f":material/{_POSTURE}:"
    icon = FACTOR_ICONS.get(DIET if factor.startswith(DIET_PREFIX) else factor)
    return f":material/{icon}:" if icon else PAGES[page][1]
