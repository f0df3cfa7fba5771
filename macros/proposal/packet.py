"""The file .mvpforslag: a proposal on its way from the form to somebody who takes it in.

It is JSON in UTF-8. Anything that is not exactly as described here is refused.
"""

import base64
import binascii
import json
import re
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

FORMAT = "mvpforslag"
VERSION = 1
LARGEST = 300_000
_ID = r"f-[0-9]{8}-[a-z0-9]{6}"
_NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
_FILE = re.compile(rf"data/({_NAME}/){{0,2}}{_NAME}\.yml|docs/({_NAME}/){{0,2}}{_NAME}\.md")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LINES = re.compile(r"-----MVPFORSLAG-----\s+([A-Za-z0-9+/=\s>]+?)\s*-----SLUT-----")


class RefusedError(Exception):
    """The packet can't be taken in; the message says why, in Swedish."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class File(_Part):
    """One file of a proposal: the values of its fields as they are written, and a page's body.

    made_from is the version that the proposal was made from, or nothing for a new file.
    """

    file: str = Field(alias="fil", max_length=200)
    made_from: str | None = Field(alias="från", pattern=r"^[0-9a-f]{64}$")
    values: dict[str, Any] = Field(alias="värden", min_length=1)
    body: str = Field(alias="text", max_length=60_000)


class Remark(_Part):
    """That something on a page is wrong, in the reader's own words."""

    page: str = Field(alias="sida", max_length=300)
    quote: str = Field(alias="citat", max_length=1000)
    wrong: str = Field(alias="fel", min_length=1, max_length=2000)


class Proposal(_Part):
    """What somebody proposes, with the reason and the credit that they wish."""

    format: str = Field(pattern=f"^{FORMAT}$")
    version: int = Field(ge=VERSION, le=VERSION)
    id: str = Field(pattern=f"^{_ID}$")
    made: str = Field(alias="skapad", pattern=r"^\d{4}-\d\d-\d\d$")
    title: str = Field(alias="rubrik", min_length=1, max_length=200)
    reason: str = Field(alias="skäl", max_length=1000)
    credit: str = Field(alias="tack", max_length=120)
    files: list[File] = Field(alias="filer", max_length=8)
    remark: Remark | None = Field(alias="anmärkning", default=None)


def read_packet(raw: bytes) -> Proposal:
    """The proposal in a file or in the text of a letter. Raises RefusedError."""
    if len(raw) > LARGEST:
        raise RefusedError(f"Filen är större än {LARGEST // 1000} kB. Så stort blir inget förslag.")
    try:
        proposal = Proposal.model_validate(json.loads(_unwrapped(raw), object_pairs_hook=_once))
    except ValidationError as error:
        where = ", ".join(sorted({"/".join(map(str, each["loc"])) for each in error.errors()}))
        raise RefusedError(f"Filen är inget förslag från banken. Fel i: {where}.") from None
    except (ValueError, RecursionError):
        raise RefusedError("Filen går inte att läsa. Be om den på nytt.") from None
    if bool(proposal.files) == bool(proposal.remark):
        raise RefusedError("Förslaget ska ha antingen filer eller en anmärkning.")
    _refuse_bad_files(proposal)
    return proposal


def _unwrapped(raw: bytes) -> str:
    """The JSON itself, also where it stands between lines in the text of a letter."""
    text = raw.decode("utf-8-sig")
    found = _LINES.search(text)
    if not found:
        return text
    try:
        return base64.b64decode(re.sub(r"[\s>]", "", found[1]), validate=True).decode()
    except binascii.Error:
        raise ValueError from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError
    return dict(pairs)


def _refuse_bad_files(proposal: Proposal) -> None:
    """Paths that lead elsewhere, a file twice, values that no file holds, hidden characters."""
    names = [each.file for each in proposal.files]
    for name in names:
        if not _FILE.fullmatch(name) or PurePosixPath(name).parts[1] == "assets":
            raise RefusedError(f"”{name[:60]!a}” är ingen fil som ett förslag får skriva.")
    if len(set(names)) < len(names):
        raise RefusedError("Samma fil står två gånger i förslaget.")
    for each in proposal.files:
        if not _plain(each.values, 0):
            raise RefusedError(f"{each.file} har värden som ingen fil kan ha.")
    texts = [*_texts(proposal.model_dump())]
    if any(_HIDDEN.search(text) for text in texts):
        raise RefusedError("Förslaget har osynliga tecken. Be om det på nytt, som ren text.")
    lines = (proposal.title, proposal.reason, proposal.credit)
    if any("\n" in line for line in lines):
        raise RefusedError("Rubrik, skäl och tack ska stå på en rad.")


def _plain(value: Any, depth: int) -> bool:
    """Whether a value is text, a list or fields, and not too deep."""
    if depth > 6:
        return False
    if isinstance(value, dict):
        return all(_plain(inner, depth + 1) for inner in value.values())
    if isinstance(value, list):
        return all(_plain(inner, depth + 1) for inner in value)
    return isinstance(value, str)


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from (str(name), *_texts(inner))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value
