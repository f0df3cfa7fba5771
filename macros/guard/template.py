"""What a page may ask of Jinja: a direct call of a macro, with constants. A page is no program.

An allow-list over the syntax tree; nothing is run to find out. The same check stands in granska
and, as Lock, in the very environment that fills the pages in.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension

from macros.model.body import Call
from macros.model.problem import Place, Problem, did_you_mean, listed, quoted

MARK = "\ue000"  # a character that no keyboard has: it stands where a macro's answer will
_MOST_CALLS = 200
_RAW = "Ska tecknen synas på sidan skriver du {% raw %} före och {% endraw %} efter."
_JINJA = Environment(autoescape=True)  # parses, never renders
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Parsed:
    """A body without Jinja. plain has MARK where each call stood; it is empty if unreadable."""

    calls: tuple[Call, ...] = ()
    plain: str = ""
    problems: tuple[Problem, ...] = ()


def read(body: str, file: str, first_line: int, macros: Collection[str]) -> Parsed:
    """Take the calls out of a body that begins at first_line of its file.

    macros are the names that may be called. With problems there are no calls.
    """
    try:
        tokens = list(_JINJA.lex(body))
        asked = list(_asked(_JINJA.parse(body)))
    except TemplateSyntaxError as error:
        line = first_line + _opened(body, error.lineno) - 1
        return Parsed(problems=(Problem(Place(file, line), *_BROKEN),))
    except (RecursionError, ValueError):  # brackets without end, numbers of thousands of digits
        line = first_line + _unreadable(body) - 1
        return Parsed(problems=(Problem(Place(file, line), *_BROKEN),))
    plain = "".join(_plain(tokens))
    told = [(_line(node), _refusal(node, macros)) for node in asked]
    told += [(line, ("kommentar", _COMMENT)) for line, kind, _ in tokens if kind == "comment_begin"]
    told += [(1, ("for-manga-makron", _TOO_MANY))] if len(asked) > _MOST_CALLS else []
    problems = tuple(
        Problem(Place(file, first_line + line - 1), *refusal) for line, refusal in told if refusal
    )
    calls = () if problems else tuple(_calls(asked, plain, first_line))
    return Parsed(calls, plain, problems)


def _opened(body: str, line: int) -> int:
    """The line where what is broken at a line begins: that of the last opening sign before it."""
    end = len("\n".join(body.split("\n")[:line]))
    openings = [found.start() for found in _OPENING.finditer(body, 0, end)]
    return body.count("\n", 0, openings[-1]) + 1 if openings else line


def _unreadable(body: str) -> int:
    """The line of the first opening sign after which the text can't even be refused."""
    starts = [found.start() for found in _OPENING.finditer(body)]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        try:
            _JINJA.parse(body[start:end])
        except TemplateSyntaxError:
            continue
        except (RecursionError, ValueError):
            return body.count("\n", 0, start) + 1
    return 1


_OPENING = re.compile(r"\{[{%#]")


def _line(node: nodes.Node) -> int:
    """The line of a part of the page; some parts know it only of what is in them."""
    inside = (inner.lineno for inner in node.find_all(nodes.Node))
    return node.lineno or next((line for line in inside if line), 1)


def _asked(tree: nodes.Template) -> Iterator[nodes.Node]:
    """Everything in a page that is not plain text."""
    for node in tree.body:
        for part in node.nodes if isinstance(node, nodes.Output) else [node]:
            if not isinstance(part, nodes.TemplateData):
                yield part


def _plain(tokens: list[tuple[int, str, str]]) -> Iterator[str]:
    """The text as readers will see it, with a mark for each expression."""
    for _, kind, text in tokens:
        if kind == "data":
            yield text
        elif kind == "variable_begin":
            yield MARK


def _calls(asked: list[nodes.Node], plain: str, first_line: int) -> Iterator[Call]:
    """The calls, each with its neighbours: the n-th mark is the n-th call."""
    around = plain.split(MARK)
    last = len(asked) - 1
    for number, node in enumerate(asked):
        before, after = around[number : number + 2]
        assert isinstance(node, nodes.Call)
        assert isinstance(node.node, nodes.Name)
        args = tuple(arg.value for arg in node.args if isinstance(arg, nodes.Const))
        kwargs = tuple((each.key, each.value.as_const()) for each in node.kwargs)
        line = first_line + node.lineno - 1
        alone = _stands_alone(before, after, first=number == 0, last=number == last)
        yield Call(node.node.name, args, kwargs, line, alone)


def _stands_alone(before: str, after: str, first: bool, last: bool) -> bool:
    """Whether a blank line, or the page's edge, stands on either side."""
    begins = (first and not before.strip()) or _BLANK_BEFORE.search(before)
    ends = (last and not after.strip()) or _BLANK_AFTER.match(after)
    return bool(begins and ends)


_BLANK_BEFORE = re.compile(r"\n[ \t]*\n {0,3}\Z")
_BLANK_AFTER = re.compile(r"[ \t]*\n[ \t]*\n")


def _refusal(node: nodes.Node, macros: Collection[str]) -> tuple[str, str] | None:
    """Why a page may not say this: a code and a message; None when it may."""
    if not isinstance(node, nodes.Expr):
        return "programkod", f"En sida får inte ha kommandon mellan ”{{%” och ”%}}”. {_RAW}"
    if isinstance(node, nodes.Name):
        return _without_brackets(node.name, macros)
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return "programkod", _ONLY_MACROS
    if node.node.name not in macros:
        return _unknown(node.node.name, macros)
    return _bad_choices(node)


def _without_brackets(name: str, macros: Collection[str]) -> tuple[str, str]:
    if name in macros:
        return "saknad-parentes", f"Skriv parenteser efter makrots namn: {{{{ {name}() }}}}."
    return _unknown(name, macros)


def _unknown(name: str, macros: Collection[str]) -> tuple[str, str]:
    hint = did_you_mean(name, macros) or f" De som finns är {listed(sorted(macros), 'och')}."
    return "okant-makro", f"Makrot {quoted(name)} finns inte.{hint}"


def _bad_choices(call: nodes.Call) -> tuple[str, str] | None:
    values = [*call.args, *(each.value for each in call.kwargs)]
    constant = all(isinstance(value, nodes.Const) for value in values)
    if not constant or call.dyn_args is not None or call.dyn_kwargs is not None:
        return "inte-varde", _ONLY_CONSTANTS
    names = [each.key for each in call.kwargs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        return "dubbelt-val", f"Valet {quoted(twice)} står två gånger. Behåll det ena."
    return None


_ONLY_MACROS = (
    "Mellan ”{{” och ”}}” får bara ett makro stå, med namn och parenteser: {{ kallista() }}. "
    + _RAW
)
_ONLY_CONSTANTS = (
    'Ett val är ett färdigt värde inom citattecken, som {{ skoltabell(stadsdel="farsta") }}. '
    "Inget får räknas ut på sidan."
)
_COMMENT = (
    "”{#” börjar en kommentar som ingen läsare ser. Ta bort den. Ett ankare efter en rubrik skrivs "
    "”{: #namn }”."
)
_TOO_MANY = f"Sidan anropar fler än {_MOST_CALLS} makron. Dela upp den på flera sidor."


_BROKEN = (
    "trasigt-makro",
    "Tecknen ”{{”, ”{%” eller ”{#” går inte ihop här. Ett makro skrivs {{ kallista() }}, och ett "
    f"ankare ”{{: #namn }}”. {_RAW}",
)


def word(function: F) -> F:
    """Mark a function as one that pages may call by its name."""
    function.stands_in_pages = True  # type: ignore[attr-defined]
    return function


class Lock(Extension):
    """Stops, in the environment that fills pages in, every page that read refuses.

    For mkdocs-macros' setting j2_extensions. Only functions marked by word are macros here.
    """

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.loader = None

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Raise TemplateSyntaxError at the first problem; else leave the page as it is."""
        known = self.environment.globals.items()
        words = [key for key, value in known if getattr(value, "stands_in_pages", None) is True]
        for problem in read(source, filename or "", 1, words).problems:
            raise TemplateSyntaxError(problem.message, problem.place.line, name, filename)
        return source
