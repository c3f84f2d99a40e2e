"""Organizations, and officials with posts that go together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from newsschema.languages.samples import SamplePost, Samples
from newsschema.model.date_range import DateRange
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Office, Official
from newsschema.model.organization import Organization
from newsschema.model.roles import facts
from newsschema.rules.pick import Pick

_LONGEST_IN_OFFICE = 2000


def make_organizations(
    pick: Pick, of: Samples, taken: set[str], *, least: int = 0, most: int = 2
) -> tuple[Organization, ...]:
    """Different organizations.

    Args:
        pick: makes the choices.
        of: the samples of a language.
        taken: ids in use; the new ones are added.
        least: so many.
        most: the same, the greatest number.
    """
    return tuple(
        Organization(
            id=unique_slug(sample.acronym or sample.name, taken),
            name=sample.name,
            acronym=sample.acronym,
            kind=sample.kind,
            jurisdiction=sample.country,
        )
        for sample in pick.several(of.organization, least, most)
    )


class Seat(NamedTuple):
    """A post that can be given to somebody: its title for a man and a woman, and what it belongs to."""

    post: SamplePost
    of: str
    organization: str | None
    country: str | None

    def title(self, *, woman: bool) -> str:
        """As printed."""
        form = self.post.feminine if woman and self.post.feminine else self.post.title
        return form.format(of=self.of)


def seats(of: Samples, organizations: tuple[Organization, ...]) -> list[Seat]:
    """The posts that a record with these organizations can give, each once."""
    held = {sample.name: sample for sample in of.organization}
    within = [
        Seat(post, held[organization.name].of, organization.id, organization.jurisdiction)
        for organization in organizations
        for post in of.post
        if organization.kind in post.kinds
    ]
    national = [
        Seat(post, country.of, None, country.code) for country in of.country for post in of.post if not post.kinds
    ]
    return within + national


def make_officials(
    pick: Pick,
    of: Samples,
    organizations: tuple[Organization, ...],
    taken: set[str],
    *,
    since: date,
    least: int = 0,
    most: int = 3,
    posted: bool = False,
) -> tuple[Official, ...]:
    """People with different names, each with a post of their own and some with a former one.

    Args:
        pick: makes the choices.
        of: the samples of a language.
        organizations: those of the record.
        taken: ids in use; the new ones are added.
        since: the day on which they hold their posts already.
        least: so many.
        most: the same, the greatest number.
        posted: whether everybody has a post.
    """
    free = seats(of, organizations)
    given = [(name, True) for name in of.women] + [(name, False) for name in of.men]
    made = []
    for family in pick.several(of.families, least, most):
        first_name, woman = pick(given)
        name = f"{first_name} {family}"
        offices: tuple[Office, ...] = ()
        here, dated, before = pick.flags(3)
        if posted or here or dated or before:
            seat = free.pop(pick.number(0, len(free) - 1))
            tenure = _tenure(pick, since) if dated else None
            offices = (_office(seat, woman, tenure),)
            former = _former_seat(of, seat) if before else None
            if former is not None:
                offices += (_office(former, woman, _over(pick, since), former=True),)
        made.append(Official(id=unique_slug(name, taken), name=name, given=first_name, family=family, offices=offices))
    return tuple(made)


def _office(seat: Seat, woman: bool, tenure: DateRange | None, *, former: bool = False) -> Office:
    return Office(
        title=seat.title(woman=woman),
        role=seat.post.role,
        organization=seat.organization,
        jurisdiction=seat.country,
        tenure=tenure,
        status="former" if former else "current",
    )


def _former_seat(of: Samples, now: Seat) -> Seat | None:
    """Another post of the same country, where there is one that many hold."""
    return next(
        (
            Seat(post, country.of, None, country.code)
            for country in of.country
            if country.code == now.country
            for post in of.post
            if not post.kinds and post is not now.post and not facts(post.role).single_seat
        ),
        None,
    )


def _tenure(pick: Pick, since: date) -> DateRange | None:
    """A tenure that goes on and began before a day; nothing at the beginning of the calendar."""
    days = pick.number(1, _LONGEST_IN_OFFICE)
    return DateRange.parse(f"{since - timedelta(days=days)}/..") if since.toordinal() > days else None


def _over(pick: Pick, since: date) -> DateRange | None:
    """A tenure that ended before any that goes on began; nothing at the beginning of the calendar."""
    days = _LONGEST_IN_OFFICE + pick.number(1, 3000)
    return DateRange.parse(f"../{since - timedelta(days=days)}") if since.toordinal() > days else None
