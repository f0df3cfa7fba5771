"""The site as one file to carry away: pages that open from a disk, and all data beside them."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

TOP = "kunskapsbanken"
# For addresses from the top of a server there is no page on a disk that could use them.
_LEFT_OUT = {"404.html", "assets/404.js", "sitemap.xml", "sitemap.xml.gz"}
_ADDRESS = re.compile(r'(<(?:a|form)\b[^>]*?\s(?:href|action)=)("[^"]*"|[^\s">]+)')
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same pages give the same file


def pack(site: Path, data: Mapping[str, bytes], target: Path) -> None:
    """Write the file; data are the files of its folder data/."""
    files = dict(_pages(site)) | {f"data/{name}": content for name, content in data.items()}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)


def _pages(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in _LEFT_OUT:
            content = path.read_bytes()
            is_page = name.endswith(".html")
            yield name, (on_disk(content.decode("utf-8")).encode("utf-8") if is_page else content)


def on_disk(html: str) -> str:
    """The page with links that name their files: on a disk nobody looks for index.html."""
    return _ADDRESS.sub(lambda found: found[1] + _named(found[2]), html)


def _named(written: str) -> str:
    address = written.strip('"')
    parts = urlsplit(address)
    folder = parts.path.endswith("/") or parts.path.split("/")[-1] in {".", ".."}
    if parts.scheme or parts.netloc or not parts.path or not folder:
        return written
    path = f"{parts.path.rstrip('/')}/index.html"
    return f'"{parts._replace(path=path).geturl()}"'
