"""Where a file can be changed so that a test should notice: comparisons, numbers, signs, and/or, returns, lines, words.

A site is one place with one or more ways to change it; a mutant is a site and one of its ways. Left alone: docstrings,
types, imports, decorators, `__all__`, and what stands inside the braces of an f-string (but for dropping it whole).
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOMS = ("readers", "journal", "measures", "words", "letter")
OPERATORS = ("comparison", "constant", "sign", "and/or", "return", "dropped line", "sentence")
_COMPARED = {
    "<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",),
    "is": ("is not",), "is not": ("is",), "in": ("not in",), "not in": ("in",), "=": ("<>",), "<>": ("=",),
}  # fmt: skip
_PAIRS = (
    "higher lower", "more less", "before after", "with without", "above below", "better worse", "longer shorter",
    "first last", "most least", "same other", "cannot can", "highest lowest", "earlier later", "and or", "day week",
    "up down", "no some", "less more", "fewer more", "outside inside", "always never", "left right",
)  # fmt: skip
_FLIPS = {one: other for pair in _PAIRS for one, other in (pair.split(), pair.split()[::-1])}
_FLIPS |= {"clear": "not clear", "clearly": "not clearly", "likely": "not likely", "not": ""}
_SQL_WORDS = re.compile(r"\b(SELECT|INSERT|DELETE|UPDATE|FROM|WHERE)\b")
_SQL_SITES = (
    ("comparison", re.compile(r"(?<= )(<=|>=|<>|<|>|=)(?= )")),
    ("constant", re.compile(r"(?<![\w$.'])\d+(?![\w.'])")),
    ("sign", re.compile(r"(?<= )[+-](?= )")),
    ("and/or", re.compile(r"\b(AND|OR)\b")),
    ("dropped line", re.compile(r"^ *(AND|OR|WHERE|ORDER BY|ANTI JOIN|LIMIT)\b[^;)\n]*$", re.MULTILINE)),
)


@dataclass(frozen=True, slots=True)
class Site:
    """One place in a file, as characters from `start` to `end`, and what may stand there instead."""

    path: str
    line: int
    operator: str
    start: int
    end: int
    ways: tuple[str, ...]


def find_sites(root: Path) -> list[Site]:
    """Every site of the five rooms, file by file."""
    found: list[Site] = []
    for room in ROOMS:
        for path in sorted((root / "analytics" / room).rglob("*.py")):
            found += _Python(str(path.relative_to(root)), path.read_text(encoding="utf-8")).sites()
        for path in sorted((root / "analytics" / room).rglob("*.sql")):
            text = path.read_text(encoding="utf-8") if path.name != "comments.sql" else ""
            found += _sql_sites(str(path.relative_to(root)), text, text, 0)
    return found


def _sql_sites(path: str, whole: str, text: str, offset: int) -> list[Site]:
    """Sites of SQL that begins at `offset` of a file; not in its comments nor in its quoted words."""
    seen = re.sub(r"--[^\n]*|'[^'\n]*'", lambda quiet: "\0" * len(quiet[0]), text)
    return [
        Site(
            path,
            whole.count("\n", 0, offset + hit.start()) + 1,
            operator,
            offset + hit.start(),
            offset + hit.end(),
            ways,
        )
        for operator, sought in _SQL_SITES
        for hit in sought.finditer(seen)
        if (ways := _sql_ways(operator, hit[0]))
    ]


def _sql_ways(operator: str, text: str) -> tuple[str, ...]:
    swapped = {"+": ("-",), "-": ("+",), "AND": ("OR",), "OR": ("AND",)}
    numbers = (str(int(text) + 1), str(max(int(text) - 1, 0) if text != "0" else 2)) if text.isdigit() else ()
    return {"comparison": _COMPARED.get(text, ()), "constant": numbers, "dropped line": ("",)}.get(
        operator, swapped.get(text, ())
    )


class _Python:
    """The sites of one Python file."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text, self.tree = path, text, ast.parse(text)
        lines = text.splitlines(keepends=True)
        self.encoded = [line.encode() for line in lines]
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line))
        self.quiet = self._quiet()

    def sites(self) -> list[Site]:
        """All of them, in the order of the file; none in what is left alone."""
        strings = list(self._strings())
        formatted = [(start, end) for start, end, token in strings if "f" in token.split(token[-1])[0].lower()]
        found = [site for node in ast.walk(self.tree) for site in self._of(node)]
        found = [each for each in found if not any(low <= each.start < high for low, high in formatted)]
        for start, end, token in strings:
            if _SQL_WORDS.search(token):
                found += _sql_sites(self.path, self.text, token, start)
            else:
                found += self._site("sentence", start, end, _other_sentences(token))
        kept = [each for each in found if not any(low <= each.start < high for low, high in self.quiet)]
        return sorted(kept, key=lambda each: (each.start, each.operator))

    def _at(self, line: int, column: int) -> int:
        """The character at a line and a column in bytes, as `ast` counts."""
        return self.starts[line - 1] + len(self.encoded[line - 1][:column].decode())

    def _span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        line, column = node.end_lineno or node.lineno, node.end_col_offset or 0
        return self._at(node.lineno, node.col_offset), self._at(line, column)

    def _site(self, operator: str, start: int, end: int, ways: tuple[str, ...]) -> list[Site]:
        line = self.text.count("\n", 0, start) + 1
        return [Site(self.path, line, operator, start, end, ways)] if ways else []

    def _strings(self) -> Iterator[tuple[int, int, str]]:
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.STRING:
                start = self.starts[token.start[0] - 1] + token.start[1]
                yield start, self.starts[token.end[0] - 1] + token.end[1], token.string

    def _quiet(self) -> list[tuple[int, int]]:
        """Docstrings, types, imports, decorators and `__all__`."""
        quiet: list[ast.expr | ast.stmt] = []
        for node in ast.walk(self.tree):
            body = getattr(node, "body", None)
            if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
                quiet += [body[0]] if isinstance(body[0].value, ast.Constant) else []
            if isinstance(node, ast.Import | ast.ImportFrom):
                quiet.append(node)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                quiet.append(node)
            for each in ("annotation", "returns"):
                quiet += [found] if isinstance(found := getattr(node, each, None), ast.expr) else []
            quiet += getattr(node, "decorator_list", [])
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
                quiet.append(node)
        return [self._span(node) for node in quiet]

    def _of(self, node: ast.AST) -> list[Site]:  # noqa: PLR0911 - one line an operator
        match node:
            case ast.Compare():
                return self._comparisons(node)
            case ast.Constant() if type(node.value) in (int, float):
                return self._site("constant", *self._span(node), _other_numbers(node.value))
            case ast.BinOp(op=ast.Add() | ast.Sub()):
                return self._between("sign", node.left, node.right, {"+": ("-",), "-": ("+",)})
            case ast.UnaryOp(op=ast.USub()):
                return self._site("sign", *self._span(node), (self._text(node.operand),))
            case ast.UnaryOp(op=ast.Not()):
                return self._site("and/or", *self._span(node), (f"({self._text(node.operand)})",))
            case ast.BoolOp():
                swap = {"and": ("or",), "or": ("and",)}
                return [site for pair in pairwise(node.values) for site in self._between("and/or", *pair, swap)]
            case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
                return self._site("return", *self._span(value), self._other_returns(value))
            case ast.FunctionDef():
                return self._dropped(node)
        return []

    def _text(self, node: ast.expr) -> str:
        start, end = self._span(node)
        return self.text[start:end]

    def _between(
        self, operator: str, left: ast.expr, right: ast.expr, swapped: Mapping[str, tuple[str, ...]]
    ) -> list[Site]:
        """The word or mark between two expressions."""
        start, end = self._span(left)[1], self._span(right)[0]
        gap = self.text[start:end]
        mark = re.search("|".join(sorted(map(re.escape, swapped), key=len, reverse=True)), re.sub(r"#[^\n]*", "", gap))
        if not mark:
            return []
        at = start + gap.index(mark[0])
        return self._site(operator, at, at + len(mark[0]), swapped[mark[0]])

    def _comparisons(self, node: ast.Compare) -> list[Site]:
        sides = [node.left, *node.comparators]
        marks = {mark: ways for mark, ways in _COMPARED.items() if mark not in ("=", "<>")}
        return [site for pair in pairwise(sides) for site in self._between("comparison", *pair, marks)]

    def _other_returns(self, value: ast.expr) -> tuple[str, ...]:
        is_yes_no = isinstance(value, ast.Compare | ast.BoolOp) or (
            isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not)
        )
        return (f"not ({self._text(value)})", "None") if is_yes_no else ("None",)

    def _dropped(self, function: ast.FunctionDef) -> list[Site]:
        """Statements that can go without leaving a name unknown: a call, a raise, a guard, a second assignment."""
        named = {each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)}
        found = []
        for each in sorted(_statements(function), key=lambda each: each.lineno):
            targets = each.targets if isinstance(each, ast.Assign) else []
            names = {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
            guards = isinstance(each, ast.If) and not each.orelse and isinstance(each.body[-1], ast.Return | ast.Raise)
            goes = isinstance(each, ast.Expr | ast.Raise | ast.AugAssign | ast.Continue | ast.Delete) or guards
            if goes or (targets and names <= named):
                found += self._site("dropped line", *self._span(each), ("pass",))
            named |= names
        return found


def _statements(function: ast.FunctionDef) -> Iterator[ast.stmt]:
    for each in ast.walk(function):
        if isinstance(each, ast.stmt) and each is not function:
            yield each


def _other_numbers(value: object) -> tuple[str, ...]:
    if isinstance(value, int):
        return tuple(str(other) for other in dict.fromkeys((value + 1, value - 1, value * 2)) if other != value)
    number = float(str(value))
    return tuple(repr(other) for other in (number * 2, number + 1) if other != number)


def _other_sentences(token: str) -> tuple[str, ...]:
    """A string that a person reads, with a word turned round, dropped, two swapped, or a piece left out."""
    found = re.fullmatch(r"(?P<head>\w*(?P<quote>'''|\"\"\"|'|\"))(?P<body>.*)(?P=quote)", token, re.DOTALL)
    if not found or "r" in found["head"].lower() or "b" in found["head"].lower():
        return ()
    head, body, tail = found["head"], found["body"], found["quote"]
    pieces = re.split(r"(\{\{|\}\}|\{[^{}]*\})", body) if "f" in head else [body]
    texts = [place for place, piece in enumerate(pieces) if place % 2 == 0 and re.search(r"[a-z]{2}", piece)]
    is_sentence = any(re.search(r"[A-Za-z]+[,.:;]? [A-Za-z(]", pieces[place]) for place in texts)
    flipped = [changed for place in texts for changed in _flipped(pieces, place)]
    if not (is_sentence or "f" in head or body in _FLIPS) or not texts:
        return ()
    changed = flipped + [one for place in texts for one in _rearranged(pieces, place)]
    if "f" in head:
        changed += [[*pieces[:at], "", *pieces[at + 1 :]] for at in range(1, len(pieces), 2) if len(pieces[at]) > 2]
    return tuple(dict.fromkeys(head + "".join(one) + tail for one in changed if one != pieces))


def _flipped(pieces: list[str], place: int) -> Iterator[list[str]]:
    for word in re.finditer(r"[A-Za-z]+", pieces[place]):
        other = _FLIPS.get(word[0].lower())
        if other is not None:
            other = other[:1].upper() + other[1:] if word[0][0].isupper() else other
            text = pieces[place][: word.start()] + other + pieces[place][word.end() :]
            yield [*pieces[:place], text, *pieces[place + 1 :]]


def _rearranged(pieces: list[str], place: int) -> Iterator[list[str]]:
    """The middle word dropped, and the two in the middle swapped."""
    words = pieces[place].split(" ")
    middle = len(words) // 2
    if len(words) < 3:
        return
    without, swapped = [*words[:middle], *words[middle + 1 :]], list(words)
    swapped[middle - 1 : middle + 1] = words[middle], words[middle - 1]
    for text in (" ".join(without), " ".join(swapped)):
        yield [*pieces[:place], text, *pieces[place + 1 :]]
