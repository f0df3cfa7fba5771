"""Rules over the whole site: what must hold between records that are right one by one.

Each rule is a small function with one sentence. RULES is the table of contents of everything that
the bank promises about its content.
"""

from collections.abc import Callable, Iterator

from macros.checks import (
    access,
    advice,
    anatomy,
    comparisons,
    figures,
    law,
    loose_figures,
    pages,
    participation,
    places,
    references,
    sources,
    text,
)
from macros.model.problem import Problem
from macros.model.site import Site

Rule = Callable[[Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    comparisons.the_fields_of_a_record_go_together,
    references.everything_named_exists,
    references.every_source_is_used,
    references.every_administration_is_used,
    sources.a_source_is_not_from_the_future,
    sources.a_copy_lies_with_somebody,
    places.an_area_begins_when_those_it_replaces_have_ended,
    places.an_area_is_replaced_by_one,
    places.an_area_that_has_ended_is_replaced,
    places.a_venue_lies_in_areas_that_exist,
    participation.a_report_is_named_after_a_district,
    participation.a_district_reports_while_it_exists,
    participation.what_has_no_term_lies_with_a_district_of_its_time,
    participation.a_venue_lies_in_the_district_that_reports_it,
    participation.a_venue_without_a_term_lies_in_the_district_too,
    participation.what_has_a_term_lies_with_the_term,
    participation.a_programme_is_called_what_its_source_calls_it,
    figures.a_total_is_a_number_for_a_term,
    figures.a_total_holds_the_sum_of_its_parts,
    figures.a_total_is_given_once,
    figures.a_card_has_a_name_of_its_own,
    figures.what_is_said_lies_in_the_past,
    figures.a_resource_has_somebody_who_set_it_aside,
    figures.money_is_a_number_or_a_reason,
    pages.every_district_has_its_page,
    pages.a_district_page_speaks_of_its_own_district,
    pages.a_replaced_page_says_by_what,
    pages.titles_are_unique,
    anatomy.a_page_has_the_sections_of_its_kind,
    anatomy.a_section_says_something,
    anatomy.what_is_said_has_a_source,
    loose_figures.a_figure_has_its_card,
    anatomy.a_step_says_who_takes_it,
    anatomy.a_lesson_stands_on_something,
    anatomy.a_lesson_has_its_length,
    anatomy.stations_are_numbered_from_one,
    law.no_law_that_is_repealed_is_named,
    law.a_paragraph_comes_from_the_data,
    law.a_law_is_read_again_in_time,
    access.a_statement_has_somebody_behind_it,
    access.a_statement_says_when_and_how,
    access.a_statement_is_no_better_than_the_site,
    access.a_failed_control_is_told_in_the_statement,
    access.the_sample_is_pages_that_exist,
    access.a_complaint_can_be_made,
    access.what_a_statement_tells_has_been,
    text.links_lead_somewhere,
    text.anchors_are_there,
    text.headings_skip_no_level,
    text.two_pages_have_two_addresses,
    advice.a_claim_says_where_in_its_source,
    advice.an_address_has_been_opened,
    advice.a_page_is_read_again_in_time,
    advice.an_assessment_is_made_again_in_time,
)


def check(site: Site) -> list[Problem]:
    """What every rule finds, in the order of the files."""
    return sorted(problem for rule in RULES for problem in rule(site))
