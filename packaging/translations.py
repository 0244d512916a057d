"""Every text for people into Qt Linguist's files, and those into what the program reads: one command, `--help`.

    python packaging/translations.py                    gather texts, update each .ts, compile each .qm
    python packaging/translations.py --fill de FILE…    the same, with translations from JSON files first
    python packaging/translations.py --open de          the same, then print what is not translated, as such a file

A JSON file is an object {source: translation}; of a text with a number, {source of many: [form of one, form of many]}.
Texts are the literals in calls of `tr`, `plural` and the others of `TEXTS`. pyside6-lupdate knows none of these
functions, so it is given one file of C++ that says the same texts in Qt's words, and merges as it always does.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT / "resources" / "translations"
CONTEXT = "mfgui"
TEXTS: dict[str, tuple[int | str, ...]] = {
    **dict.fromkeys(("tr", "tr_as_is", "translatable", "written"), (0,)),
    "translatables": tuple(range(200)),
    "Setting": (1, 3, "label", "help", "unit"),
    "Method": ("title", "sentence"),
    "Metric": (1, 2, "title", "help"),
    "add_argument": ("help",),
}
"""Which arguments of a call are texts; `plural` has the form of one and that of many as its second and third."""


@dataclass
class Text:
    """A text of the sources: as it is written, of one (where a number chooses) and the files that say it."""

    source: str
    of_one: str = ""
    files: list[str] = field(default_factory=list)


def gather(package: Path = CHECKOUT / "mfgui") -> list[Text]:
    """Find every text of the package, in the order of its files.

    Raises
    ------
    ValueError
        For a plural that is not two literals, and for a text that has two forms of one, or one and none.
    """
    texts: dict[str, Text] = {}
    for file in sorted(package.rglob("*.py")):
        name = file.relative_to(package.parent).as_posix()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            for source, of_one in _texts_of(node, name) if isinstance(node, ast.Call) else ():
                text = texts.setdefault(source, Text(source, of_one))
                if text.of_one != of_one:
                    raise ValueError(f"{name}:{node.lineno}: {text.source!r} has another form of one elsewhere")
                if name not in text.files:
                    text.files.append(name)
    return list(texts.values())


def _texts_of(call: ast.Call, file: str) -> list[tuple[str, str]]:
    """Texts that a call says, each with its form of one; none where it says none, or one that is marked elsewhere."""
    function = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if function == "plural":
        one, many = (_literal(argument) for argument in call.args[1:3])
        if not one or not many:
            raise ValueError(f"{file}:{call.lineno}: plural needs its two texts as literals")
        return [(many, one)]
    if isinstance(call.func, ast.Attribute) and function != "add_argument":
        return []
    places = TEXTS.get(function, ())
    said = [argument for place, argument in enumerate(call.args) if place in places]
    said += [keyword.value for keyword in call.keywords if keyword.arg in places]
    if function in ("tr", "translatable", "Metric", "Setting", "Method") and any(map(_glued, said)):
        raise ValueError(f"{file}:{call.lineno}: a text of {function} is put together; give it as one literal")
    return [(source, "") for source in map(_literal, said) if source]


def _glued(node: ast.expr) -> bool:
    """Whether an f-string has words of its own, which nobody would translate."""
    words = node.values if isinstance(node, ast.JoinedStr) else ()
    return any(" " in word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str))


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _as_cpp(texts: list[Text]) -> str:
    lines = []
    for text in texts:
        lines.append("//: " + ", ".join(text.files))
        if text.of_one:
            lines.append(f"//: of one: {text.of_one}")
        numbered = ", nullptr, n" if text.of_one else ""
        lines.append(
            f'QCoreApplication::translate("{CONTEXT}", {json.dumps(text.source, ensure_ascii=False)}{numbered});'
        )
    return "\n".join(lines) + "\n"


def update(files: list[Path], texts: list[Text]) -> None:
    """Bring the .ts files to the texts of now: new ones unfinished, those that are gone taken out."""
    with tempfile.TemporaryDirectory() as folder:
        cpp = Path(folder) / "texts.cpp"
        cpp.write_text(_as_cpp(texts), "utf-8")
        # No places and sorted: a change elsewhere in a file, or another's new text, then changes no line here.
        _tool("lupdate", "-silent", "-no-obsolete", "-sort-messages", "-locations", "none", cpp, "-ts", *files)


def fill(file: Path, translations: dict[str, str | list[str]]) -> list[str]:
    """Write translations into a .ts file as finished; answer the sources that it does not have."""
    tree = ET.parse(file)
    left = dict(translations)
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if source not in translations or translation is None:
            continue
        forms = translations[source]
        numbered = message.get("numerus") == "yes"
        if numbered != isinstance(forms, list):
            continue
        left.pop(source, None)
        translation.attrib.pop("type", None)
        if isinstance(forms, str):
            translation.text = forms
        else:
            for child in list(translation):
                translation.remove(child)
            translation.text = None
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
    tree.write(file, "utf-8", xml_declaration=True)
    return list(left)


def unfinished(file: Path) -> dict[str, str | list[str]]:
    """Sources of a .ts file without a translation, as `fill` takes them."""
    found: dict[str, str | list[str]] = {}
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            source = message.findtext("source", "")
            found[source] = ["", ""] if message.get("numerus") == "yes" else ""
    return found


def release(file: Path, compiled: Path) -> None:
    """Compile a .ts file; a text that is not translated yet stays English."""
    _tool("lrelease", "-silent", "-nounfinished", file, "-qm", compiled)


def _tool(name: str, *arguments: object) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    subprocess.run([str(program), *map(str, arguments)], check=True)


def main() -> int:
    """Update and compile every language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fill", nargs="+", metavar=("LANGUAGE", "FILE.json"), help="translations to write first")
    parser.add_argument("--open", metavar="LANGUAGE", help="print what is not translated yet")
    chosen = parser.parse_args()
    texts = gather()
    files = sorted(FOLDER.glob("mfgui_*.ts"))
    update(files, texts)
    if chosen.fill:
        language, *sources = chosen.fill
        file = FOLDER / f"mfgui_{language}.ts"
        for source in sources:
            for unknown in fill(file, json.loads(Path(source).read_text("utf-8"))):
                print(f"{source}: not in the program (any more): {unknown!r}", file=sys.stderr)
        update([file], texts)  # in lupdate's own layout again
    for file in files:
        release(file, file.with_suffix(".qm"))
        print(f"{file.name}: {len(texts)} texts, {len(unfinished(file))} not translated", file=sys.stderr)
    if chosen.open:
        print(json.dumps(unfinished(FOLDER / f"mfgui_{chosen.open}.ts"), ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
