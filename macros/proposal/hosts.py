"""Addresses at the host where a proposal can be opened, as patterns that the browser fills in."""

import re

from macros.model.settings import Host, Settings

# {arkiv} and {gren} are filled in here; {fil}, {text}, {titel} in the browser, each encoded.
_PATTERNS: dict[Host, dict[str, str]] = {
    Host.GITHUB: {
        "new": "{arkiv}/new/{gren}?filename={fil}&value={text}",
        "edit": "{arkiv}/edit/{gren}/{sökväg}",
        "issue": "{arkiv}/issues/new?title={titel}&body={text}",
    },
    Host.FORGEJO: {
        "new": "{arkiv}/_new/{gren}?filename={fil}&value={text}",
        "edit": "{arkiv}/_edit/{gren}/{sökväg}",
        "issue": "{arkiv}/issues/new?title={titel}&body={text}",
    },
    Host.GITLAB: {
        "new": "{arkiv}/-/new/{gren}?file_name={fil}",
        "edit": "{arkiv}/-/edit/{gren}/{sökväg}",
        "issue": "{arkiv}/-/issues/new?issue[title]={titel}&issue[description]={text}",
    },
}
# What to press, in the host's own words.
_STEPS: dict[Host, tuple[str, ...]] = {
    Host.GITHUB: (
        "Logga in. Säger sidan att du behöver en egen kopia trycker du på ”Fork this repository”.",
        "Texten står redan i rutan. Är rutan tom, eller gäller det en fil som redan finns, "
        "markerar du allt och klistrar in texten härifrån. Tryck på ”Commit changes…”.",
        "Tryck på ”Propose changes” och sedan på ”Create pull request”. Nu är förslaget lämnat.",
    ),
    Host.FORGEJO: (
        "Logga in. Säger sidan att du behöver en egen kopia trycker du på ”Fork”.",
        "Texten står redan i rutan. Är rutan tom, eller gäller det en fil som redan finns, "
        "markerar du allt och klistrar in texten härifrån.",
        "Välj ”Create a new branch for this commit and start a pull request” och tryck på "
        "”Propose file change”. Nu är förslaget lämnat.",
    ),
    Host.GITLAB: (
        "Logga in. Säger sidan att du behöver en egen kopia trycker du på ”Fork”.",
        "Klistra in texten härifrån i rutan. Tryck på ”Commit changes”.",
        "Välj ”Commit to a new branch” och ”Create a merge request for this change”. Tryck på "
        "”Commit changes” igen, och sedan på ”Create merge request”. Nu är förslaget lämnat.",
    ),
}
_PICTURES = tuple(f"assets/forslag-steg-{number}.svg" for number in (1, 2, 3))
_KNOWN = (
    (re.compile(r"^https://github\.com/"), Host.GITHUB),
    (re.compile(r"^https://([a-z0-9.-]*\.)?gitlab\."), Host.GITLAB),
    (re.compile(r"^https://(codeberg\.org/|([a-z0-9.-]*\.)?(forgejo|gitea)\.)"), Host.FORGEJO),
)


def addresses(archive: str, settings: Settings | None) -> dict[str, str | tuple[str, ...]]:
    """The host's name and its patterns; nothing where address or kind of host is not known."""
    host = settings.host if settings and settings.host else host_of(archive)
    if not archive or host is None:
        return {}
    branch = settings.branch if settings else "main"
    filled = {
        name: pattern.replace("{arkiv}", archive.rstrip("/")).replace("{gren}", branch)
        for name, pattern in _PATTERNS[host].items()
    }
    return {"name": str(host), **filled, "steps": _STEPS[host], "pictures": _PICTURES}


def host_of(archive: str) -> Host | None:
    """The kind of host, as far as its address tells."""
    return next((host for pattern, host in _KNOWN if pattern.match(archive)), None)
