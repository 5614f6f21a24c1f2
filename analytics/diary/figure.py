"""Words for the figure of the body: its outline and its regions as shapes, front and back, drawn for this diary.

One half is described and mirrored: x is the distance from the midline, y grows downwards, one unit is about four
millimetres. Outlines are points that a closed Catmull-Rom spline runs through (Catmull and Rom 1974, as cubic curves);
regions are simple shapes that overlap the outline and are clipped by it, so that neighbours share their edges exactly.
Paths are absolute M, L, C, Q and Z only. Left and right are the person's own: the front is seen as in a mirror turned
round, their left on the right of the picture.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
VIEW_BOX = (-116.0, 0.0, 232.0, 474.0)

_BODY: tuple[Point, ...] = (
    (0, 54), (15.5, 58), (15.8, 70), (18.5, 79.5), (28, 87.5), (44, 93.5), (59, 98.5), (69, 107), (75, 121), (78, 139),
    (79.5, 156), (82.5, 173), (85, 190), (89, 207), (92, 226), (93.5, 243), (96, 254), (101, 261), (105.6, 270),
    (109, 280), (108.8, 286.5), (105.4, 288), (102, 283), (102.4, 293), (102, 305), (99, 315), (94, 320),
    (88.5, 319), (84, 309), (81.2, 295), (79.8, 281), (79.2, 268), (78, 255), (75.5, 240), (71, 222), (66.5, 204),
    (63, 188), (59.5, 170), (56, 152), (52.3, 137), (50.6, 146), (48.3, 162), (45.4, 178), (43.2, 194), (44.2, 209),
    (48, 226), (51.6, 243), (53.6, 260), (53.6, 280), (51.6, 302), (48.2, 324), (44.8, 342), (44.4, 354), (46.4, 370),
    (46.8, 384), (44, 402), (38.5, 420), (34.6, 434), (34, 444), (37, 453), (41, 460), (40, 466.5), (32, 469.5),
    (21, 469), (13.8, 466), (12.4, 457.5), (14, 446), (14.8, 434), (13.8, 416), (11.4, 396), (12, 378), (14.6, 360),
    (14, 343), (10.6, 322), (6.6, 300), (3.6, 282), (1.4, 270), (0, 266),
)  # fmt: skip
_FACE: tuple[Point, ...] = (
    (0, 4), (13, 6.6), (21.6, 15), (24.4, 28), (24, 38), (22, 49), (17, 60), (9.5, 68.6), (0, 71.5),
)  # fmt: skip
_SKULL: tuple[Point, ...] = (
    (0, 4), (13, 6.6), (21.6, 15), (24.4, 28), (24, 39), (21.6, 50), (16.5, 58.5), (9, 63), (0, 64),
)  # fmt: skip
_EAR = "M23 29.5 C28.5 27.5 31 31.5 30.2 37.5 C29.6 43 27 49 22.4 49.5 Z"

# Region: its path over the right half of the view, and where its number stands. Listed from head to foot.
_Half = dict[str, tuple[str, Point]]
_HEAD_FRONT: _Half = {
    "top of the head": ("M0 0 L40 0 L40 14 Q20 11 0 12 Z", (7, 8.6)),
    "forehead": ("M0 12 Q9 11.4 16.5 13.2 Q17.4 20 17 27 Q9 25.4 0 26 Z", (8, 19.5)),
    "temple": ("M16.5 13.2 Q28 13 40 14 L40 38 Q28 37.4 20 36.4 Q18 31.6 17 27 Q17.4 20 16.5 13.2 Z", (20.5, 25.5)),
    "behind the eye": ("M0 26 Q9 25.4 17 27 Q18 31.6 20 36.4 Q11 39.2 0 37 Z", (9.5, 31.8)),
    "face": ("M0 37 Q11 39.2 20 36.4 Q28 37.4 40 38 L40 46 Q30 50 21 49.6 Q12 55 0 53 Z", (11, 45)),
    "jaw": ("M0 53 Q12 55 21 49.6 Q30 50 40 46 L40 80 L0 80 Z", (8, 60.5)),
}
_HEAD_BACK: _Half = {
    "top of the head": ("M0 0 L40 0 L40 25 Q20 19 0 20 Z", (10, 12.5)),
    "back of the head": ("M0 20 Q20 19 40 25 L40 80 L0 80 Z", (11, 41)),
}
_ARM: _Half = {
    "inner elbow": ("M60.5 180 Q76 186 95 181 L99 205 Q81 209 64 203 Z", (76.5, 194.5)),
    "forearm": ("M64 203 Q81 209 99 205 L106 247 Q88 252 70 247 Z", (81.5, 228)),
    "wrist": ("M70 247 Q88 252 106 247 L104 261 Q92 264.5 74 262.5 Z", (87, 256.5)),
    "palm": ("M74 262.5 Q90 264.5 98.4 262 Q99 271 101.5 283.5 L103 287 Q91 291 74 288 Z", (89.6, 276.5)),
    "thumb": ("M98.4 262 L104 256 L124 270 L124 294 L102.6 290 L101.6 283.5 Q99 271 98.4 262 Z", (104.4, 276)),
    "fingers": ("M74 288 Q91 291 103 287 L110 294 L110 326 L74 326 Z", (91.6, 303)),
}
_FRONT: _Half = {
    "front of neck": ("M0 50 L8.5 50 Q8.5 76 12.5 89 Q6 95.5 0 97 Z", (5, 82)),
    "side of neck": ("M8.5 50 L40 50 L20 76 Q22 83 31 88 Q21 91.4 12.5 89 Q8.5 76 8.5 50 Z", (13.8, 82.5)),
    "top of shoulder": ("M0 97 Q6 95.5 12.5 89 Q21 91.4 31 88 L30 80 L64 96 Q53 106 42 107.4 Q20 104 0 108 Z", (34, 97.6)),
    "front of shoulder": ("M42 107.4 Q53 106 64 96 L95 92 L95 142 Q72 141 52.3 138 Q45 123 42 107.4 Z", (62, 122)),
    "chest": ("M0 108 Q20 104 42 107.4 Q45 123 52.3 138 Q46 151 33 156 Q18 160 0 158 Z", (23, 133)),
    "side of chest": ("M33 156 Q46 151 52.3 138 L54.5 146 L51 178 Q44 180 37 178.5 Q34 167 33 156 Z", (41.5, 167)),
    "upper abdomen": ("M0 158 Q18 160 33 156 Q34 167 37 178.5 Q44 180 52 178 L52 197 Q24 204 0 202 Z", (19, 181)),
    "lower abdomen": ("M0 202 Q24 204 52 197 L56 211 Q46 213 39.5 219 Q26 234 11 245 Q6 248 0 248 Z", (18, 220)),
    "groin": ("M0 248 Q6 248 11 245 Q26 234 39.5 219 Q42 224 43.6 229 Q33 247 19 262 Q9 272 0 272 Z", (20, 248.5)),
    "outer hip": ("M39.5 219 Q46 213 56 211 L72 211 L72 268 Q56 270 46 265 Q42.6 246 43.6 229 Q42 224 39.5 219 Z", (48.2, 246)),
    "inner thigh": ("M-4 271 L0 272 Q9 272 19 262 Q17.4 300 22.5 337 Q14 337.4 4 335 Z", (14, 303)),
    "front of thigh": ("M19 262 Q33 247 43.6 229 Q42.6 246 46 265 Q45.6 300 40 336.6 Q32 339 22.5 337 Q17.4 300 19 262 Z", (31.5, 296)),
    "outer thigh": ("M46 265 Q56 270 72 268 L60 338 Q50 338 40 336.6 Q45.6 300 46 265 Z", (48.4, 293)),
    "front of knee": ("M4 335 Q14 337.4 22.5 337 Q32 339 40 336.6 Q50 338 60 338 L60 366 Q30 372 4 366 Z", (29, 352.5)),
    "shin": ("M4 366 Q30 372 60 366 L60 432 Q24 437 4 432 Z", (28.5, 398)),
    "ankle": ("M4 432 Q24 437 60 432 L60 447 Q25 452 4 447 Z", (24.2, 441.8)),
    "top of foot": ("M4 447 Q25 452 60 447 L60 460 Q28 457 4 460 Z", (25.4, 454.6)),
    "toes": ("M4 460 Q28 457 60 460 L60 476 L4 476 Z", (26.5, 464.6)),
    "front of upper arm": ("M52.3 138 Q72 141 95 142 L95 181 Q76 186 60.5 180 Z", (68.5, 160)),
    **_ARM,
}  # fmt: skip
_BACK: _Half = {
    "back of neck": ("M0 40 L10 40 Q10 73 14.5 88 Q7 95 0 96.4 Z", (6, 80)),
    "side of neck": ("M10 40 L40 40 L20 76 Q22 83 31 88 Q22 91 14.5 88 Q10 73 10 40 Z", (14.6, 80)),
    "top of shoulder": ("M0 96.4 Q7 95 14.5 88 Q22 91 31 88 L30 80 L64 96 Q54 108 44 111.6 Q22 112 0 114 Z", (32, 100.5)),
    "back of shoulder": ("M44 111.6 Q54 108 64 96 L95 92 L95 142 Q72 141 52.3 138 Q46.6 126 44 111.6 Z", (63, 122)),
    "between the shoulder blades": ("M0 114 Q10 113 17 112.4 Q14 134 19.5 157 Q10 159 0 159 Z", (8.6, 136)),
    "shoulder blade": ("M17 112.4 Q32 112 44 111.6 Q46.6 126 52.3 138 L51 150 Q44 158.6 34 160 Q25.6 160 19.5 157 Q14 134 17 112.4 Z", (33, 136.5)),
    "middle back": ("M0 159 Q10 159 19.5 157 Q25.6 160 30 160.2 Q31 176 30 195.2 Q14 196.4 0 195 Z", (15, 178)),
    "side of the back": ("M30 160.2 Q44 158.6 51 150 L54.5 150 L51 191 Q42 194 30 195.2 Q31 176 30 160.2 Z", (39, 175.5)),
    "lower back": ("M0 195 Q14 196.4 30 195.2 Q42 194 52 191 L56 213 Q38 214 21 219 Q10 220.4 0 220 Z", (22, 207.5)),
    "sacroiliac joint": ("M0 220 Q10 220.4 21 219 Q23 229 18 239 Q9 243 0 243 Z", (10.5, 231)),
    "tailbone": ("M0 243 Q5 243 9.4 242 Q8 254 0 262 Z", (4, 249.8)),
    "buttock": ("M21 219 Q34 214.6 47 213.6 Q44 240 48.4 267 Q34 285 0 277 L0 262 Q8 254 9.4 242 Q14 241 18 239 Q23 229 21 219 Z", (30, 250)),
    "outer hip": ("M47 213.6 Q52 213 72 212 L72 268 Q58 270.6 48.4 267 Q44 240 47 213.6 Z", (49.4, 246)),
    "inner thigh": ("M-4 276 L0 277 Q9 279.6 16.5 279.6 Q14.4 308 20.5 337 Q13 337.4 4 335 Z", (12.6, 307)),
    "back of thigh": ("M16.5 279.6 Q36 281 48.4 267 Q47.6 300 41 336.6 Q32 339 20.5 337 Q14.4 308 16.5 279.6 Z", (31, 307)),
    "outer thigh": ("M48.4 267 Q58 270.6 72 268 L60 338 Q50 338 41 336.6 Q47.6 300 48.4 267 Z", (49.6, 296)),
    "back of knee": ("M4 335 Q13 337.4 20.5 337 Q32 339 41 336.6 Q50 338 60 338 L60 363 Q30 368 4 363 Z", (29, 351)),
    "calf": ("M4 363 Q30 368 60 363 L60 426 Q24 431 4 426 Z", (28.5, 394)),
    "ankle": ("M4 426 Q24 431 60 426 L60 446 Q25 450.4 4 446 Z", (24.4, 438)),
    "heel": ("M4 446 Q25 450.4 60 446 L60 476 L4 476 Z", (26, 458.6)),
    "back of upper arm": ("M52.3 138 Q72 141 95 142 L95 181 Q76 186 60.5 180 Z", (68.5, 160)),
    **{{"inner elbow": "outer elbow", "palm": "back of hand"}.get(name, name): shape for name, shape in _ARM.items()},
}  # fmt: skip
# Thin lines that tell front from back: collarbone, breastbone, navel, kneecap; spine, shoulder blade, fold, Achilles.
_KNUCKLES = ("M86.6 297 L88.4 314", "M92 297 L93 316", "M97 296 L97.2 313")
_LANDMARKS = {
    "front": (
        "M6 103 Q26 96.5 52 102", "M6 157 Q24 158 34 150", "M-1.6 206 Q0 208.6 1.6 206",
        "M21 347 Q29 341.6 37 347", "M22 462 L22 466", "M28 462 L28 466.6", "M34 461.6 L34 466", *_KNUCKLES,
    ),
    "back": (
        "M20 118 Q16.8 138 23 153", "M23 153 Q34 149 42 140", "M3 279 Q22 289 42 277",
        "M18 351 Q29 355 40 351", "M24 428 L24.4 442", *_KNUCKLES,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """One region on one side of one view.

    Attributes:
        region: its name.
        side: "left" or "right", the person's own.
        view: "front" or "back".
        part: the outline that clips it: "body", "head" or "ear".
        path: SVG path, absolute M, L, C, Q and Z.
        centre: where its number stands.
    """

    region: str
    side: str
    view: str
    part: str
    path: str
    centre: Point


def shapes(view: str) -> tuple[Shape, ...]:
    """The regions of a view, those of the body before those of the head, which lies over the neck in front."""
    body, head = (_FRONT, _HEAD_FRONT) if view == "front" else (_BACK, _HEAD_BACK)
    ear: _Half = {"ear": (_EAR, (27, 38.5))}
    parts = (("body", body), ("ear", ear), ("head", head))
    return tuple(
        _shape(region, view, part, half, is_mirrored=is_mirrored)
        for part, halves in parts
        for region, half in halves.items()
        for is_mirrored in (False, True)
    )


def _shape(region: str, view: str, part: str, half: tuple[str, Point], *, is_mirrored: bool) -> Shape:
    """The described half is the picture's right: the person's left in front, their right behind."""
    path, (x, y) = half
    is_left = (view == "front") != is_mirrored
    drawn, at = (_mirrored(path), (-x, y)) if is_mirrored else (path, (x, y))
    return Shape(region, "left" if is_left else "right", view, part, drawn, at)


def outline(view: str, part: str) -> str:
    """The closed outline of the body, of the head, or of both ears."""
    if part == "ear":
        return f"{_EAR} {_mirrored(_EAR)}"
    half = _BODY if part == "body" else _FACE if view == "front" else _SKULL
    return _closed([*half, *((-x, y) for x, y in reversed(half) if x)])


def landmarks(view: str) -> tuple[str, ...]:
    """Thin lines on both halves of a view."""
    return tuple(line for half in _LANDMARKS[view] for line in dict.fromkeys((half, _mirrored(half))))


def _mirrored(path: str) -> str:
    """A path on the other side of the midline."""
    return re.sub(r"(-?[\d.]+) (-?[\d.]+)", lambda found: f"{_turned(found[1])} {found[2]}", path)


def _turned(number: str) -> str:
    return number if float(number) == 0 else number[1:] if number.startswith("-") else f"-{number}"


def _closed(points: Sequence[Point]) -> str:
    """A closed Catmull-Rom spline through the points, as cubic curves; a third of the usual pull keeps it from bulging."""
    count = len(points)
    curves = [
        f"C{_at(_pulled(points[i], points[i - 1], points[(i + 1) % count], 1))} "
        f"{_at(_pulled(points[(i + 1) % count], points[i], points[(i + 2) % count], -1))} {_at(points[(i + 1) % count])}"
        for i in range(count)
    ]
    return " ".join([f"M{_at(points[0])}", *curves, "Z"])


def _pulled(point: Point, before: Point, after: Point, way: int) -> Point:
    return (point[0] + way * (after[0] - before[0]) / 6, point[1] + way * (after[1] - before[1]) / 6)


def _at(point: Iterable[float]) -> str:
    return " ".join(f"{value:.2f}".rstrip("0").rstrip(".") for value in point)
