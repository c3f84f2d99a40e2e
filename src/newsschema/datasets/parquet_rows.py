"""The rows of a Parquet file, some at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsschema.datasets.csv_rows import BrokenTableError
from newsschema.datasets.row_record import Row
from newsschema.datasets.source import Position
from newsschema.errors import NewsschemaError

_AT_ONCE = 1024


class ParquetRows:
    """The columns and the rows of a Parquet file.

    Args:
        stream: its bytes; must know its way back.

    Raises:
        NewsschemaError: when PyArrow is not installed.
        BrokenTableError: when it is no Parquet, or was cut off.
    """

    def __init__(self, stream: BinaryIO) -> None:
        try:
            from pyarrow import ArrowException, parquet
        except ImportError as error:
            raise NewsschemaError("Parquet is read with PyArrow: pip install 'newsschema[parquet]'") from error
        self._faults = (ArrowException, OSError, ValueError, NotImplementedError)
        try:
            self._file = parquet.ParquetFile(stream, pre_buffer=False)
            self.names = list(self._file.schema_arrow.names)
        except self._faults as error:
            raise BrokenTableError(_first_line(error), Position()) from error
        self.header: Row | None = None

    def rows(self) -> Iterator[Row | BrokenTableError]:
        """The rows; where they break off, the reason at last."""
        number = 0
        batches = self._file.iter_batches(batch_size=_AT_ONCE, use_threads=False)
        while True:
            try:
                batch = next(batches)
                columns = [column.to_pylist() for column in batch.columns]
            except StopIteration:
                return
            except self._faults as error:
                yield BrokenTableError(f"the rows from here on: {_first_line(error)}", Position(row=number + 1))
                return
            for cells in zip(*columns, strict=True):
                number += 1
                yield Row(number, cells)

    def place(self, row: Row, column: int) -> Position:
        """Where a cell stands: Parquet has no lines."""
        return Position(row=row.number or None, column_name=self.names[column] if column < len(self.names) else None)


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
