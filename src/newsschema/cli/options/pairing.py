"""Where the texts are that records without their own are held against."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from newsschema.cli.options.gathered import gathered

if TYPE_CHECKING:
    from newsschema.datasets.texts import Texts


class Pairing(NamedTuple):
    """What the option of the texts says.

    Attributes:
        text: a text, or a folder of texts.
    """

    text: Path | None

    def texts(self) -> Texts | None:
        """What finds the texts, where there are any.

        Raises:
            NewsschemaError: when there is no such file or folder.
        """
        if self.text is None:
            return None
        from newsschema.datasets.texts import Texts

        return Texts(self.text)


pairing_options = gathered(
    "pairing",
    Pairing,
    click.option(
        "--text",
        metavar="PATH",
        type=click.Path(path_type=Path),
        help="The text of records that do not hold their own: a file, or a folder with one named like each record's id (or like "
        "the record's file), .txt.",
    ),
)
