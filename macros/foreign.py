"""Foreign words in a finished page, marked with their language so that a voice says them right.

Whoever writes a page marks them as they write. Texts from data hold no marks, and neither do the
explanations of words, so what is still bare is marked here, on its way out.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator

from macros import render
from macros.model.language import ForeignWord

_HOME = "sv"
_PIECE = re.compile(r"""<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.DOTALL)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)")
_LANGUAGE = re.compile(r"""\slang=["']?([\w-]+)""")
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
# What holds no running text, or can hold no element.
_SHUT = {"head", "script", "style", "code", "pre", "svg", "textarea", "option"}


def mark(html: str, words: Iterable[ForeignWord]) -> str:
    """The page with every bare foreign word inside an element that names its language."""
    known = tuple((each.word, str(each.language)) for each in words)
    if not known:
        return html
    marker = _marker(known)
    return "".join(
        (marked if (marked := marker(text)) != text and _is_home(open_) else text) + tag
        for text, tag, open_ in _pieces(html)
    )


@functools.lru_cache(maxsize=8)
def _marker(words: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    """What marks the words, each given with its language, in one text.

    It remembers the texts: most of those in the frame stand on every page.
    """
    languages = dict(words)
    longest_first = sorted(languages, key=len)[::-1]
    listed = re.compile("|".join(map(_pattern, longest_first)))

    def foreign(found: re.Match[str]) -> str:
        return render.foreign(found[0], languages[_plain(found[0])])

    @functools.lru_cache(maxsize=65_536)
    def marked(text: str) -> str:
        return listed.sub(foreign, text)

    return marked


def _pieces(html: str) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Each text and the tag after it, with the elements that are open around the text."""
    open_: list[tuple[str, str]] = []
    end = 0
    for found in _PIECE.finditer(html):
        yield html[end : found.start()], found[0], open_
        end = found.end()
        _follow(open_, found[0])
    yield html[end:], "", open_


def _is_home(open_: list[tuple[str, str]]) -> bool:
    """The innermost language counts, and nothing around may be shut."""
    languages = [language for _, language in open_ if language]
    return languages[-1:] == [_HOME] and not any(name in _SHUT for name, _ in open_)


def _follow(open_: list[tuple[str, str]], piece: str) -> None:
    """Keep the elements that are open, each with the language that it names."""
    tag = _TAG.match(piece)
    if tag is None or tag["name"] in _VOID or piece.endswith("/>"):
        return
    if not tag["end"]:
        language = _LANGUAGE.search(piece)
        open_.append((tag["name"], language[1] if language else ""))
    elif tag["name"] in [name for name, _ in open_]:
        while open_.pop()[0] != tag["name"]:
            pass


def _pattern(word: str) -> str:
    """The word as it may stand in HTML: spaces that hold together, signs as entities."""
    signs = (_sign(sign) for sign in word)
    return rf"(?<![\w&#-]){''.join(signs)}(?!\w)"


def _sign(sign: str) -> str:
    if sign == " ":
        return r"\s+"
    return sign if sign.isalnum() else rf"(?:{re.escape(sign)}|&#{ord(sign)};)"


def _plain(text: str) -> str:
    signs = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
    return " ".join(signs.split())
