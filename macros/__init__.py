"""The door for MkDocs' macros plugin: what pages may say is in vocabulary.py."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from macros import archive, render
from macros.examine import examine
from macros.guard import template
from macros.model.body import Call
from macros.model.host import Host
from macros.vocabulary import NAMES, Vocabulary


def define_env(env: Any) -> None:
    """Register every word of the vocabulary. With faults in the content there is nothing to say."""
    root = Path(env.project_dir)
    examined = examine(root)
    if examined.words:
        speaker = _Speaker(env, examined.words, archive.host(root, examined.site))
        for name in NAMES:
            env.macro(speaker.word(name), name)


class _Speaker:
    """Answers macros for the page that the plugin is at, with addresses as seen from it."""

    def __init__(self, env: Any, words: Mapping[str, Vocabulary], host: Host | None) -> None:
        self.env, self.words, self.host = env, words, host
        self.door = render.BENCH if render.BENCH in words else render.GUIDE
        self.links = render.Links()

    def word(self, name: str) -> Callable[..., str]:
        """The macro of that name, from arguments to HTML."""

        def say(*args: Any, **kwargs: Any) -> str:
            call = Call(name, args, tuple(kwargs.items()))
            words = self.words[self.env.page.file.src_uri]
            return render.show(words.answer(call), self._links())

        return template.word(say)

    def _links(self) -> render.Links:
        page = self.env.page
        if self.links.seen_from != page.url:
            abroad = bool(page.meta.get("språk"))
            self.links = render.Links(page.url, self.host, self.door, abroad)
        return self.links
