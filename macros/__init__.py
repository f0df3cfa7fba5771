"""The door for MkDocs' macros plugin: what pages may say is in vocabulary.py."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros import render
from macros.examine import examine
from macros.model.calls import Call
from macros.model.site import Site
from macros.vocabulary import NAMES, Vocabulary


def define_env(env: Any) -> None:
    """Register every word of the vocabulary. With faults in the content there is nothing to say."""
    site = examine(Path(env.project_dir)).site
    if site is not None:
        speaker = _Speaker(env, site)
        for name in NAMES:
            env.macro(speaker.word(name), name)


class _Speaker:
    """Answers macros for the page that the plugin is at, with addresses as seen from it."""

    def __init__(self, env: Any, site: Site) -> None:
        self.env, self.site = env, site
        self.links = render.Links()

    def word(self, name: str) -> Callable[..., str]:
        """The macro of that name, from arguments to HTML."""

        def say(*args: Any, **kwargs: Any) -> str:
            call = Call(name, args, tuple(kwargs.items()))
            return render.show(self._vocabulary().answer(call), self._links())

        return say

    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.site, self.site.pages[self.env.page.file.src_uri])

    def _links(self) -> render.Links:
        address = self.env.page.url
        if self.links.seen_from != address:
            self.links = render.Links(address, os.environ.get("KB_ARKIV", ""))
        return self.links
