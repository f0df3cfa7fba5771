"""An archive's host: what runs there, and every address at it that the bank leads to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

from macros.model.kinds import Word


class Software(Word):
    """What runs at the host: it decides how addresses look, and what the buttons are called."""

    GITHUB = "GitHub"
    FORGEJO = "Forgejo"
    GITLAB = "GitLab"


# Below the archive's address. {branch} and {path} are filled in here; {fil}, {sökväg}, {titel} and
# {text} in the browser, each encoded. GitLab takes no text for a new file in the address.
_PATHS: Mapping[Software, Mapping[str, str]] = {
    Software.GITHUB: {
        "line": "blob/{branch}/{path}#L{line}",
        "edit": "edit/{branch}/{path}",
        "new": "new/{branch}?filename={fil}&value={text}",
        "issue": "issues/new?title={titel}&body={text}",
    },
    Software.FORGEJO: {
        "line": "src/branch/{branch}/{path}#L{line}",
        "edit": "_edit/{branch}/{path}",
        "new": "_new/{branch}?filename={fil}&value={text}",
        "issue": "issues/new?title={titel}&body={text}",
    },
    Software.GITLAB: {
        "line": "-/blob/{branch}/{path}#L{line}",
        "edit": "-/edit/{branch}/{path}",
        "new": "-/new/{branch}?file_name={fil}",
        "issue": "-/issues/new?issue[title]={titel}&issue[description]={text}",
    },
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
    """An archive at its host. address is that of the archive, without a slash at the end.

    branch is the one that the site is built from.
    """

    address: str
    software: Software
    branch: str = "main"

    @classmethod
    def parse(
        cls, text: str, software: Software | None = None, branch: str = "main"
    ) -> Self | None:
        """From a setting or a checkout's remote; None when it leads to nothing on the web.

        ”https://github.com/a/b”, ”git@gitlab.com:a/b.git”, or, where the name of the host doesn't
        tell what runs there, ”forgejo+https://git.example.se/a/b”; software says the same. A
        password in it is left out.
        """
        written, plus, rest = text.strip().partition("+")
        prefix = _KNOWN.get(written.casefold()) if plus else None
        found = _WEB.fullmatch(rest if prefix else text.strip())
        if not found:
            return None
        name = found["host"].casefold()
        runs = (
            prefix
            or software
            or next((kind for word, kind in _KNOWN.items() if word in name), None)
        )
        path = found["path"].removesuffix("/").removesuffix(".git")
        plain = found["scheme"] == "http"
        port = (found["port"] or "") if found["scheme"] in {"http", "https"} else ""
        address = f"{'http' if plain else 'https'}://{name}{port}/{path}"
        return cls(address, runs, branch) if runs else None

    def line(self, file: str, line: int) -> str:
        """A line of a file, to look at."""
        return self._at("line", path=quote(file), line=str(line))

    def edit(self, file: str) -> str:
        """The host's own editor with the file in it."""
        return self._at("edit", path=quote(file))

    def patterns(self) -> Mapping[str, str]:
        """For a new file, an old one and an issue: addresses that the form in a browser fills in.

        In them stand {fil}, {sökväg}, {titel} and {text}.
        """
        return {name: self._at(name, path="{sökväg}") for name in ("new", "edit", "issue")}

    def _at(self, name: str, **values: str) -> str:
        path = _PATHS[self.software][name]
        for key, value in {"branch": self.branch, **values}.items():
            path = path.replace(f"{{{key}}}", value)
        return f"{self.address}/{path}"


_WEB = re.compile(
    r"(?:(?P<scheme>https?|ssh|git)://)?(?:[^@/\s]*@)?(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"(?P<port>:[0-9]+)?(?(scheme)/|:)(?P<path>[\w.~-]+(?:/[\w.~-]+)+/?)"
)
