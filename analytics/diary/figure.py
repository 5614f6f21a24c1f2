"""Words for the figure of the body: a person from the front and from behind, cut into regions, drawn for this diary.

Half a figure is written down; the other half is its mirror image. `x` is the distance from the midline, `y` grows
downwards, and a head is 65 units high. Left and right are the person's own: in front their left is on the right of the
picture, behind it is on the left. How lines and loops are written is told in `curves.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analytics.diary.curves import Line, Piece, Point, backwards, lines_of, loop, mirrored, path, roomiest

VIEWS = ("front", "back")
VIEW_BOX = (-114.0, 0.0, 228.0, 492.0)

_OUTLINE = (
    "crown:0,5 11.5,7.6 hair:18.6,14.4 21.9,24 ear_top:22.3,35 ear_low:20.7,48.5 jaw:17.6,58 gullet:11.5,66.3 chin:0,70.5",
    "ear_top 24.9,34.8 25.7,38.8 24,45.6 ear_low",
    # Neck, arm and hand, down the outside and up the inside.
    (
        "jaw 15.4,66 15.3,76 neck:19,85 29,90.6 41,94.8 tip:52,98.6 61,104.5 66.3,114 68.3,126 delt:70,139 73,155 elbow:77.4,180"
        " elbow_low:82.6,199 86.5,213 89,227 wrist:91,243 hand:93.2,255 97.2,260.5 102.4,268.5 106.8,278 107.2,284.8"
        " 103.8,286.4 99.6,281 web:96.9,275.8 knuckle:98.2,285 98.6,293 98.2,299.4 96.6,302.6 94.5,302.2 split_1:93.5,298.6"
        " 93.1,304.4 91.4,307.8 89.4,307.2 split_2:88.5,301.6 87.8,304.4 86.2,306 84.5,304.8 split_3:83.9,298.4 83.2,300.2"
        " 81.6,301.2 79.8,299.4 79,294 78.4,287 knuckle_in:78,281 76.2,271 hand_in:77.4,258 wrist_in:74.8,245 69.9,231"
        " 64.7,214 elbow_low_in:60.6,201 elbow_in:56.6,184 52,166 47,148 armpit:42.8,135"
    ),
    # Trunk, leg and foot.
    (
        "armpit 43.4,144 blade:42.8,154 40.8,168 rib:38.6,181 waist:37.2,196 38,207 hip:41.4,221 45.4,237 47.8,252 fold:48.6,266"
        " 47.9,289 45.4,314 knee:40.6,338 38,352 knee_low:37.4,369 39.6,385 39.2,401 35.6,421 shin:31,441 30,449"
        " ankle:31.2,458 34.6,466 toe:38.4,473 40.6,479.6 38,484.4 27,486 18.6,484.6 15.2,479 toe_in:15,473.6 15.6,466"
        " ankle_in:16.6,458 16.2,450 shin_in:17.4,441 15.4,424 11.8,403 11.3,387 knee_low_in:13.6,369 13.4,354 knee_in:12,338"
        " 8.6,314 5,286 leg:2.2,262 crotch:0,250"
    ),
)
# Borders on the limbs, the same from front and back.
_LIMBS = (
    "delt 63,141.5 52,141 armpit",
    "elbow 67,184.5 elbow_in",
    "elbow_low 72,203 elbow_low_in",
    "wrist 83,246.5 wrist_in",
    "hand 85.5,258.5 hand_in",
    "hand 93.6,266.5 web",
    "knuckle 88,281.5 knuckle_in",
    "knee_low 26,372.5 knee_low_in",
    "shin 24,443.5 shin_in",
    "ankle 24,455 ankle_in",
    "ear_top 20.6,38.5 20,43.5 ear_low",
)
_FRONT = (
    "hair 14,17 temple:9.5,18.6 hair_mid:0,19.6",
    "temple 12.6,24 eye:13.8,29.4 14.8,35 brow:16,40.4",
    "eye 6,30.8 eye_mid:0,31.2",
    "ear_top 19.4,38.6 brow 8,43 brow_mid:0,43.4",
    "ear_low 14.5,55.5 lip:0,57",
    "gullet 9.5,80 notch:0,92.5",
    "neck 13,89 6,92 notch",
    "tip 46,102.6 collar:38.5,103.8 24,101 10,99 breastbone:0,99",
    "collar 37.6,118 armpit",
    "armpit 36.6,148.5 breast:28.5,157 15,161 breast_mid:0,160",
    "breast 27.6,170 28.4,184 side:31,197",
    "waist side 17,201.4 navel:0,203",
    "hip 33,229 crest:26.5,234 12,243.5 pubis:0,245.5",
    "fold 37,259.5 thigh:30,256 hip_in:22,253.5 thigh_in:13,255.4 leg",
    "crest 23.6,243 hip_in",
    "thigh 33.6,290 33.4,316 over_knee:32.6,335.4",
    "thigh_in 16,290 18.6,316 over_knee_in:20.6,335.2",
    "knee over_knee 26.2,334.4 over_knee_in knee_in",
    "toe 27,475.4 toe_in",
)
_BACK = (
    "hair 10,19 whorl:0,21",
    "ear_low 15,57.5 nape:0,61",
    "neck 10,91.5 prominent:0,94.5",
    "tip 46,103.4 spine:39,106.6 28,110 medial:17,111 mid_1:0,112",
    "spine 38.4,120 armpit",
    "medial 16.4,124 18,138 tip_low:22.5,152.6",
    "blade 36,152.6 side:27,152.6 tip_low 11,153.5 mid_2:0,154.5",
    "side 25.4,168 side_low:25.4,185.4",
    "rib side_low 14,186.4 mid_3:0,187",
    "hip rim:29,216.6 dimple:15,217.6 mid_4:0,219.5",
    "dimple 13,226 tail:8.4,235",
    "tail tail_mid:0,235.6",
    "rim 35.2,232 38.6,250 seat:37,268.6",
    "fold seat 25,272.5 12,270 leg",
    "knee 26,341 knee_in",
)
# A region by its corners, from head to foot. Those of the limbs have one name in front and another behind.
_FRONT_REGIONS = {
    "top of the head": "crown hair hair_mid",
    "forehead": "hair_mid temple eye eye_mid",
    "temple": "hair ear_top brow temple",
    "behind the eye": "eye_mid eye brow brow_mid",
    "ear": "ear_top ~ear_low",
    "face": "ear_top ear_low lip brow_mid",
    "jaw": "ear_low chin lip",
    "front of neck": "chin gullet notch",
    "side of neck": "gullet jaw neck notch",
    "top of shoulder": "neck tip breastbone notch",
    "front of shoulder": "tip delt armpit collar",
    "chest": "breastbone collar armpit breast_mid",
    "side of chest": "armpit rib waist side breast",
    "upper abdomen": "breast_mid breast side navel",
    "lower abdomen": "navel waist hip pubis",
    "outer hip": "hip fold hip_in crest",
    "groin": "crest hip_in leg crotch pubis",
    "outer thigh": "fold knee over_knee thigh",
    "front of thigh": "thigh over_knee over_knee_in thigh_in hip_in",
    "inner thigh": "thigh_in over_knee_in knee_in leg",
    "top of foot": "ankle toe toe_in ankle_in",
    "toes": "toe ~toe_in",
}
_BACK_REGIONS = {
    "top of the head": "crown hair whorl",
    "back of the head": "whorl hair ear_top ear_low nape",
    "ear": "ear_top ~ear_low",
    "back of neck": "ear_low jaw neck prominent nape",
    "top of shoulder": "neck tip mid_1 prominent",
    "back of shoulder": "tip delt armpit spine",
    "shoulder blade": "spine armpit blade tip_low medial",
    "between the shoulder blades": "mid_1 medial tip_low mid_2",
    "middle back": "mid_2 side side_low mid_3",
    "side of the back": "side blade rib side_low",
    "lower back": "mid_3 rib hip mid_4",
    "sacroiliac joint": "mid_4 dimple tail tail_mid",
    "tailbone": "tail_mid tail crotch",
    "buttock": "dimple rim seat leg crotch tail",
    "outer hip": "rim hip fold seat",
    "back of thigh": "fold knee knee_in leg",
    "heel": "ankle ~ankle_in",
}
_LIMB_REGIONS = {
    ("front of upper arm", "back of upper arm"): "delt elbow elbow_in armpit",
    ("inner elbow", "outer elbow"): "elbow elbow_low elbow_low_in elbow_in",
    ("forearm", "forearm"): "elbow_low wrist wrist_in elbow_low_in",
    ("wrist", "wrist"): "wrist hand hand_in wrist_in",
    ("palm", "back of hand"): "hand web knuckle knuckle_in hand_in",
    ("thumb", "thumb"): "hand ~web",
    ("fingers", "fingers"): "knuckle ~knuckle_in",
    ("front of knee", "back of knee"): "knee knee_low knee_low_in knee_in",
    ("shin", "calf"): "knee_low shin shin_in knee_low_in",
    ("ankle", "ankle"): "shin ankle ankle_in shin_in",
}
_WHOLE = "crown ear_top ~ear_low jaw armpit crotch"
# Thin lines that say what lies under the skin; they are no borders.
_FINGERS = ("93.5,298.6 91.6,289", "88.5,301.6 86.8,288", "83.9,298.4 82.2,287.5")
_LANDMARKS = {
    "front": (*_FINGERS, "19,356 18.6,350 21.5,345.8 26,344.6 30.5,345.8 33.2,350 32.6,356"),
    "back": (*_FINGERS, "19,361.5 25.5,363 32,361.5"),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """One region on one side of one view.

    Attributes:
        region: its name in `regions.py`.
        side: "left" or "right", the person's own.
        view: "front" or "back".
        path: its border as an SVG path of absolute M, L, C and Z.
        centre: where its number stands.
        room: the radius of the circle round `centre` that the shape holds.
    """

    region: str
    side: str
    view: str
    path: str
    centre: Point
    room: float


@cache
def shapes(view: str) -> tuple[Shape, ...]:
    """The regions of a view, left and right, from head to foot."""
    own = _FRONT_REGIONS if view == "front" else _BACK_REGIONS
    limbs = {names[VIEWS.index(view)]: corners for names, corners in _LIMB_REGIONS.items()}
    return tuple(shape for region, corners in (own | limbs).items() for shape in _sides(region, view, corners))


def _sides(region: str, view: str, corners: str) -> Iterator[Shape]:
    """A region and its mirror image; the written half is the picture's right."""
    border = loop(corners, _lines(view))
    (x, y), room = roomiest(border)
    near, far = ("left", "right") if view == "front" else ("right", "left")
    yield Shape(region, near, view, path(border), (x, y), room)
    yield Shape(region, far, view, path(mirrored(border)), (-x, y), room)


@cache
def outline(view: str) -> str:
    """The whole body as one closed path."""
    half: list[Piece] = loop(_WHOLE, _lines(view))[:-1]
    return path([*half, *backwards(mirrored(half))])


@cache
def landmarks(view: str) -> tuple[str, ...]:
    """Thin lines within the body, left and right."""
    halves = [line.pieces for line in lines_of(_LANDMARKS[view])]
    return tuple(path(drawn, is_closed=False) for half in halves for drawn in (half, mirrored(half)))


@cache
def _lines(view: str) -> tuple[Line, ...]:
    """All lines of a view, borders before outlines: where both join two corners, a region keeps to the border."""
    return lines_of((*(_FRONT if view == "front" else _BACK), *_LIMBS, *_OUTLINE))
