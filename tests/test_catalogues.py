"""Every language is complete: each text of the sources is translated, with the same fields, in each of its forms."""

from __future__ import annotations

import importlib.util
import re
import string
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from mfgui.base.nouns import exchanged

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
FILES = sorted(FOLDER.glob("mfgui_*.ts"))


@pytest.fixture(scope="module")
def translations() -> Any:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(translations: Any) -> list[Any]:
    """Every text of the sources: found once, which takes a second."""
    return list(translations.gather())


def messages(file: Path) -> dict[str, list[str]]:
    """Finished translations by source: one, or one for each form of a number."""
    found = {}
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if "type" in translation.attrib:  # unfinished, vanished or obsolete
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found[message.findtext("source", "")] = forms or [translation.text or ""]
    return found


def fields(text: str) -> set[tuple[str, str]]:
    """Names and formats of what is filled in, argparse's own too."""
    parsed = {(name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name is not None}
    return parsed | {(found, "%") for found in re.findall(r"%\(\w+\)\w|%[sr]", text)}


def begins(text: str) -> str:
    """The space that a text begins with."""
    return text[: len(text) - len(text.lstrip())]


def keys(text: str) -> int:
    """How many keys of a menu it marks."""
    return len(re.findall(r"&\w", text))


def test_there_is_german() -> None:
    assert FOLDER / "mfgui_de.ts" in FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_language_has_every_text_and_none_besides(file: Path, texts: list[Any]) -> None:
    sources = {text.source for text in texts}
    found = messages(file)
    missing = sorted(sources - found.keys())
    assert not missing, f"{len(missing)} to translate, see packaging/translations.py --open: {missing[:10]}"
    assert not found.keys() - sources, "run packaging/translations.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_fill_in_what_their_texts_do(file: Path, texts: list[Any]) -> None:
    counted = {text.source for text in texts if text.of_one}
    wrong = []
    for source, forms in messages(file).items():
        of_one = {("n", "")} if source in counted else set()  # "1 film" need not say {n}
        for form in forms:
            lost, more = fields(source) - fields(form) - of_one, fields(form) - fields(source)
            same = all(shape(source) == shape(form) for shape in (begins, keys))
            if not form or lost or more or not same:
                wrong.append((source, form))
    assert not wrong, "\n".join(f"{source!r}\n   {form!r}" for source, form in wrong)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_language_is_compiled_as_it_is(file: Path, translations: Any, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.release(file, fresh)
    compiled = file.with_suffix(".qm").read_bytes()
    assert fresh.read_bytes() == compiled, "run packaging/translations.py"


def test_german_says_ansehen_only_of_what_is_watched() -> None:
    says = re.compile(r"\bwatch(es|ed|ing)?\b|\bseen\b", re.IGNORECASE)
    others = [
        (source, text)
        for source, forms in messages(FOLDER / "mfgui_de.ts").items()
        for text in forms
        if not says.search(source) and exchanged(text, ("song", "songs", "person", "people"), "stars", "de") != text
    ]
    assert others  # films and the like
    for source, text in others:
        heard = exchanged(text, ("song", "songs", "person", "people"), "stars", "de")
        assert not re.search(r"\b(gehört|hört|hören)\b", heard) or re.search(r"\b(gehört|hört|hören)\b", text), source
