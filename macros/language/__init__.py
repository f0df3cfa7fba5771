"""How the bank is written: rules over its language, each a small function with one sentence.

Run by granska, where there is time to read a dictionary; a build does not ask for them.
"""

from collections.abc import Callable, Iterator

from macros.language import ease, forms, spelling, terms
from macros.model.problem import Problem
from macros.model.site import Site

Rule = Callable[[Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    ease.the_bank_is_easy_to_read,
    ease.a_page_is_easy_to_read,
    ease.a_sentence_can_be_said_in_one_breath,
    ease.a_paragraph_is_no_wall,
    forms.numbers_and_dates_are_written_in_swedish,
    forms.a_year_at_school_is_named,
    terms.words_to_avoid_are_avoided,
    terms.an_abbreviation_is_explained,
    terms.a_foreign_word_is_marked,
    terms.a_foreign_title_says_its_language,
    spelling.every_word_is_spelt_right,
    spelling.own_words_are_needed,
)


def check(site: Site) -> list[Problem]:
    """What every rule finds, in the order of the files."""
    return sorted(problem for rule in RULES for problem in rule(site))
