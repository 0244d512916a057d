"""The help as text: pages and their sections, the glossary's terms, what belongs to which place; search; without Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from mfgui.base import paths
from mfgui.base.text import language

FIRST: Final = "index"
GLOSSARY: Final = "glossary"

# The help of each page and sub-page of the window, by the page's name.
OF_PAGES: Final = {
    "welcome": "opening",
    "download": "download",
    "watch": "watch",
    "how": "how-it-works",
    **dict.fromkeys(("me", "rate"), "me"),
    **dict.fromkeys(("groups", "steer"), "me#three-ways-to-say-it"),
    "together": "together",
    "explore": "explore",
    **dict.fromkeys(("people", "person", "list"), "explore#a-person"),
    **dict.fromkeys(("films", "film"), "explore#a-film"),
    "map": "explore#the-map",
    "runs": "workshop#runs",
    "compare": "workshop#compare",
    "errors": "workshop#where-it-errs",
    "scree": "workshop#how-many-factors",
    **dict.fromkeys(("race", "tune", "methods"), "workshop#three-experiments"),
    "data": "data",
}
# The help of each dialog, by its class or one that it is made from.
OF_DIALOGS: Final = {
    "ColumnsDialog": "columns",
    "ImportDialog": "import",
    "FilmListDialog": "film-night",
    "ModelDialog": "opening#models",
    "PngDialog": "picture",
    "ScenesDialog": "scenes",
    "ScreenDialog": "saving#what-is-on-screen",
    "PreferencesDialog": "preferences",
    "AboutDialog": "trouble",
}


def help_of(dialog: object) -> str | None:
    """The help of a dialog; None where it has none."""
    return next((OF_DIALOGS[kind.__name__] for kind in type(dialog).__mro__ if kind.__name__ in OF_DIALOGS), None)


# Ends a heading of another language than English: links lead to the same names in all of them.
_ANCHOR: Final = re.compile(r" *\{#([\w+-]+)\}$", re.MULTILINE)
# What a language adds to its words, as a regular expression; English where it is not here.
_ENDINGS: Final = {"de": "e[mnrs]?|n|s|r|ern"}


def slug(title: str) -> str:
    """A heading as it stands in a link: "Cold start" is cold-start, "SVD++" is svd++."""
    return re.sub(r"[^\w+]+", "-", title.lower()).strip("-")


def split_link(link: str) -> tuple[str, str]:
    """Page and section of a link: "watch.md#the-map" is ("watch", "the-map")."""
    page, _, section = link.partition("#")
    return page.removesuffix(".md"), section


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page and what stands below it."""

    page: str  # the page's name
    title: str  # the heading
    text: str  # markdown, without the heading
    anchor: str  # its name in links

    @property
    def link(self) -> str:
        """Where it stands, for a link."""
        return f"{self.page}.md#{self.anchor}"

    @property
    def plain(self) -> str:
        """The text as it is read: no pictures, links' words alone."""
        bare = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", self.text)
        bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", bare)
        return " ".join(re.sub(r"[*`|#]|^-+$", " ", bare, flags=re.MULTILINE).split())


class Library:
    """All pages of the help in the language that is spoken; one that is not written in it is English.

    `folder`: where the English Markdown files are, with a folder of each other language beside them; that of the
    resources by default.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.resources() / "help"
        self._language = language()

    @cached_property
    def _written(self) -> dict[str, str]:
        """The files of the pages by their names; empty where they are missing."""
        files = {
            file.stem: file for folder in (self.folder, self.folder / self._language) for file in folder.glob("*.md")
        }
        return {name: files[name].read_text("utf-8") for name in sorted(files)}

    @cached_property
    def pages(self) -> dict[str, str]:
        """Markdown of each page by its name, as it is shown; empty where the files are missing."""
        return {name: _ANCHOR.sub("", text) for name, text in self._written.items()}

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections of all pages, the page's own words under its title first."""
        found: list[Section] = []
        for name, text in self._written.items():
            parts = re.split(r"^(#{1,3}) +(.+)$", text, flags=re.MULTILINE)
            for heading, below in zip(parts[2::3], parts[3::3], strict=True):
                anchor, title = _ANCHOR.search(heading), _ANCHOR.sub("", heading).strip()
                found.append(Section(name, title, below.strip(), anchor[1] if anchor else slug(title)))
        return tuple(found)

    @cached_property
    def terms(self) -> dict[str, Section]:
        """The glossary by its terms in lower case."""
        of_glossary = [section for section in self.sections if section.page == GLOSSARY]
        return {section.title.lower(): section for section in of_glossary[1:]}

    def title(self, page: str) -> str:
        """The heading of a page."""
        return next((section.title for section in self.sections if section.page == page), page)

    def heading(self, page: str, anchor: str) -> str:
        """The heading that a link leads to; its name where there is none."""
        return next((each.title for each in self.sections if (each.page, each.anchor) == (page, anchor)), anchor)

    def terms_in(self, text: str) -> list[Section]:
        """The glossary's terms that a text uses, longer ones before those within them, in the order of the text."""
        left, found = f" {text.lower()} ", []
        endings = _ENDINGS.get(self._language, "s|es")
        for term in sorted(self.terms, key=len, reverse=True):
            pattern = rf"(?<![\w+]){re.escape(term)}(?:{endings})?(?![\w+])"
            if match := re.search(pattern, left):
                found.append((match.start(), self.terms[term]))
                left = re.sub(pattern, lambda hit: "_" * len(hit[0]), left)
        return [section for _, section in sorted(found, key=lambda each: each[0])]

    def search(self, words: str, most: int = 25) -> list[Section]:
        """The sections that have all of these words (or their beginnings), those in headings first."""
        wanted = words.lower().split()
        if not wanted:
            return []
        ranked = []
        for place, section in enumerate(self.sections):
            title, text = section.title.lower(), section.plain.lower()
            if all(_begins(word, title) or _begins(word, text) for word in wanted):
                in_title = sum(_begins(word, title) for word in wanted)
                exact = title == words.lower().strip()
                ranked.append((-exact, -in_title, section.page == GLOSSARY, place, section))
        return [section for *_, section in sorted(ranked, key=lambda each: each[:4])[:most]]


def _begins(word: str, text: str) -> bool:
    """Whether some word of a text begins so."""
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None
