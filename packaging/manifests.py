"""Fill in the manifests of winget and Homebrew and the notes of a release: `manifests.py FOLDER PLACE`.

FOLDER holds the packages and their SHA256SUMS; PLACE is the repository's address. What is made goes into
FOLDER/manifests and FOLDER/NOTES.md.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from build import version
from environment import CHECKOUT, say

TEMPLATES = Path(__file__).resolve().parent / "manifests"
PACKAGES = {
    "MACOS_ARM64": "mfgui-{version}-macos-arm64.dmg",
    "MACOS_X86_64": "mfgui-{version}-macos-x86_64.dmg",
    "WINDOWS_X86_64": "mfgui-{version}-windows-x86_64-setup.exe",
}
"""The packages that the manifests name, by the word that stands for their hash."""


def fill_in(text: str, sums: dict[str, str], place: str, release: str) -> str:
    """Replace the words between @ by what they stand for; KeyError names a package that is not there."""
    words = {"VERSION": release, "PLACE": place.rstrip("/")}

    def meant(found: re.Match[str]) -> str:
        word = found[1]
        return words[word] if word in words else sums[PACKAGES[word].format(version=release)]

    return re.sub(r"@([A-Z0-9_]+)@", meant, text)


def notes(changelog: str, release: str) -> str:
    """Return what the changelog says of a version."""
    found = re.search(
        rf"^## {re.escape(release)}(?![.\w])[^\n]*\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if found is None:
        raise SystemExit(f"CHANGELOG.md has no section {release}")
    return found[1].strip() + "\n"


def main(folder: Path, place: str) -> None:
    """Write the manifests and the notes."""
    sums = {
        name: digest
        for digest, name in (line.split() for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines())
    }
    made = folder / "manifests"
    made.mkdir(exist_ok=True)
    try:
        for template in sorted(TEMPLATES.iterdir()):
            text = fill_in(template.read_text("utf-8"), sums, place, version())
            (made / template.name).write_text(text, encoding="utf-8", newline="\n")
    except KeyError as missing:
        raise SystemExit(f"SHA256SUMS has no {missing.args[0]}") from None
    said = notes((CHECKOUT / ".github" / "CHANGELOG.md").read_text("utf-8"), version())
    (folder / "NOTES.md").write_text(said, encoding="utf-8", newline="\n")
    say(f"{made}: {', '.join(file.name for file in sorted(made.iterdir()))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
