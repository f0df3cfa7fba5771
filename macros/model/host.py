"""The addresses of an archive at its host: a line of a file, and the editor."""

import enum
import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

_BRANCH = "main"


class Software(enum.Enum):
    """What runs at the host: it decides how addresses look, and what the buttons are called."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


# Path to a line, and to the editor.
_PATHS = {
    Software.GITHUB: ("blob/{branch}/{file}", "edit/{branch}/{file}"),
    Software.GITLAB: ("-/blob/{branch}/{file}", "-/edit/{branch}/{file}"),
    Software.FORGEJO: ("src/branch/{branch}/{file}", "_edit/{branch}/{file}"),
}
_KNOWN = {
    "github": Software.GITHUB,
    "gitlab": Software.GITLAB,
    "forgejo": Software.FORGEJO,
    "gitea": Software.FORGEJO,
    "codeberg": Software.FORGEJO,
}


@dataclass(frozen=True)
class Host:
    """An archive at its host. address is that of the archive, without a slash at the end."""

    address: str
    software: Software

    @classmethod
    def parse(cls, text: str, runs: str = "") -> Self | None:
        """From a setting or a checkout's remote; None when it leads to nothing on the web.

        ”https://github.com/a/b”, ”git@gitlab.com:a/b.git”, or, where the name of the host doesn't
        tell what runs there, ”forgejo+https://git.example.se/a/b”; runs says the same. A password
        in it is left out.
        """
        written, plus, rest = text.strip().partition("+")
        prefix = _KNOWN.get(written.casefold()) if plus else None
        found = _WEB.fullmatch(rest if prefix else text.strip())
        if not found:
            return None
        name = found["host"].casefold()
        software = (
            prefix
            or _KNOWN.get(runs.casefold())
            or next((kind for word, kind in _KNOWN.items() if word in name), None)
        )
        path = found["path"].removesuffix("/").removesuffix(".git")
        plain = found["scheme"] == "http"
        port = (found["port"] or "") if found["scheme"] in {"http", "https"} else ""
        address = f"{'http' if plain else 'https'}://{name}{port}/{path}"
        return cls(address, software) if software else None

    def line(self, file: str, line: int) -> str:
        """A line of a file, to look at."""
        return f"{self._at(0, file)}#L{line}"

    def edit(self, file: str) -> str:
        """The host's own editor with the file in it."""
        return self._at(1, file)

    def _at(self, which: int, file: str) -> str:
        path = _PATHS[self.software][which].format(branch=_BRANCH, file=quote(file))
        return f"{self.address}/{path}"


_WEB = re.compile(
    r"(?:(?P<scheme>https?|ssh|git)://)?(?:[^@/\s]*@)?(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"(?P<port>:[0-9]+)?(?(scheme)/|:)(?P<path>[\w.~-]+(?:/[\w.~-]+)+/?)"
)
