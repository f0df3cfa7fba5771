"""Build the site and take its pictures: python -m tests.bilder. They are kept in docs/assets/bilder."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from deploy.chromium import FLAGS, find
from tests.browser.conftest import served
from tests.site import ROOT, build

FOLDER = ROOT / "docs/assets/bilder"
PHONE, DESK = {"width": 390, "height": 780}, {"width": 1200, "height": 800}

# Name of the picture: page, size, and whether it is in the dark.
PICTURES = {
    "start-dator": ("", DESK, False),
    "start-telefon": ("", PHONE, False),
    "lardom-dator": ("forberedelser/forankra-i-personalen/", DESK, False),
    "lardom-telefon-mork": ("forberedelser/forankra-i-personalen/", PHONE, True),
    "omrade-telefon": ("stadsdelar/jarva/", PHONE, False),
}


def take(address: str, executable: str) -> None:
    """Every picture, each in a new profile."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=executable, args=list(FLAGS))
        for name, (page, size, dark) in PICTURES.items():
            window = browser.new_page(viewport=size, color_scheme="dark" if dark else "light")
            window.goto(address + page)
            window.screenshot(path=FOLDER / f"{name}.png")
            window.close()
        browser.close()


def main() -> int:
    executable = find()
    if executable is None:
        print("Ingen Chromium finns. Installera den, eller skriv dess plats i KB_CHROMIUM.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        done = build(ROOT, Path(folder) / "site", KB_IDAG="")
        if done.returncode:
            print(done.stdout + done.stderr)
            return 1
        for address in served(Path(folder) / "site"):
            take(address, executable)
    print(f"{len(PICTURES)} bilder ligger i {FOLDER.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
