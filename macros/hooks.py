"""MkDocs' rim: reload, the frame's words, the files beside the pages. All work is done elsewhere.

MkDocs keeps this module for as long as it runs, so everything of ours is imported where it is used,
after old modules have been forgotten.
"""

import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

_FIRST = 100
_THEMES_OWN = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
_run: dict[str, Any] = {"serving": False, "examined": None, "prose": None}


def on_startup(command: str, **_: Any) -> None:
    """Make serve speaks Swedish: the generator's own chatter is left out, its warnings are not."""
    _run["serving"] = command == "serve"
    if _run["serving"]:
        logging.getLogger("mkdocs").setLevel(logging.WARNING)


@event_priority(_FIRST)
def on_config(config: Any) -> Any:
    """Read and check everything. A build stops at faults; serving shows them and goes on."""
    root = Path(config.config_file_path).parent
    _use_code_as_it_is_now(root)
    from macros.examine import examine
    from macros.prose import Prose

    _run["examined"] = examined = examine(root)
    lines = [problem.as_text() for problem in examined.faults]
    if lines and not _run["serving"]:
        raise PluginError("\n".join(["Innehållet har fel.", *lines, f"{len(lines)} fel."]))
    if lines:
        print("\n".join([*lines, f"{len(lines)} fel. Sidorna kommer tillbaka när det är rättat."]))
    if examined.site:
        _run["prose"] = Prose(examined.site.glossary.values())
        config.markdown_extensions.append(_run["prose"])
    if _run["serving"]:
        config.extra["policy"] = ""  # the live reload is an inline script
    elif examined.site:
        config.site_url = examined.site.publisher.root
    return config


def _use_code_as_it_is_now(root: Path) -> None:
    """Forget our modules, so that an edit in macros/ shows without a restart."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    for name in [name for name in sys.modules if name == "macros" or name.startswith("macros.")]:
        del sys.modules[name]


def on_files(files: Any, **_: Any) -> Any:
    """Leave the theme's own files unpublished: no page asks for them."""
    for file in list(files):
        if file.src_uri.startswith(_THEMES_OWN):
            files.remove(file)
    return files


def on_env(env: Any, config: Any, **_: Any) -> Any:
    """Give the frame the words that it shows on every page."""
    from macros import archive, frame

    host = archive.host(Path(config.config_file_path).parent, _run["examined"].site)
    return frame.furnish(env, _run["examined"], host)


@event_priority(_FIRST)
def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """While there are faults, every page shows them instead of itself."""
    from macros import render

    faults, site = _run["examined"].faults, _run["examined"].site
    if site:
        links = render.Links(page.url)
        _run["prose"].glossary = (
            links.page(render.GLOSSARY) if render.GLOSSARY in site.pages else ""
        )
        _run["prose"].abroad = "språk" in page.meta
        return markdown
    page.meta = {}
    return "# Innehållet har fel\n\n" + render.problems(list(faults))


def on_post_page(output: str, **_: Any) -> str:
    """A finished page names the language of each foreign word."""
    from macros import foreign

    site = _run["examined"].site
    return foreign.mark(output, site.foreign.words if site and site.foreign else ())


def on_post_template(output: str, template_name: str, config: Any) -> str:
    """Without an address there is nothing to say in a map of the site, so none is published."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output


def on_post_build(config: Any) -> None:
    """Write the files that lie beside the pages."""
    from macros import downloads

    root = Path(config.config_file_path).parent
    downloads.write(_run["examined"], root, Path(config.site_dir))


def on_serve(server: Any, **_: Any) -> Any:
    """Say in one line where the site is."""
    print(f"Webbplatsen visas på {server.url}. Det du ändrar syns direkt. Avsluta med Ctrl+C.")
    return server
