"""Words for smooth lines: lines through points, loops along lines, and the room inside a loop.

A line is a centripetal Catmull-Rom curve (Yuksel 2011, doi:10.1016/j.cad.2010.08.008): it makes no loops of its own
where points lie close. A closed loop runs through named corners: between two corners that lie on one line it follows
that line, otherwise it goes straight, so that neighbours share their border exactly.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist, hypot

Point = tuple[float, float]
Piece = tuple[Point, ...]  # two points: straight; four: a cubic curve


@dataclass(frozen=True, slots=True)
class Line:
    """A smooth line through points; `names` has None for a point without one."""

    names: tuple[str | None, ...]
    pieces: tuple[Piece, ...]

    def between(self, start: str, end: str) -> list[Piece]:
        """The part of the line from one named point to another, in that direction."""
        first, last = self.names.index(start), self.names.index(end)
        return list(self.pieces[first:last]) if first <= last else backwards(self.pieces[last:first])

    def corners(self) -> Iterator[tuple[str, Point]]:
        """The named points."""
        points = [self.pieces[0][0], *(piece[-1] for piece in self.pieces)]
        return ((name, point) for name, point in zip(self.names, points, strict=True) if name)


def lines_of(written: Sequence[str]) -> tuple[Line, ...]:
    """Lines as they are written: "x,y" is a point, "name:x,y" names it, "name" alone is a point named elsewhere."""
    tokens = [token for line in written for token in line.split()]
    points = {name: _point(place) for name, _, place in (token.partition(":") for token in tokens) if place}
    return tuple(_line(line, points) for line in written)


def _line(written: str, points: Mapping[str, Point]) -> Line:
    names = [token.partition(":")[0] for token in written.split()]
    through = [points[name] if name in points else _point(name) for name in names]
    return Line(tuple(name if name in points else None for name in names), tuple(_spline(through)))


def _point(written: str) -> Point:
    x, y = written.split(",")
    return float(x), float(y)


def loop(corners: str, lines: Sequence[Line]) -> list[Piece]:
    """The closed way through named corners, by the first line that joins two; "~" before a corner: by the last."""
    stops = corners.split()
    points = {name: point for line in lines for name, point in line.corners()}
    return [
        piece
        for start, end in pairwise([*stops, stops[0]])
        for piece in _way(start.removeprefix("~"), end.removeprefix("~"), lines, points, -end.startswith("~"))
    ]


def _way(start: str, end: str, lines: Sequence[Line], points: Mapping[str, Point], which: int) -> list[Piece]:
    joining = [line for line in lines if start in line.names and end in line.names]
    return joining[which].between(start, end) if joining else [(points[start], points[end])]


def _spline(through: Sequence[Point]) -> list[Piece]:
    points = [_beyond(through[:3]), *through, _beyond(through[:-4:-1])]
    return [_cubic(*points[at : at + 4]) for at in range(len(through) - 1)]


def _beyond(near: Sequence[Point]) -> Point:
    """The point before a line's end: on the midline the mirror image, so that both halves meet smoothly."""
    end, second, *rest = near
    if end[0] == 0:
        return -second[0], second[1]
    third = rest[0] if rest else (2 * second[0] - end[0], 2 * second[1] - end[1])
    return 3 * (end[0] - second[0]) + third[0], 3 * (end[1] - second[1]) + third[1]


def _cubic(before: Point, start: Point, end: Point, after: Point) -> Piece:
    """The piece from `start` to `end` with its two handles."""
    way_in, way, way_out = (dist(*pair) ** 0.5 for pair in ((before, start), (start, end), (end, after)))
    return start, _handle(before, start, end, way_in, way), _handle(after, end, start, way_out, way), end


def _handle(far: Point, near: Point, other: Point, side: float, way: float) -> Point:
    shares = (-(way**2), 2 * side**2 + 3 * side * way + way**2, side**2)
    whole = 3 * side * (side + way)
    x, y = (sum(s * p[axis] for s, p in zip(shares, (far, near, other), strict=True)) / whole for axis in (0, 1))
    return x, y


def mirrored(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces on the other side of the midline."""
    return [tuple((-x, y) for x, y in piece) for piece in pieces]


def backwards(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces from the last point to the first."""
    return [piece[::-1] for piece in reversed(pieces)]


def path(pieces: Sequence[Piece], *, is_closed: bool = True) -> str:
    """An SVG path of absolute M, L, C and Z."""
    drawn = (f"{'L' if len(piece) == 2 else 'C'}{_numbers(piece[1:])}" for piece in pieces)
    return "".join([f"M{_numbers(pieces[0][:1])}", *drawn, "Z" if is_closed else ""])


def _numbers(points: Piece) -> str:
    return " ".join(f"{round(number, 2) + 0:g}" for point in points for number in point)


def roomiest(pieces: Sequence[Piece]) -> tuple[Point, float]:
    """Where a number stands best in a loop, and the radius it has there: well inside, and near the middle."""
    border = polygon(pieces)
    xs, ys = zip(*border, strict=True)
    grid = [(min(xs) + (max(xs) - min(xs)) * (i + 0.5) / 10, min(ys) + (max(ys) - min(ys)) * (j + 0.5) / 10)
            for i in range(10) for j in range(10)]  # fmt: skip
    spots = [spot for spot in grid if is_inside(spot, border)]
    middle = (sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots))
    sides = list(pairwise([*border, border[0]]))
    rooms = {spot: min(_away(spot, *side) for side in sides) for spot in spots}
    enough = 0.85 * max(rooms.values())
    x, y = max(spots, key=lambda spot: min(rooms[spot], enough) - 0.25 * dist(spot, middle))
    return (round(x, 1), round(y, 1)), round(rooms[x, y], 1)


def polygon(pieces: Sequence[Piece], steps: int = 3) -> list[Point]:
    """A loop as the corners of a polygon."""
    return [_on(piece, step / steps) for piece in pieces for step in range(steps if len(piece) == 4 else 1)]


def _on(piece: Piece, share: float) -> Point:
    """The point of a piece after `share` of it (de Casteljau)."""
    while len(piece) > 1:
        piece = tuple((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairwise(piece))
    return piece[0]


def is_inside(spot: Point, border: Sequence[Point]) -> bool:
    """Whether a point lies inside a polygon (even-odd rule)."""
    x, y = spot
    sides = pairwise([*border, border[0]])
    crossed = ((ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax) for (ax, ay), (bx, by) in sides)
    return sum(crossed) % 2 == 1


def _away(spot: Point, a: Point, b: Point) -> float:
    """How far a point is from the straight piece between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dy) / (dx * dx + dy * dy or 1)
    part = min(1.0, max(0.0, along))
    return hypot(spot[0] - a[0] - part * dx, spot[1] - a[1] - part * dy)
