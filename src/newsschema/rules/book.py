"""The book of rules, made by scripts/write_ready.py (make docs) from their modules, which are read only when called."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.registry import ListedRule, Rule

NS001: Any = ListedRule('NS001', 'broken-json', 'error', '0.1', 'newsschema.rules.reading.broken_json')
NS002: Any = ListedRule('NS002', 'wrong-shape', 'error', '0.1', 'newsschema.rules.reading.wrong_shape')
NS003: Any = ListedRule('NS003', 'unknown-field', 'error', '0.1', 'newsschema.rules.reading.unknown_field')
NS004: Any = ListedRule('NS004', 'key-twice', 'error', '0.1', 'newsschema.rules.reading.key_twice')
NS005: Any = ListedRule('NS005', 'garbled-letters', 'warning', '0.1', 'newsschema.rules.reading.garbled_letters')
NS006: Any = ListedRule('NS006', 'invisible-characters', 'warning', '0.1', 'newsschema.rules.reading.invisible_characters')
NS007: Any = ListedRule('NS007', 'placeholder', 'warning', '0.1', 'newsschema.rules.reading.placeholder')
NS008: Any = ListedRule('NS008', 'markup-in-value', 'warning', '0.1', 'newsschema.rules.reading.markup_in_value')
NS009: Any = ListedRule('NS009', 'name-in-capitals', 'info', '0.1', 'newsschema.rules.reading.name_in_capitals')
NS010: Any = ListedRule('NS010', 'other-schema-version', 'error', '0.1', 'newsschema.rules.reading.other_schema_version')
NS011: Any = ListedRule('NS011', 'decomposed-letters', 'info', '0.1', 'newsschema.rules.reading.decomposed_letters')
NS012: Any = ListedRule('NS012', 'stray-spaces', 'warning', '0.1', 'newsschema.rules.reading.stray_spaces')
NS013: Any = ListedRule('NS013', 'blank-value', 'warning', '0.1', 'newsschema.rules.reading.blank_value')
NS031: Any = ListedRule('NS031', 'broken-yaml', 'error', '0.1', 'newsschema.rules.reading.broken_yaml')
NS032: Any = ListedRule('NS032', 'broken-table', 'error', '0.1', 'newsschema.rules.reading.broken_table')
NS033: Any = ListedRule('NS033', 'unknown-column', 'error', '0.1', 'newsschema.rules.reading.unknown_column')
NS034: Any = ListedRule('NS034', 'unmapped-cell', 'error', '0.1', 'newsschema.rules.reading.unmapped_cell')
NS035: Any = ListedRule('NS035', 'rows-disagree', 'error', '0.1', 'newsschema.rules.reading.rows_disagree')
NS101: Any = ListedRule('NS101', 'impossible-date', 'error', '0.1', 'newsschema.rules.dates.impossible_date')
NS102: Any = ListedRule('NS102', 'reversed-range', 'error', '0.1', 'newsschema.rules.dates.reversed_range')
NS103: Any = ListedRule('NS103', 'wrong-weekday', 'error', '0.1', 'newsschema.rules.dates.wrong_weekday')
NS104: Any = ListedRule('NS104', 'relative-day-off', 'error', '0.1', 'newsschema.rules.dates.relative_day_off')
NS105: Any = ListedRule('NS105', 'outside-window', 'error', '0.1', 'newsschema.rules.dates.outside_window')
NS106: Any = ListedRule('NS106', 'partly-outside-window', 'warning', '0.1', 'newsschema.rules.dates.partly_outside_window')
NS107: Any = ListedRule('NS107', 'implausible-length', 'warning', '0.1', 'newsschema.rules.dates.implausible_length')
NS109: Any = ListedRule('NS109', 'published-after-retrieved', 'error', '0.1', 'newsschema.rules.dates.published_after_retrieved')
NS110: Any = ListedRule('NS110', 'day-or-month', 'warning', '0.1', 'newsschema.rules.dates.day_or_month')
NS111: Any = ListedRule('NS111', 'false-precision', 'error', '0.1', 'newsschema.rules.evidence.false_precision')
NS112: Any = ListedRule('NS112', 'mixed-clocks', 'warning', '0.1', 'newsschema.rules.dates.mixed_clocks')
NS113: Any = ListedRule('NS113', 'no-such-offset', 'warning', '0.1', 'newsschema.rules.dates.no_such_offset')
NS114: Any = ListedRule('NS114', 'exclusive-end', 'warning', '0.1', 'newsschema.rules.dates.exclusive_end')
NS115: Any = ListedRule('NS115', 'year-in-name', 'warning', '0.1', 'newsschema.rules.dates.year_in_name')
NS116: Any = ListedRule('NS116', 'edition-order', 'warning', '0.1', 'newsschema.rules.dates.edition_order')
NS117: Any = ListedRule('NS117', 'anniversary-off', 'warning', '0.1', 'newsschema.rules.dates.anniversary_off')
NS120: Any = ListedRule('NS120', 'century-slip', 'warning', '0.1', 'newsschema.rules.dates.century_slip')
NS121: Any = ListedRule('NS121', 'before-newspapers', 'error', '0.1', 'newsschema.rules.dates.before_newspapers')
NS122: Any = ListedRule('NS122', 'epoch-day', 'warning', '0.1', 'newsschema.rules.dates.epoch_day')
NS123: Any = ListedRule('NS123', 'edition-in-name', 'warning', '0.1', 'newsschema.rules.dates.edition_in_name')
NS201: Any = ListedRule('NS201', 'incompatible-posts', 'error', '0.1', 'newsschema.rules.officials.incompatible_posts')
NS202: Any = ListedRule('NS202', 'outside-tenure', 'error', '0.1', 'newsschema.rules.officials.outside_tenure')
NS204: Any = ListedRule('NS204', 'overlapping-tenures', 'warning', '0.1', 'newsschema.rules.officials.overlapping_tenures')
NS205: Any = ListedRule('NS205', 'two-holders', 'warning', '0.1', 'newsschema.rules.officials.two_holders')
NS207: Any = ListedRule('NS207', 'title-against-organization', 'warning', '0.1', 'newsschema.rules.officials.title_against_organization')
NS208: Any = ListedRule('NS208', 'demonym-against-jurisdiction', 'error', '0.1', 'newsschema.rules.officials.demonym_against_jurisdiction')
NS209: Any = ListedRule('NS209', 'spellings-of-one-name', 'info', '0.1', 'newsschema.rules.officials.spellings_of_one_name')
NS210: Any = ListedRule('NS210', 'honorific-in-name', 'warning', '0.1', 'newsschema.rules.officials.honorific_in_name')
NS211: Any = ListedRule('NS211', 'organization-as-person', 'error', '0.1', 'newsschema.rules.officials.organization_as_person')
NS212: Any = ListedRule('NS212', 'two-people-in-one-name', 'warning', '0.1', 'newsschema.rules.officials.two_people_in_one_name')
NS214: Any = ListedRule('NS214', 'honorific-against-title', 'warning', '0.1', 'newsschema.rules.officials.honorific_against_title')
NS215: Any = ListedRule('NS215', 'acronym-of-two', 'warning', '0.1', 'newsschema.rules.officials.acronym_of_two')
NS216: Any = ListedRule('NS216', 'acronym-off', 'warning', '0.1', 'newsschema.rules.officials.acronym_off')
NS218: Any = ListedRule('NS218', 'same-person-twice', 'warning', '0.1', 'newsschema.rules.officials.same_person_twice')
NS221: Any = ListedRule('NS221', 'former-marked-current', 'error', '0.1', 'newsschema.rules.officials.former_marked_current')
NS222: Any = ListedRule('NS222', 'acting-not-marked', 'info', '0.1', 'newsschema.rules.officials.acting_not_marked')
NS223: Any = ListedRule('NS223', 'meets-himself', 'error', '0.1', 'newsschema.rules.officials.meets_himself')
NS226: Any = ListedRule('NS226', 'implausible-tenure', 'warning', '0.1', 'newsschema.rules.officials.implausible_tenure')
NS227: Any = ListedRule('NS227', 'parts-of-another-name', 'warning', '0.1', 'newsschema.rules.officials.parts_of_another_name')
NS228: Any = ListedRule('NS228', 'same-organization-twice', 'warning', '0.1', 'newsschema.rules.officials.same_organization_twice')
NS229: Any = ListedRule('NS229', 'incoming-marked-current', 'error', '0.1', 'newsschema.rules.officials.incoming_marked_current')
NS230: Any = ListedRule('NS230', 'repeated-alias', 'info', '0.1', 'newsschema.rules.officials.repeated_alias')
NS233: Any = ListedRule('NS233', 'status-against-tenure', 'warning', '0.1', 'newsschema.rules.officials.status_against_tenure')
NS234: Any = ListedRule('NS234', 'tenure-outside-term', 'warning', '0.1', 'newsschema.rules.officials.tenure_outside_term')
NS235: Any = ListedRule('NS235', 'title-in-name', 'warning', '0.1', 'newsschema.rules.officials.title_in_name')
NS301: Any = ListedRule('NS301', 'count-against-list', 'warning', '0.1', 'newsschema.rules.events.count_against_list')
NS303: Any = ListedRule('NS303', 'duplicate-participant', 'warning', '0.1', 'newsschema.rules.events.duplicate_participant')
NS304: Any = ListedRule('NS304', 'unknown-country', 'error', '0.1', 'newsschema.rules.events.unknown_country')
NS305: Any = ListedRule('NS305', 'country-out-of-time', 'warning', '0.1', 'newsschema.rules.events.country_out_of_time')
NS306: Any = ListedRule('NS306', 'name-of-another-time', 'info', '0.1', 'newsschema.rules.events.name_of_another_time')
NS307: Any = ListedRule('NS307', 'not-a-country', 'warning', '0.1', 'newsschema.rules.events.not_a_country')
NS308: Any = ListedRule('NS308', 'capital-elsewhere', 'warning', '0.1', 'newsschema.rules.events.capital_elsewhere')
NS310: Any = ListedRule('NS310', 'guest-not-on-the-list', 'warning', '0.1', 'newsschema.rules.events.guest_not_on_the_list')
NS311: Any = ListedRule('NS311', 'name-variants', 'warning', '0.1', 'newsschema.rules.events.name_variants')
NS312: Any = ListedRule('NS312', 'kind-against-name', 'warning', '0.1', 'newsschema.rules.events.kind_against_name')
NS313: Any = ListedRule('NS313', 'meeting-of-one', 'warning', '0.1', 'newsschema.rules.events.meeting_of_one')
NS314: Any = ListedRule('NS314', 'two-places-at-once', 'warning', '0.1', 'newsschema.rules.events.two_places_at_once')
NS315: Any = ListedRule('NS315', 'part-far-away', 'warning', '0.1', 'newsschema.rules.events.part_far_away')
NS316: Any = ListedRule('NS316', 'held-within-cancelled', 'warning', '0.1', 'newsschema.rules.events.held_within_cancelled')
NS317: Any = ListedRule('NS317', 'planned-in-the-past', 'warning', '0.1', 'newsschema.rules.events.planned_in_the_past')
NS318: Any = ListedRule('NS318', 'counts-disagree', 'warning', '0.1', 'newsschema.rules.events.counts_disagree')
NS320: Any = ListedRule('NS320', 'part-of-circle', 'error', '0.1', 'newsschema.rules.events.part_of_circle')
NS324: Any = ListedRule('NS324', 'ongoing-at-another-time', 'warning', '0.1', 'newsschema.rules.events.ongoing_at_another_time')
NS325: Any = ListedRule('NS325', 'same-event-twice', 'warning', '0.1', 'newsschema.rules.events.same_event_twice')
NS326: Any = ListedRule('NS326', 'bilateral-of-many', 'warning', '0.1', 'newsschema.rules.events.bilateral_of_many')
NS328: Any = ListedRule('NS328', 'country-against-code', 'error', '0.1', 'newsschema.rules.events.country_against_code')
NS401: Any = ListedRule('NS401', 'published-before-reported', 'error', '0.1', 'newsschema.rules.article.published_before_reported')
NS402: Any = ListedRule('NS402', 'modified-before-published', 'error', '0.1', 'newsschema.rules.article.modified_before_published')
NS404: Any = ListedRule('NS404', 'credit-after-publication', 'warning', '0.1', 'newsschema.rules.article.credit_after_publication')
NS405: Any = ListedRule('NS405', 'dateline-after-publication', 'warning', '0.1', 'newsschema.rules.article.dateline_after_publication')
NS406: Any = ListedRule('NS406', 'another-language', 'warning', '0.1', 'newsschema.rules.article.another_language')
NS407: Any = ListedRule('NS407', 'date-in-url', 'warning', '0.1', 'newsschema.rules.article.date_in_url')
NS408: Any = ListedRule('NS408', 'dates-disagree', 'warning', '0.1', 'newsschema.rules.article.dates_disagree')
NS409: Any = ListedRule('NS409', 'author-is-nobody', 'warning', '0.1', 'newsschema.rules.article.author_is_nobody')
NS410: Any = ListedRule('NS410', 'author-twice', 'warning', '0.1', 'newsschema.rules.article.author_twice')
NS415: Any = ListedRule('NS415', 'cut-off-text', 'warning', '0.1', 'newsschema.rules.article.cut_off_text')
NS416: Any = ListedRule('NS416', 'repeated-paragraph', 'warning', '0.1', 'newsschema.rules.article.repeated_paragraph')
NS421: Any = ListedRule('NS421', 'two-authors-in-one', 'warning', '0.1', 'newsschema.rules.article.two_authors_in_one')
NS422: Any = ListedRule('NS422', 'site-name-in-headline', 'warning', '0.1', 'newsschema.rules.article.site_name_in_headline')
NS423: Any = ListedRule('NS423', 'no-url', 'warning', '0.1', 'newsschema.rules.article.no_url')
NS424: Any = ListedRule('NS424', 'no-language-code', 'warning', '0.1', 'newsschema.rules.article.no_language_code')
NS427: Any = ListedRule('NS427', 'candidate-for-nothing', 'warning', '0.1', 'newsschema.rules.article.candidate_for_nothing')
NS428: Any = ListedRule('NS428', 'authors-disagree', 'warning', '0.1', 'newsschema.rules.article.authors_disagree')
NS501: Any = ListedRule('NS501', 'span-outside-text', 'error', '0.1', 'newsschema.rules.evidence.span_outside_text')
NS502: Any = ListedRule('NS502', 'span-off', 'error', '0.1', 'newsschema.rules.evidence.span_off')
NS503: Any = ListedRule('NS503', 'quote-not-in-text', 'error', '0.1', 'newsschema.rules.evidence.quote_not_in_text')
NS504: Any = ListedRule('NS504', 'date-not-supported', 'error', '0.1', 'newsschema.rules.evidence.date_not_supported')
NS506: Any = ListedRule('NS506', 'quote-altered', 'error', '0.1', 'newsschema.rules.evidence.quote_altered')
NS508: Any = ListedRule('NS508', 'name-as-quote', 'warning', '0.1', 'newsschema.rules.evidence.name_as_quote')
NS509: Any = ListedRule('NS509', 'unbalanced-quote', 'info', '0.1', 'newsschema.rules.evidence.unbalanced_quote')
NS510: Any = ListedRule('NS510', 'text-changed', 'error', '0.1', 'newsschema.rules.evidence.text_changed')
NS511: Any = ListedRule('NS511', 'evidence-for-nothing', 'error', '0.1', 'newsschema.rules.evidence.evidence_for_nothing')
NS512: Any = ListedRule('NS512', 'name-without-support', 'warning', '0.1', 'newsschema.rules.evidence.name_without_support')
NS513: Any = ListedRule('NS513', 'all-on-the-first', 'warning', '0.1', 'newsschema.rules.evidence.all_on_the_first')
NS514: Any = ListedRule('NS514', 'span-cuts-word', 'warning', '0.1', 'newsschema.rules.evidence.span_cuts_word')
NS515: Any = ListedRule('NS515', 'mention-not-supported', 'error', '0.1', 'newsschema.rules.evidence.mention_not_supported')
NS516: Any = ListedRule('NS516', 'mention-off', 'error', '0.1', 'newsschema.rules.evidence.mention_off')
NS517: Any = ListedRule('NS517', 'words-not-supported', 'error', '0.1', 'newsschema.rules.evidence.words_not_supported')
NS518: Any = ListedRule('NS518', 'date-without-support', 'warning', '0.1', 'newsschema.rules.evidence.date_without_support')
NS519: Any = ListedRule('NS519', 'count-without-support', 'warning', '0.1', 'newsschema.rules.evidence.count_without_support')
NS520: Any = ListedRule('NS520', 'country-without-support', 'warning', '0.1', 'newsschema.rules.evidence.country_without_support')
NS521: Any = ListedRule('NS521', 'exact-nowhere', 'error', '0.1', 'newsschema.rules.evidence.exact_nowhere')
NS522: Any = ListedRule('NS522', 'overlapping-mentions', 'warning', '0.1', 'newsschema.rules.evidence.overlapping_mentions')
NS601: Any = ListedRule('NS601', 'dangling-reference', 'error', '0.1', 'newsschema.rules.references.dangling_reference')
NS602: Any = ListedRule('NS602', 'wrong-kind', 'error', '0.1', 'newsschema.rules.references.wrong_kind')
NS603: Any = ListedRule('NS603', 'duplicate-id', 'error', '0.1', 'newsschema.rules.references.duplicate_id')
NS605: Any = ListedRule('NS605', 'ids-alike', 'warning', '0.1', 'newsschema.rules.references.ids_alike')
NS607: Any = ListedRule('NS607', 'dangling-anchor', 'error', '0.1', 'newsschema.rules.references.dangling_anchor')
NS609: Any = ListedRule('NS609', 'parent-circle', 'error', '0.1', 'newsschema.rules.references.parent_circle')
NS610: Any = ListedRule('NS610', 'id-like-code', 'warning', '0.1', 'newsschema.rules.references.id_like_code')
NS611: Any = ListedRule('NS611', 'unreadable-id', 'warning', '0.1', 'newsschema.rules.references.unreadable_id')
NS901: Any = ListedRule('NS901', 'unused-suppression', 'warning', '0.1', 'newsschema.rules.run.unused_suppression')
NS902: Any = ListedRule('NS902', 'suppression-of-nothing', 'warning', '0.1', 'newsschema.rules.run.suppression_of_nothing')
NS903: Any = ListedRule('NS903', 'expired-suppression', 'warning', '0.1', 'newsschema.rules.run.expired_suppression')

RULES: Final[tuple[Rule, ...]] = (
    NS001,
    NS002,
    NS003,
    NS004,
    NS005,
    NS006,
    NS007,
    NS008,
    NS009,
    NS010,
    NS011,
    NS012,
    NS013,
    NS031,
    NS032,
    NS033,
    NS034,
    NS035,
    NS101,
    NS102,
    NS103,
    NS104,
    NS105,
    NS106,
    NS107,
    NS109,
    NS110,
    NS111,
    NS112,
    NS113,
    NS114,
    NS115,
    NS116,
    NS117,
    NS120,
    NS121,
    NS122,
    NS123,
    NS201,
    NS202,
    NS204,
    NS205,
    NS207,
    NS208,
    NS209,
    NS210,
    NS211,
    NS212,
    NS214,
    NS215,
    NS216,
    NS218,
    NS221,
    NS222,
    NS223,
    NS226,
    NS227,
    NS228,
    NS229,
    NS230,
    NS233,
    NS234,
    NS235,
    NS301,
    NS303,
    NS304,
    NS305,
    NS306,
    NS307,
    NS308,
    NS310,
    NS311,
    NS312,
    NS313,
    NS314,
    NS315,
    NS316,
    NS317,
    NS318,
    NS320,
    NS324,
    NS325,
    NS326,
    NS328,
    NS401,
    NS402,
    NS404,
    NS405,
    NS406,
    NS407,
    NS408,
    NS409,
    NS410,
    NS415,
    NS416,
    NS421,
    NS422,
    NS423,
    NS424,
    NS427,
    NS428,
    NS501,
    NS502,
    NS503,
    NS504,
    NS506,
    NS508,
    NS509,
    NS510,
    NS511,
    NS512,
    NS513,
    NS514,
    NS515,
    NS516,
    NS517,
    NS518,
    NS519,
    NS520,
    NS521,
    NS522,
    NS601,
    NS602,
    NS603,
    NS605,
    NS607,
    NS609,
    NS610,
    NS611,
    NS901,
    NS902,
    NS903,
)
SIZES: Final = {
    'article/__init__.py': 38,
    'article/another_language.py': 3452,
    'article/author_is_nobody.py': 2933,
    'article/author_twice.py': 1570,
    'article/authors_disagree.py': 4873,
    'article/candidate_for_nothing.py': 1422,
    'article/credit_after_publication.py': 2417,
    'article/cut_off_text.py': 1553,
    'article/date_in_url.py': 2367,
    'article/dateline_after_publication.py': 1750,
    'article/dates_disagree.py': 2957,
    'article/modified_before_published.py': 2222,
    'article/no_language_code.py': 2680,
    'article/no_url.py': 1475,
    'article/published_before_reported.py': 2364,
    'article/repeated_paragraph.py': 2481,
    'article/site_name_in_headline.py': 1769,
    'article/two_authors_in_one.py': 2196,
    'dates/__init__.py': 37,
    'dates/anniversary_off.py': 2096,
    'dates/before_newspapers.py': 1714,
    'dates/century_slip.py': 3128,
    'dates/day_or_month.py': 3392,
    'dates/edition_in_name.py': 1727,
    'dates/edition_order.py': 2924,
    'dates/epoch_day.py': 2879,
    'dates/exclusive_end.py': 2043,
    'dates/implausible_length.py': 2230,
    'dates/impossible_date.py': 1859,
    'dates/mixed_clocks.py': 2510,
    'dates/named_years.py': 474,
    'dates/no_such_offset.py': 2027,
    'dates/outside_window.py': 3158,
    'dates/partly_outside_window.py': 2731,
    'dates/published_after_retrieved.py': 2311,
    'dates/relative_day_off.py': 4052,
    'dates/reversed_range.py': 2013,
    'dates/windows.py': 510,
    'dates/wrong_weekday.py': 2451,
    'dates/year_in_name.py': 3338,
    'events/__init__.py': 51,
    'events/bilateral_of_many.py': 1762,
    'events/capital_elsewhere.py': 2226,
    'events/count_against_list.py': 3519,
    'events/country_against_code.py': 2295,
    'events/country_out_of_time.py': 2670,
    'events/counts_disagree.py': 2362,
    'events/duplicate_participant.py': 2665,
    'events/guest_not_on_the_list.py': 2785,
    'events/held_within_cancelled.py': 1708,
    'events/kind_against_name.py': 2899,
    'events/meeting_of_one.py': 1842,
    'events/name_of_another_time.py': 2479,
    'events/name_variants.py': 3849,
    'events/not_a_country.py': 1983,
    'events/ongoing_at_another_time.py': 2133,
    'events/part_far_away.py': 2515,
    'events/part_of_circle.py': 2099,
    'events/planned_in_the_past.py': 2106,
    'events/same_event_twice.py': 2224,
    'events/two_places_at_once.py': 3146,
    'events/unknown_country.py': 3811,
    'evidence/__init__.py': 49,
    'evidence/all_on_the_first.py': 3167,
    'evidence/count_without_support.py': 4077,
    'evidence/country_without_support.py': 2829,
    'evidence/date_not_supported.py': 4072,
    'evidence/date_without_support.py': 2938,
    'evidence/evidence_for_nothing.py': 1855,
    'evidence/exact_nowhere.py': 1660,
    'evidence/false_precision.py': 3509,
    'evidence/mention_not_supported.py': 2713,
    'evidence/mention_off.py': 2081,
    'evidence/name_as_quote.py': 1918,
    'evidence/name_without_support.py': 4275,
    'evidence/offsets.py': 2919,
    'evidence/overlapping_mentions.py': 2383,
    'evidence/printed_dates.py': 964,
    'evidence/quote_altered.py': 2132,
    'evidence/quote_not_in_text.py': 2374,
    'evidence/span_cuts_word.py': 3408,
    'evidence/span_off.py': 2996,
    'evidence/span_outside_text.py': 1884,
    'evidence/text_changed.py': 1866,
    'evidence/unbalanced_quote.py': 1676,
    'evidence/verbatim.py': 3997,
    'evidence/words_not_supported.py': 3131,
    'officials/__init__.py': 45,
    'officials/acronym_of_two.py': 2519,
    'officials/acronym_off.py': 2668,
    'officials/acting_not_marked.py': 1735,
    'officials/alike.py': 450,
    'officials/demonym_against_jurisdiction.py': 2531,
    'officials/former_marked_current.py': 2467,
    'officials/honorific_against_title.py': 2106,
    'officials/honorific_in_name.py': 2170,
    'officials/implausible_tenure.py': 1664,
    'officials/incoming_marked_current.py': 1793,
    'officials/incompatible_posts.py': 4108,
    'officials/meets_himself.py': 2445,
    'officials/organization_as_person.py': 2039,
    'officials/outside_tenure.py': 3935,
    'officials/overlapping_tenures.py': 2989,
    'officials/parts_of_another_name.py': 1773,
    'officials/repeated_alias.py': 1897,
    'officials/same_organization_twice.py': 2148,
    'officials/same_person_twice.py': 2227,
    'officials/spellings_of_one_name.py': 3184,
    'officials/status_against_tenure.py': 2742,
    'officials/tenure_outside_term.py': 1627,
    'officials/title_against_organization.py': 2877,
    'officials/title_in_name.py': 1540,
    'officials/two_holders.py': 4216,
    'officials/two_people_in_one_name.py': 1951,
    'reading/__init__.py': 51,
    'reading/blank_value.py': 1471,
    'reading/broken_json.py': 1097,
    'reading/broken_table.py': 1320,
    'reading/broken_yaml.py': 1564,
    'reading/decomposed_letters.py': 1623,
    'reading/garbled_letters.py': 2573,
    'reading/invisible_characters.py': 2163,
    'reading/key_twice.py': 991,
    'reading/markup_in_value.py': 2038,
    'reading/name_in_capitals.py': 1757,
    'reading/other_schema_version.py': 1697,
    'reading/placeholder.py': 1313,
    'reading/rows_disagree.py': 1396,
    'reading/stray_spaces.py': 1784,
    'reading/unknown_column.py': 1161,
    'reading/unknown_field.py': 1039,
    'reading/unmapped_cell.py': 1170,
    'reading/wrong_shape.py': 1283,
    'references/__init__.py': 46,
    'references/dangling_anchor.py': 1528,
    'references/dangling_reference.py': 1865,
    'references/duplicate_id.py': 1805,
    'references/id_like_code.py': 1410,
    'references/ids_alike.py': 1905,
    'references/parent_circle.py': 1589,
    'references/unreadable_id.py': 1521,
    'references/wrong_kind.py': 1958,
    'run/__init__.py': 34,
    'run/expired_suppression.py': 3206,
    'run/suppression_of_nothing.py': 1459,
    'run/unused_suppression.py': 1784,
}


def walk(part0: Record, ctx: Context, add: Callable[[Iterable[Any]], None]) -> None:
    survey = ctx.survey
    fields0 = part0.__dict__
    if survey.odd_writing:
        ctx.rule, ctx.here, ctx.way = NS005, part0, None
        add(NS005.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS006, part0, None
        add(NS006.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS007, part0, None
        add(NS007.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS008, part0, None
        add(NS008.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS011, part0, None
        add(NS011.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS012, part0, None
        add(NS012.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS013, part0, None
        add(NS013.check(part0, ctx))
    if fields0['schema_version'] != '1.0':
        ctx.rule, ctx.here, ctx.way = NS010, part0, None
        add(NS010.check(part0, ctx))
    if survey.editions > 1:
        ctx.rule, ctx.here, ctx.way = NS116, part0, None
        add(NS116.check(part0, ctx))
    if survey.tenures:
        ctx.rule, ctx.here, ctx.way = NS202, part0, None
        add(NS202.check(part0, ctx))
    if survey.single_seats > 1:
        ctx.rule, ctx.here, ctx.way = NS205, part0, None
        add(NS205.check(part0, ctx))
    if len(fields0['officials']) > 1:
        if NS209.suspect(part0):
            ctx.rule, ctx.here, ctx.way = NS209, part0, None
            add(NS209.check(part0, ctx))
            ctx.rule, ctx.here, ctx.way = NS218, part0, None
            add(NS218.check(part0, ctx))
    if survey.acronyms > 1:
        ctx.rule, ctx.here, ctx.way = NS215, part0, None
        add(NS215.check(part0, ctx))
    if len(fields0['organizations']) > 1:
        if NS228.suspect(part0):
            ctx.rule, ctx.here, ctx.way = NS228, part0, None
            add(NS228.check(part0, ctx))
    if survey.aliases:
        ctx.rule, ctx.here, ctx.way = NS230, part0, None
        add(NS230.check(part0, ctx))
    if survey.unknown_codes:
        ctx.rule, ctx.here, ctx.way = NS304, part0, None
        add(NS304.check(part0, ctx))
    if survey.timed > 1:
        ctx.rule, ctx.here, ctx.way = NS314, part0, None
        add(NS314.check(part0, ctx))
    if survey.nested:
        ctx.rule, ctx.here, ctx.way = NS320, part0, None
        add(NS320.check(part0, ctx))
    if survey.named_events > 1:
        if NS325.suspect(part0):
            ctx.rule, ctx.here, ctx.way = NS325, part0, None
            add(NS325.check(part0, ctx))
    if fields0['text']:
        ctx.rule, ctx.here, ctx.way = NS415, part0, None
        add(NS415.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS416, part0, None
        add(NS416.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS512, part0, None
        add(NS512.check(part0, ctx))
        if fields0['article'].in_language:
            ctx.rule, ctx.here, ctx.way = NS406, part0, None
            add(NS406.check(part0, ctx))
        if len(fields0['evidence']) >= 3:
            ctx.rule, ctx.here, ctx.way = NS513, part0, None
            add(NS513.check(part0, ctx))
        if fields0['events']:
            ctx.rule, ctx.here, ctx.way = NS518, part0, None
            add(NS518.check(part0, ctx))
            ctx.rule, ctx.here, ctx.way = NS519, part0, None
            add(NS519.check(part0, ctx))
            ctx.rule, ctx.here, ctx.way = NS520, part0, None
            add(NS520.check(part0, ctx))
    if fields0['text_sha256']:
        ctx.rule, ctx.here, ctx.way = NS510, part0, None
        add(NS510.check(part0, ctx))
    if NS522.needs(part0):
        ctx.rule, ctx.here, ctx.way = NS522, part0, None
        add(NS522.check(part0, ctx))
    if survey.doubtful:
        ctx.rule, ctx.here, ctx.way = NS601, part0, None
        add(NS601.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS602, part0, None
        add(NS602.check(part0, ctx))
    if survey.odd_ids:
        ctx.rule, ctx.here, ctx.way = NS603, part0, None
        add(NS603.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS605, part0, None
        add(NS605.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS610, part0, None
        add(NS610.check(part0, ctx))
        ctx.rule, ctx.here, ctx.way = NS611, part0, None
        add(NS611.check(part0, ctx))
    if survey.parents:
        ctx.rule, ctx.here, ctx.way = NS609, part0, None
        add(NS609.check(part0, ctx))
    part1 = fields0['article']
    if part1 is not None:
        fields1 = part1.__dict__
        if fields1['date_retrieved']:
            ctx.rule, ctx.here, ctx.way = NS109, part1, (None, 'article', None)
            add(NS109.check(part1, ctx))
        if fields1['date_modified']:
            ctx.rule, ctx.here, ctx.way = NS112, part1, (None, 'article', None)
            add(NS112.check(part1, ctx))
            ctx.rule, ctx.here, ctx.way = NS402, part1, (None, 'article', None)
            add(NS402.check(part1, ctx))
        if fields1['date_published']:
            if fields1['date_published'].year < 1605:
                ctx.rule, ctx.here, ctx.way = NS121, part1, (None, 'article', None)
                add(NS121.check(part1, ctx))
            if fields1['date_published'].year in (1899, 1900, 1904, 1969, 1970, 1980):
                ctx.rule, ctx.here, ctx.way = NS122, part1, (None, 'article', None)
                add(NS122.check(part1, ctx))
        if fields1['credits']:
            ctx.rule, ctx.here, ctx.way = NS404, part1, (None, 'article', None)
            add(NS404.check(part1, ctx))
        if fields1['dateline']:
            ctx.rule, ctx.here, ctx.way = NS405, part1, (None, 'article', None)
            add(NS405.check(part1, ctx))
        if fields1['url']:
            ctx.rule, ctx.here, ctx.way = NS407, part1, (None, 'article', None)
            add(NS407.check(part1, ctx))
            if NS423.suspect(part1):
                ctx.rule, ctx.here, ctx.way = NS423, part1, (None, 'article', None)
                add(NS423.check(part1, ctx))
        if fields1['candidates']:
            ctx.rule, ctx.here, ctx.way = NS408, part1, (None, 'article', None)
            add(NS408.check(part1, ctx))
            ctx.rule, ctx.here, ctx.way = NS427, part1, (None, 'article', None)
            add(NS427.check(part1, ctx))
        if fields1['authors']:
            ctx.rule, ctx.here, ctx.way = NS409, part1, (None, 'article', None)
            add(NS409.check(part1, ctx))
            if NS421.suspect(part1):
                ctx.rule, ctx.here, ctx.way = NS421, part1, (None, 'article', None)
                add(NS421.check(part1, ctx))
            if fields1['candidates']:
                if NS428.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS428, part1, (None, 'article', None)
                    add(NS428.check(part1, ctx))
        if len(fields1['authors']) > 1:
            ctx.rule, ctx.here, ctx.way = NS410, part1, (None, 'article', None)
            add(NS410.check(part1, ctx))
        if fields1['headline']:
            if fields1['publisher']:
                if fields1['headline'].endswith(fields1['publisher']):
                    ctx.rule, ctx.here, ctx.way = NS422, part1, (None, 'article', None)
                    add(NS422.check(part1, ctx))
        if fields1['in_language']:
            if not (len(fields1['in_language']) == 2 and fields1['in_language'].isalpha() and fields1['in_language'].islower()):
                ctx.rule, ctx.here, ctx.way = NS424, part1, (None, 'article', None)
                add(NS424.check(part1, ctx))
        part2 = fields1['date_published']
        if part2 is not None:
            if part2.offset:
                ctx.rule, ctx.here, ctx.way = NS113, part2, ((None, 'article', None), 'date_published', None)
                add(NS113.check(part2, ctx))
        part2 = fields1['date_modified']
        if part2 is not None:
            if part2.offset:
                ctx.rule, ctx.here, ctx.way = NS113, part2, ((None, 'article', None), 'date_modified', None)
                add(NS113.check(part2, ctx))
        part2 = fields1['date_retrieved']
        if part2 is not None:
            if part2.offset:
                ctx.rule, ctx.here, ctx.way = NS113, part2, ((None, 'article', None), 'date_retrieved', None)
                add(NS113.check(part2, ctx))
        part2 = fields1['dateline']
        if part2 is not None:
            fields2 = part2.__dict__
            part3 = fields2['date']
            if part3 is not None:
                if part3.offset:
                    ctx.rule, ctx.here, ctx.way = NS113, part3, (((None, 'article', None), 'dateline', None), 'date', None)
                    add(NS113.check(part3, ctx))
        part2 = fields1['credits']
        if part2:
            for number2, part2 in enumerate(part2):
                fields2 = part2.__dict__
                part3 = fields2['date']
                if part3 is not None:
                    if part3.offset:
                        ctx.rule, ctx.here, ctx.way = NS113, part3, (((None, 'article', None), 'credits', number2), 'date', None)
                        add(NS113.check(part3, ctx))
        part2 = fields1['captions']
        if part2:
            for number2, part2 in enumerate(part2):
                fields2 = part2.__dict__
                part3 = fields2['credit']
                if part3 is not None:
                    fields3 = part3.__dict__
                    part4 = fields3['date']
                    if part4 is not None:
                        if part4.offset:
                            ctx.rule, ctx.here, ctx.way = NS113, part4, ((((None, 'article', None), 'captions', number2), 'credit', None), 'date', None)
                            add(NS113.check(part4, ctx))
    part1 = fields0['officials']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            if fields1['name'].isupper():
                ctx.rule, ctx.here, ctx.way = NS009, part1, (None, 'officials', number1)
                add(NS009.check(part1, ctx))
            if len(fields1['offices']) > 1:
                ctx.rule, ctx.here, ctx.way = NS201, part1, (None, 'officials', number1)
                add(NS201.check(part1, ctx))
                ctx.rule, ctx.here, ctx.way = NS204, part1, (None, 'officials', number1)
                add(NS204.check(part1, ctx))
            if survey.odd_beginnings:
                if NS210.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS210, part1, (None, 'officials', number1)
                    add(NS210.check(part1, ctx))
                if NS211.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS211, part1, (None, 'officials', number1)
                    add(NS211.check(part1, ctx))
                if NS235.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS235, part1, (None, 'officials', number1)
                    add(NS235.check(part1, ctx))
            if fields1['name'].count(' ') > 1:
                if NS212.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS212, part1, (None, 'officials', number1)
                    add(NS212.check(part1, ctx))
            if fields1['honorific']:
                if fields1['offices']:
                    ctx.rule, ctx.here, ctx.way = NS214, part1, (None, 'officials', number1)
                    add(NS214.check(part1, ctx))
            if survey.timed_posts:
                ctx.rule, ctx.here, ctx.way = NS221, part1, (None, 'officials', number1)
                add(NS221.check(part1, ctx))
            if fields1['family']:
                ctx.rule, ctx.here, ctx.way = NS227, part1, (None, 'officials', number1)
                add(NS227.check(part1, ctx))
            part2 = fields1['offices']
            if part2:
                for number2, part2 in enumerate(part2):
                    fields2 = part2.__dict__
                    if fields2['organization']:
                        if fields2['role']:
                            if NS207.suspect(part2):
                                ctx.rule, ctx.here, ctx.way = NS207, part2, ((None, 'officials', number1), 'offices', number2)
                                add(NS207.check(part2, ctx))
                    if fields2['jurisdiction']:
                        if fields2['role']:
                            if NS208.suspect(part2, ctx):
                                ctx.rule, ctx.here, ctx.way = NS208, part2, ((None, 'officials', number1), 'offices', number2)
                                add(NS208.check(part2, ctx))
                    if survey.timed_posts:
                        if not fields2['acting']:
                            if NS222.suspect(part2):
                                ctx.rule, ctx.here, ctx.way = NS222, part2, ((None, 'officials', number1), 'offices', number2)
                                add(NS222.check(part2, ctx))
                        if fields2['status'] == 'current':
                            if NS229.suspect(part2):
                                ctx.rule, ctx.here, ctx.way = NS229, part2, ((None, 'officials', number1), 'offices', number2)
                                add(NS229.check(part2, ctx))
                    if fields2['tenure']:
                        ctx.rule, ctx.here, ctx.way = NS226, part2, ((None, 'officials', number1), 'offices', number2)
                        add(NS226.check(part2, ctx))
                        if fields2['status'] != 'unknown':
                            ctx.rule, ctx.here, ctx.way = NS233, part2, ((None, 'officials', number1), 'offices', number2)
                            add(NS233.check(part2, ctx))
                    if fields2['term']:
                        ctx.rule, ctx.here, ctx.way = NS234, part2, ((None, 'officials', number1), 'offices', number2)
                        add(NS234.check(part2, ctx))
                    part3 = fields2['tenure']
                    if part3 is not None:
                        if part3.reversed:
                            ctx.rule, ctx.here, ctx.way = NS102, part3, (((None, 'officials', number1), 'offices', number2), 'tenure', None)
                            add(NS102.check(part3, ctx))
                        if part3.end is not part3.start:
                            if part3.end:
                                if part3.end.hour is not None:
                                    ctx.rule, ctx.here, ctx.way = NS114, part3, (((None, 'officials', number1), 'offices', number2), 'tenure', None)
                                    add(NS114.check(part3, ctx))
                    part3 = fields2['term']
                    if part3 is not None:
                        if part3.reversed:
                            ctx.rule, ctx.here, ctx.way = NS102, part3, (((None, 'officials', number1), 'offices', number2), 'term', None)
                            add(NS102.check(part3, ctx))
                        if part3.end is not part3.start:
                            if part3.end:
                                if part3.end.hour is not None:
                                    ctx.rule, ctx.here, ctx.way = NS114, part3, (((None, 'officials', number1), 'offices', number2), 'term', None)
                                    add(NS114.check(part3, ctx))
    part1 = fields0['organizations']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            if fields1['acronym']:
                if len(fields1['acronym']) > 3:
                    ctx.rule, ctx.here, ctx.way = NS216, part1, (None, 'organizations', number1)
                    add(NS216.check(part1, ctx))
    part1 = fields0['events']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            if fields1['part_of']:
                if fields1['relation'] != 'around':
                    if NS105.suspect(part1, ctx):
                        ctx.rule, ctx.here, ctx.way = NS105, part1, (None, 'events', number1)
                        add(NS105.check(part1, ctx))
                        ctx.rule, ctx.here, ctx.way = NS106, part1, (None, 'events', number1)
                        add(NS106.check(part1, ctx))
                    if fields1['participants']:
                        if NS310.suspect(part1, ctx):
                            ctx.rule, ctx.here, ctx.way = NS310, part1, (None, 'events', number1)
                            add(NS310.check(part1, ctx))
                if fields1['place']:
                    ctx.rule, ctx.here, ctx.way = NS315, part1, (None, 'events', number1)
                    add(NS315.check(part1, ctx))
                if fields1['status'] in ('held', 'ongoing'):
                    ctx.rule, ctx.here, ctx.way = NS316, part1, (None, 'events', number1)
                    add(NS316.check(part1, ctx))
            if fields1['dates']:
                if fields1['dates'].start is not fields1['dates'].end:
                    if NS107.suspect(part1):
                        ctx.rule, ctx.here, ctx.way = NS107, part1, (None, 'events', number1)
                        add(NS107.check(part1, ctx))
                if fields1['dates'].start:
                    if not 100 < fields1['dates'].start.year < 2050:
                        ctx.rule, ctx.here, ctx.way = NS120, part1, (None, 'events', number1)
                        add(NS120.check(part1, ctx))
            if fields1['name']:
                if NS115.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS115, part1, (None, 'events', number1)
                    add(NS115.check(part1, ctx))
                    ctx.rule, ctx.here, ctx.way = NS117, part1, (None, 'events', number1)
                    add(NS117.check(part1, ctx))
                if fields1['kind'] != 'other':
                    if NS312.suspect(part1, ctx):
                        ctx.rule, ctx.here, ctx.way = NS312, part1, (None, 'events', number1)
                        add(NS312.check(part1, ctx))
            if fields1['edition']:
                ctx.rule, ctx.here, ctx.way = NS123, part1, (None, 'events', number1)
                add(NS123.check(part1, ctx))
            if fields1['participants']:
                if survey.repeated:
                    ctx.rule, ctx.here, ctx.way = NS223, part1, (None, 'events', number1)
                    add(NS223.check(part1, ctx))
                    ctx.rule, ctx.here, ctx.way = NS303, part1, (None, 'events', number1)
                    add(NS303.check(part1, ctx))
                    ctx.rule, ctx.here, ctx.way = NS307, part1, (None, 'events', number1)
                    add(NS307.check(part1, ctx))
                if survey.changing:
                    ctx.rule, ctx.here, ctx.way = NS305, part1, (None, 'events', number1)
                    add(NS305.check(part1, ctx))
                    ctx.rule, ctx.here, ctx.way = NS306, part1, (None, 'events', number1)
                    add(NS306.check(part1, ctx))
            if fields1['declared_participants']:
                if NS301.suspect(part1):
                    ctx.rule, ctx.here, ctx.way = NS301, part1, (None, 'events', number1)
                    add(NS301.check(part1, ctx))
            if fields1['alternate_names']:
                ctx.rule, ctx.here, ctx.way = NS311, part1, (None, 'events', number1)
                add(NS311.check(part1, ctx))
            if fields1['participants_listed'] == 'complete':
                if len(fields1['participants']) == 1:
                    if fields1['kind'] in ('meeting', 'signing', 'match'):
                        ctx.rule, ctx.here, ctx.way = NS313, part1, (None, 'events', number1)
                        add(NS313.check(part1, ctx))
            if fields1['status'] == 'planned':
                ctx.rule, ctx.here, ctx.way = NS317, part1, (None, 'events', number1)
                add(NS317.check(part1, ctx))
            if len(fields1['declared_participants']) > 1:
                ctx.rule, ctx.here, ctx.way = NS318, part1, (None, 'events', number1)
                add(NS318.check(part1, ctx))
            if fields1['status'] == 'ongoing':
                ctx.rule, ctx.here, ctx.way = NS324, part1, (None, 'events', number1)
                add(NS324.check(part1, ctx))
            if len(fields1['participants']) > 2:
                if fields1['name']:
                    if 'bilat' in fields1['name'].lower():
                        ctx.rule, ctx.here, ctx.way = NS326, part1, (None, 'events', number1)
                        add(NS326.check(part1, ctx))
            if survey.named_countries:
                if fields1['participants']:
                    ctx.rule, ctx.here, ctx.way = NS328, part1, (None, 'events', number1)
                    add(NS328.check(part1, ctx))
            if fields1['status'] == 'held':
                ctx.rule, ctx.here, ctx.way = NS401, part1, (None, 'events', number1)
                add(NS401.check(part1, ctx))
            part2 = fields1['dates']
            if part2 is not None:
                if part2.reversed:
                    ctx.rule, ctx.here, ctx.way = NS102, part2, ((None, 'events', number1), 'dates', None)
                    add(NS102.check(part2, ctx))
                if part2.end is not part2.start:
                    if part2.end:
                        if part2.end.hour is not None:
                            ctx.rule, ctx.here, ctx.way = NS114, part2, ((None, 'events', number1), 'dates', None)
                            add(NS114.check(part2, ctx))
            part2 = fields1['place']
            if part2 is not None:
                fields2 = part2.__dict__
                if fields2['country']:
                    ctx.rule, ctx.here, ctx.way = NS308, part2, ((None, 'events', number1), 'place', None)
                    add(NS308.check(part2, ctx))
    part1 = fields0['quotes']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            if fields1['kind'] == 'direct':
                ctx.rule, ctx.here, ctx.way = NS503, part1, (None, 'quotes', number1)
                add(NS503.check(part1, ctx))
                if ctx.text:
                    ctx.rule, ctx.here, ctx.way = NS506, part1, (None, 'quotes', number1)
                    add(NS506.check(part1, ctx))
                if fields1['speaker'] is None:
                    if fields1['cue'] is None:
                        ctx.rule, ctx.here, ctx.way = NS508, part1, (None, 'quotes', number1)
                        add(NS508.check(part1, ctx))
            if ('«' in fields1['text'] or '»' in fields1['text'] or '“' in fields1['text'] or ('”' in fields1['text']) or ('„' in fields1['text'])):
                ctx.rule, ctx.here, ctx.way = NS509, part1, (None, 'quotes', number1)
                add(NS509.check(part1, ctx))
    part1 = fields0['dates']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            if fields1['value'] is None:
                if fields1['how'] == 'stated':
                    ctx.rule, ctx.here, ctx.way = NS101, part1, (None, 'dates', number1)
                    add(NS101.check(part1, ctx))
            if fields1['weekday']:
                ctx.rule, ctx.here, ctx.way = NS103, part1, (None, 'dates', number1)
                add(NS103.check(part1, ctx))
            if fields1['relative']:
                ctx.rule, ctx.here, ctx.way = NS104, part1, (None, 'dates', number1)
                add(NS104.check(part1, ctx))
            if fields1['how'] == 'stated':
                if fields1['value']:
                    if not fields1['in_name']:
                        ctx.rule, ctx.here, ctx.way = NS515, part1, (None, 'dates', number1)
                        add(NS515.check(part1, ctx))
            if fields1['start'] is not None:
                if fields1['end'] is not None:
                    ctx.rule, ctx.here, ctx.way = NS516, part1, (None, 'dates', number1)
                    add(NS516.check(part1, ctx))
            if fields1['anchor']:
                ctx.rule, ctx.here, ctx.way = NS607, part1, (None, 'dates', number1)
                add(NS607.check(part1, ctx))
            part2 = fields1['value']
            if part2 is not None:
                if part2.reversed:
                    ctx.rule, ctx.here, ctx.way = NS102, part2, ((None, 'dates', number1), 'value', None)
                    add(NS102.check(part2, ctx))
                if part2.end is not part2.start:
                    if part2.end:
                        if part2.end.hour is not None:
                            ctx.rule, ctx.here, ctx.way = NS114, part2, ((None, 'dates', number1), 'value', None)
                            add(NS114.check(part2, ctx))
    part1 = fields0['evidence']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            ctx.rule, ctx.here, ctx.way = NS511, part1, (None, 'evidence', number1)
            add(NS511.check(part1, ctx))
            if fields1['exact'] is not None:
                if len(fields1['exact']) < 14:
                    if fields1['exact'][0].isdigit():
                        if fields1['exact'][-1].isdigit():
                            if not fields1['exact'].isdigit():
                                ctx.rule, ctx.here, ctx.way = NS110, part1, (None, 'evidence', number1)
                                add(NS110.check(part1, ctx))
            if NS111.needs(part1):
                ctx.rule, ctx.here, ctx.way = NS111, part1, (None, 'evidence', number1)
                add(NS111.check(part1, ctx))
            if fields1['spans']:
                ctx.rule, ctx.here, ctx.way = NS501, part1, (None, 'evidence', number1)
                add(NS501.check(part1, ctx))
                ctx.rule, ctx.here, ctx.way = NS514, part1, (None, 'evidence', number1)
                add(NS514.check(part1, ctx))
            if fields1['exact']:
                if fields1['spans']:
                    ctx.rule, ctx.here, ctx.way = NS502, part1, (None, 'evidence', number1)
                    add(NS502.check(part1, ctx))
                if not fields1['spans']:
                    if fields1['how'] == 'stated':
                        ctx.rule, ctx.here, ctx.way = NS521, part1, (None, 'evidence', number1)
                        add(NS521.check(part1, ctx))
            if fields1['how'] in ('stated', 'inferred'):
                if fields1['exact'] is not None:
                    if NS504.suspect(part1):
                        ctx.rule, ctx.here, ctx.way = NS504, part1, (None, 'evidence', number1)
                        add(NS504.check(part1, ctx))
            if fields1['how'] == 'stated':
                if fields1['exact'] is not None:
                    if NS517.suspect(part1):
                        ctx.rule, ctx.here, ctx.way = NS517, part1, (None, 'evidence', number1)
                        add(NS517.check(part1, ctx))
    part1 = fields0['suppressions']
    if part1:
        for number1, part1 in enumerate(part1):
            fields1 = part1.__dict__
            if NS902.needs(part1):
                ctx.rule, ctx.here, ctx.way = NS902, part1, (None, 'suppressions', number1)
                add(NS902.check(part1, ctx))
            if fields1['until']:
                ctx.rule, ctx.here, ctx.way = NS903, part1, (None, 'suppressions', number1)
                add(NS903.check(part1, ctx))
            part2 = fields1['until']
            if part2 is not None:
                if part2.offset:
                    ctx.rule, ctx.here, ctx.way = NS113, part2, ((None, 'suppressions', number1), 'until', None)
                    add(NS113.check(part2, ctx))
    return
