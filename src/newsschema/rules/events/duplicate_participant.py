"""A participant is listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event, Participant
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


@rule("NS303", severity="warning", since="0.1", needs="participants and ctx.survey.repeated")
def duplicate_participant(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A participant is listed twice.

    "EAU" and "Émirats arabes unis" are one country; whoever counts the list counts it twice.

    What does not fire: countries whose names share a word (the two Congos, the Guineas, the Koreas); one person on both sides (NS223).

    To mend it, drop one of the two.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "participants": [
      {"kind": "country", "ref": "AE", "name": "EAU"}, {"kind": "country", "ref": "AE", "name": "Émirats arabes unis"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "participants": [
      {"kind": "country", "ref": "CG", "name": "Congo-Brazzaville"}, {"kind": "country", "ref": "CD", "name": "Congo-Kinshasa"}]}]}
    ```
    """
    seen: dict[tuple[str, str | None], Participant] = {}
    for index, participant in enumerate(event.participants):
        key = (participant.ref or (participant.name or "").casefold(), participant.part)
        other = seen.setdefault(key, participant)
        if other is not participant and key[0]:
            yield ctx.finding(
                f"{event.id!r} lists {other.name or other.ref!r} and {participant.name or participant.ref!r}, "
                f"which are both {participant.ref or participant.name!r}",
                field="participants",
                value=participant.name or participant.ref,
                related=[(event, "participants", other.name or other.ref, "the first entry")],
                fix=Fix(title="drop the second entry", patch=(ctx.take(f"participants/{index}"),), safe=False),
            )


@breaks(duplicate_participant)
def _twice_in_the_list(record: Record, pick: Pick) -> Record:
    codes = [*pick.several(("NO", "SE", "DK", "FI", "IS"), 1, 4)]
    codes.insert(pick.number(0, len(codes)), pick(codes))
    listed = tuple(Participant(kind="country", ref=code) for code in codes)
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", participants=listed))
