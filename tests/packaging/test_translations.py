"""Texts found in sources, merged into Qt Linguist's file by its own tools, filled in and compiled."""

import importlib.util
import sys
from pathlib import Path

import pytest

from mfgui.base.catalogue import read

ROOT = Path(__file__).resolve().parents[2]
EMPTY = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de_DE"/>\n'


@pytest.fixture(scope="module")
def translations():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "a.py").write_text(
        'tr("Open")\ntr("He said \\"{x}\\"", x=1)\nplural(n, "1 film", "{n} films")\nself.tr("not ours")\ntr(made)\n',
        "utf-8",
    )
    (folder / "b.py").write_text(
        'KIND = translatable("Méthode")\ntr_as_is("Open")\nSetting("k", "Factors", 1, "How many", unit="")\n', "utf-8"
    )
    return folder


def test_literals_of_our_functions_are_texts(translations, package):
    found = {(text.source, text.of_one): text.files for text in translations.gather(package)}
    assert found == {
        ("Open", ""): ["words/a.py", "words/b.py"],
        ('He said "{x}"', ""): ["words/a.py"],
        ("{n} films", "1 film"): ["words/a.py"],
        ("Méthode", ""): ["words/b.py"],
        ("Factors", ""): ["words/b.py"],
        ("How many", ""): ["words/b.py"],
    }


def test_a_plural_without_its_literals_is_named(translations, package):
    (package / "c.py").write_text('plural(n, one, "{n} films")\n', "utf-8")
    with pytest.raises(ValueError, match=r"words/c\.py:1"):
        translations.gather(package)


def test_a_file_is_updated_filled_and_compiled(translations, package, tmp_path):
    file = tmp_path / "words_de.ts"
    file.write_text(EMPTY, "utf-8")
    texts = translations.gather(package)
    translations.update([file], texts)
    assert translations.unfinished(file) == {
        "Open": "", 'He said "{x}"': "", "Méthode": "", "Factors": "", "How many": "", "{n} films": ["", ""]
    }  # fmt: skip
    left = translations.fill(file, {"Open": "Öffnen", "{n} films": ["1 Film", "{n} Filme"], "gone": "weg"})
    translations.update([file], [text for text in texts if text.source != "Méthode"])
    assert left == ["gone"]
    assert translations.unfinished(file) == {'He said "{x}"': "", "Factors": "", "How many": ""}
    assert "Méthode" not in file.read_text("utf-8")
    translations.release(file, file.with_suffix(".qm"))
    catalogue = read(file.with_suffix(".qm"))
    assert catalogue.text("Open") == "Öffnen"
    assert [catalogue.form("{n} films", n) for n in (0, 1, 2)] == ["{n} Filme", "1 Film", "{n} Filme"]
    assert catalogue.text('He said "{x}"') == 'He said "{x}"'


def test_a_text_has_one_form_of_one(translations, package):
    (package / "c.py").write_text('plural(n, "a film", "{n} films")\n', "utf-8")
    with pytest.raises(ValueError, match=r"words/c\.py:1"):
        translations.gather(package)


def test_another_file_is_no_catalogue(tmp_path):
    (tmp_path / "x.qm").write_bytes(b"hello")
    with pytest.raises(ValueError, match="no catalogue"):
        read(tmp_path / "x.qm")


def test_a_text_that_is_put_together_is_refused(tmp_path, translations):
    (tmp_path / "glued.py").write_text('Metric("x", "X", f"How good {kind} are.")\n', "utf-8")
    with pytest.raises(ValueError, match="one literal"):
        translations.gather(tmp_path)
    (tmp_path / "glued.py").write_text('Metric(f"x@{n}", f"X@{n}", "How good lists are.")\n', "utf-8")
    assert [text.source for text in translations.gather(tmp_path)] == ["How good lists are."]
