"""The words that the bank uses, and those that it avoids; abbreviations."""

import re
from collections.abc import Iterator

from macros.language.text import passages, running, swedish_pages
from macros.model.language import Usage
from macros.model.problem import Problem, quoted
from macros.model.site import Site


def words_to_avoid_are_avoided(site: Site) -> Iterator[Problem]:
    """One thing has one name, and nobody is called what they would not call themselves."""
    terms = [(_pattern(usage), usage) for usage in (site.usages.terms if site.usages else ())]
    for page in swedish_pages(site):
        for passage in passages(site, page):
            for pattern, usage in terms:
                text = _without(passage.swedish, usage.except_in)
                for found in pattern.finditer(text):
                    yield Problem(
                        passage.place,
                        "ord-att-undvika",
                        f"{quoted(found[0])}: skriv {quoted(usage.use)}. {usage.why}",
                        advice=not usage.must,
                    )


def _pattern(usage: Usage) -> re.Pattern[str]:
    """A word, or words that begin like it when a star ends it."""
    word = re.escape(usage.avoid.removesuffix("*"))
    tail = r"\w*" if usage.avoid.endswith("*") else ""
    return re.compile(rf"(?<![\w-]){word}{tail}(?![\w])", re.IGNORECASE)


def _without(text: str, right: tuple[str, ...]) -> str:
    for each in right:
        text = text.replace(each, "")
    return text


def an_abbreviation_is_explained(site: Site) -> Iterator[Problem]:
    """Letters are written out the first time that a page uses them."""
    known = site.abbreviations.abbreviations if site.abbreviations else ()
    for page in swedish_pages(site):
        found = list(running(site, page))
        for each in known:
            pattern = re.compile(rf"(?<![\w-]){re.escape(each.short)}(?![\w])")
            first = next((passage for passage in found if pattern.search(passage.text)), None)
            if first and each.long.casefold() not in first.text.casefold():
                yield Problem(
                    first.place,
                    "forkortning",
                    f"{each.short} används utan att förklaras. Skriv {quoted(each.long)} här, med "
                    f"{each.short} inom parentes.",
                )


def a_foreign_word_is_marked(site: Site) -> Iterator[Problem]:
    """A voice that reads aloud is told when the language changes."""
    for page in swedish_pages(site):
        for passage in passages(site, page):
            for each in site.foreign.words if site.foreign else ():
                if re.search(rf"(?<![\w-]){re.escape(each.word)}(?![\w])", passage.swedish):
                    yield Problem(
                        passage.place,
                        "omarkt-sprak",
                        f"{quoted(each.word)} är inte märkt som främmande språk. Skriv "
                        f"*{each.word}*{{: lang={each.language} }}.",
                    )


_ENGLISH = {"the", "of", "and", "with", "to", "from", "against", "effects", "programs"}


def a_foreign_title_says_its_language(site: Site) -> Iterator[Problem]:
    """A source's title is shown as it is, so the language stands beside it in the source's file."""
    words = [each.word for each in site.foreign.words] if site.foreign else []
    for source in site.sources.values():
        rest = _without(source.title, tuple(words))
        found = _ENGLISH & {word.casefold() for word in re.findall(r"[^\W\d_]+", rest)}
        if found and not source.foreign:
            yield Problem(
                source.at("titel"),
                "omarkt-titel",
                f"{quoted(source.title)} ser ut att vara på engelska. Skriv ”språk: en” på raden "
                "under, så att en uppläsande röst säger titeln rätt.",
            )
