"""What the frame around every page knows: the publisher, the way to the page, what goes with it."""

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from macros import render
from macros.examine import Examined
from macros.model import swedish
from macros.model.host import Host
from macros.model.pages import Status, web_address
from macros.model.shown import Beside, Lead, Phases, Tail
from macros.model.site import Site
from macros.model.time import Term
from macros.views import linked, phases, surroundings


@dataclass(frozen=True)
class Step:
    """A page on the way from the start to another; address is seen from the site's root."""

    title: str
    address: str


def furnish(env: Any, examined: Examined, host: Host | None = None) -> Any:
    """Add the publisher, the ways to and from a page, what goes with it, and filters to the Jinja.

    Without a site there are faults, and every page shows them: the frame then says as little as
    it can.
    """
    site = examined.site
    env.globals["lead"] = lambda page: _lead(examined, page) if site else ""
    env.globals["kind"] = lambda page: _kind(examined, page) if site else ""
    env.globals["phases"] = lambda page: _phases(examined, page) if site else ""
    env.globals["beside"] = lambda page: _beside(examined, page) if site else ""
    env.globals["tail"] = lambda page: _tail(examined, page) if site else ""
    env.globals["has"] = lambda path: path in (site.pages if site else ())
    env.globals["every_page"] = _every_page(site) if site else ()
    env.globals["edit"] = lambda page: _edit(site, page, host) if site else ""
    env.globals["replacement"] = lambda page: _replacement(site, page) if site else None
    env.globals["publisher"] = site.publisher if site else None
    env.globals["trail"] = lambda page: trail(site, page.file.src_uri) if site else ()
    env.globals["linked"] = lambda page, name: _linked(examined, page, name) if site else {}
    env.globals["has_page"] = lambda path: bool(site and path in site.pages)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    env.filters |= {
        "slug": swedish.ascii_slug,
        "typeset": swedish.typeset,
        "day": lambda value: swedish.day(dt.date.fromisoformat(str(value))),
        "term_label": lambda value: Term.parse(str(value)).label,
        "role_name": lambda value: swedish.capital(site.roles[value].name) if site else "",
    }
    return env


def _every_page(site: Site) -> tuple[Step, ...]:
    """All pages, in Swedish order of their titles, for who has come to an address that is none."""
    found = sorted(site.pages.values(), key=lambda page: swedish.sort_key(page.title))
    return tuple(Step(page.title, web_address(page.path)) for page in found)


def _lead(examined: Examined, page: Any) -> Markup:
    assert examined.site
    own = examined.site.pages[page.file.src_uri]
    return _shown(surroundings.lead(examined.site, own), page)


def _kind(examined: Examined, page: Any) -> str:
    """The kind of page as a class name, such as lardom or stadsdelssida."""
    assert examined.site
    return swedish.ascii_slug(examined.site.pages[page.file.src_uri].called)


def _phases(examined: Examined, page: Any) -> Markup:
    assert examined.site
    shown = phases.strip(examined.site, examined.site.pages[page.file.src_uri])
    return _shown(shown, page) if shown else Markup()


def _beside(examined: Examined, page: Any) -> Markup:
    assert examined.site
    facts = surroundings.lead(examined.site, examined.site.pages[page.file.src_uri]).facts
    return _shown(Beside(facts), page) if facts else Markup()


def _tail(examined: Examined, page: Any) -> Markup:
    assert examined.site
    own = examined.site.pages[page.file.src_uri]
    return _shown(surroundings.tail(examined.site, own, examined.words[own.path].cited()), page)


def _shown(shown: Lead | Beside | Phases | Tail, page: Any) -> Markup:
    return Markup(render.show(shown, render.Links(page.url)))  # noqa: S704 - our own templates


def _edit(site: Site, page: Any, host: Host | None) -> Markup:
    """Where somebody who wants to change the page goes."""
    door = render.BENCH if render.BENCH in site.pages else render.GUIDE
    return render.Links(page.url, host, door).edit(f"docs/{page.file.src_uri}")


def _replacement(site: Site, page: Any) -> Step | None:
    """The page that has taken over, with its address as seen from this one; None while none has."""
    own = site.pages.get(page.file.src_uri)
    if own is None or own.status is not Status.REPLACED:
        return None
    new = site.by_address[own.replaced_by]
    return Step(new.title, render.Links(page.url).page(new.path))


def _linked(examined: Examined, page: Any, name: str) -> dict[str, Any]:
    """What programs are told of the page; the way to it is the one that readers see."""
    assert examined.site
    own = examined.site.pages[page.file.src_uri]
    way = [(step.title, step.address) for step in trail(examined.site, own.path)]
    here = (Markup(page.title).striptags(), page.url)  # noqa: S704 - as the frame shows it
    return linked.linked(examined.site, own, name, (*way, here), examined.datasets)


def trail(site: Site, path: str) -> tuple[Step, ...]:
    """The first pages of the folders that a page lies in, from the start page on.

    path is the page's file below docs/. The start page has no way to itself.
    """
    own = PurePosixPath(path)
    folders = reversed(own.parent.parents if own.name == "index.md" else own.parents)
    hubs = (site.pages.get((folder / "index.md").as_posix()) for folder in folders)
    return tuple(Step(_short(hub.title, hub.path), _address(hub.path)) for hub in hubs if hub)


def _short(title: str, path: str) -> str:
    return "Start" if path == "index.md" else title


def _address(path: str) -> str:
    folder = PurePosixPath(path).parent.as_posix()
    return "" if folder == "." else f"{folder}/"
