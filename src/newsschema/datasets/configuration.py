"""What a configuration may say: `[tool.newsschema]` of pyproject.toml, or the whole of newsschema.toml."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from newsschema.rules.finding import Severity


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class Configuration(BaseModel):
    """How the records of a data set are checked; every key may be left out."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, alias_generator=_kebab, title="Configuration of newsschema"
    )

    extend: str | None = Field(
        default=None,
        description="Another configuration file, from this one's folder, whose keys hold where this one has none.",
    )
    select: list[str] | None = Field(
        default=None, description="The rules to run: codes, names, or beginnings of codes; all where it is left out."
    )
    extend_select: list[str] = Field(default=[], description="More rules to run.")
    ignore: list[str] = Field(default=[], description="Rules not to run.")
    severity: dict[str, Severity] = Field(
        default={}, description="Another severity for some rules, by code, name or beginning."
    )
    per_file_ignores: dict[str, list[str]] = Field(
        default={}, description="Rules not to run on some files, by a pattern of their paths from this file's folder."
    )
    fail_level: Severity | None = Field(default=None, description="The least severity that makes the exit status 1.")
    format: str | None = Field(default=None, description="How findings are written.")
    baseline: str | None = Field(
        default=None, description="The file of findings that are known, from this file's folder."
    )
    plug_ins: list[str] | None = Field(
        default=None,
        description="The plug-ins that take part: names of installed ones, or modules; all installed where it is left out.",
    )
    map: str | dict[str, Any] | None = Field(
        default=None,
        description="What the columns of tables are: a table of settings, or a file with them, from this file's folder.",
    )
    language: str | None = Field(default=None, description="The language of articles, for `extract`: fr.")


def configuration_schema() -> dict[str, Any]:
    """The JSON Schema of a configuration."""
    from newsschema.datasets.table_map import TableMap

    schema = Configuration.model_json_schema(by_alias=True)
    table = TableMap.model_json_schema()
    schema["$defs"] = {**schema.get("$defs", {}), **table.pop("$defs"), "TableMap": table}
    said = schema["properties"]["map"]["anyOf"]
    schema["properties"]["map"]["anyOf"] = [
        {"$ref": "#/$defs/TableMap"} if "object" in str(each) else each for each in said
    ]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
