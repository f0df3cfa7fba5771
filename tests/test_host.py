"""The addresses at each kind of host, to the last byte."""

import subprocess

import pytest

from macros import archive
from macros.model.host import Host, Software

SPOKEN = {
    "https://github.com/stad/bank": ("https://github.com/stad/bank", Software.GITHUB),
    "https://github.com/stad/bank.git": ("https://github.com/stad/bank", Software.GITHUB),
    "git@github.com:stad/bank.git": ("https://github.com/stad/bank", Software.GITHUB),
    "ssh://git@gitlab.stad.example:2222/grupp/under/bank.git": (
        "https://gitlab.stad.example/grupp/under/bank",
        Software.GITLAB,
    ),
    "https://namn:hemligt@codeberg.org/stad/bank/": (
        "https://codeberg.org/stad/bank",
        Software.FORGEJO,
    ),
    "forgejo+https://git.stad.example:8443/mvp/bank": (
        "https://git.stad.example:8443/mvp/bank",
        Software.FORGEJO,
    ),
    "http://gitea.example/mvp/bank": ("http://gitea.example/mvp/bank", Software.FORGEJO),
}


@pytest.mark.parametrize("text", SPOKEN)
def test_a_host_is_told_from_a_setting_or_a_remote(text):
    found = Host.parse(text)
    assert (found.address, found.software) == SPOKEN[text]


@pytest.mark.parametrize(
    "text",
    ["", "/srv/bank", "../bank", "file:///bank", "https://git.stad.example/mvp/bank", "github.com",
     "javascript:alert(1)//github.com/a/b", "https://github.com/a b/c", "https://github.com/a"],
)  # fmt: skip
def test_what_leads_to_no_known_host_is_none(text):
    assert Host.parse(text) is None


FILE = "docs/uppfoljning/ny sida.md"
ADDRESSES = {
    "https://github.com/s/b": (
        "https://github.com/s/b/blob/main/docs/uppfoljning/ny%20sida.md#L3",
        "https://github.com/s/b/edit/main/docs/uppfoljning/ny%20sida.md",
    ),
    "https://codeberg.org/s/b": (
        "https://codeberg.org/s/b/src/branch/main/docs/uppfoljning/ny%20sida.md#L3",
        "https://codeberg.org/s/b/_edit/main/docs/uppfoljning/ny%20sida.md",
    ),
    "https://gitlab.com/s/b": (
        "https://gitlab.com/s/b/-/blob/main/docs/uppfoljning/ny%20sida.md#L3",
        "https://gitlab.com/s/b/-/edit/main/docs/uppfoljning/ny%20sida.md",
    ),
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_host_has_its_own_addresses(address):
    host = Host.parse(address)
    assert (host.line(FILE, 3), host.edit(FILE)) == ADDRESSES[address]


def test_a_setting_can_say_what_runs_at_a_host():
    assert Host.parse("https://git.stad.example/m/b", "Forgejo").software is Software.FORGEJO


def _archive(folder, remote):
    subprocess.run(["git", "init", "-q", folder], check=True)
    subprocess.run(["git", "-C", folder, "remote", "add", "origin", remote], check=True)


def test_the_host_comes_from_the_setting_and_else_from_the_remote(tmp_path, monkeypatch):
    _archive(tmp_path, "git@github.com:stad/bank.git")
    monkeypatch.delenv("KB_ARKIV", raising=False)
    assert archive.host(tmp_path, None).address == "https://github.com/stad/bank"
    monkeypatch.setenv("KB_ARKIV", "https://codeberg.org/stad/bank")
    assert archive.host(tmp_path, None).address == "https://codeberg.org/stad/bank"
    monkeypatch.setenv("KB_ARKIV", "")
    assert archive.host(tmp_path, None) is None


def test_a_folder_inside_another_archive_has_no_host_of_its_own(tmp_path, monkeypatch):
    _archive(tmp_path, "git@github.com:stad/bank.git")
    (tmp_path / "stad").mkdir()
    monkeypatch.delenv("KB_ARKIV", raising=False)
    assert archive.host(tmp_path / "stad", None) is None
