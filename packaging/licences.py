"""Gather the licences of all that is shipped, and list it as CycloneDX; run by build.py in its environment.

Texts come from the packages themselves (`*.dist-info`), and for Python, Qt and fonts from where they lie. A package
without a text fails the build: what is shipped without its licence may not be shipped.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
import sys
import sysconfig
import uuid
from importlib import metadata
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
LOCK = CHECKOUT / "packaging" / "lock.txt"
TEXT_NAME = re.compile(
    r"(^|[/\\])(licen[cs]es?|copying|notice|authors|copyright)([._-][^/\\]*)?$|licen[cs]es?[/\\]", re.IGNORECASE
)
QT_MODULES = "Qt Core, Gui, Widgets, Svg, PrintSupport, DBus, XcbQpa, WaylandClient"
LGPL = "LGPL-3.0-only"

# Licences that packages state in words only; their texts are in packaging/texts.
APACHE = "MIT OR Apache-2.0"
STATED = {
    "pyside6-essentials": (LGPL, ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "shiboken6": (LGPL, ("LGPL-3.0.txt", "GPL-3.0.txt")),
    "arro3-core": (APACHE, ("Apache-2.0.txt",)),
    "arro3-io": (APACHE, ("Apache-2.0.txt",)),
}


def locked() -> list[str]:
    """Return the names of the packages that the program is locked to and that are installed here."""
    names = sorted(set(re.findall(r"^([a-z0-9.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)))
    return [name for name in names if _installed(name)]


def _installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def licence_of(found: metadata.Distribution) -> str:
    """Return the licence's name: its SPDX expression where the package has one."""
    if stated := STATED.get(_normal(found)):
        return stated[0]
    about = found.metadata
    if expression := about.get("License-Expression"):
        return str(expression)
    classified = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    words = str(about.get("License") or "").strip()
    return classified[0] if classified else words.partition("\n")[0][:60] or "see its text"


def _normal(found: metadata.Distribution) -> str:
    return re.sub(r"[-_.]+", "-", found.metadata["Name"] or "").lower()


def texts_of(found: metadata.Distribution) -> dict[str, str]:
    """Return the licence texts that a package brings, by file."""
    files = [
        file for file in found.files or () if TEXT_NAME.search(str(file)) and not str(file).endswith((".py", ".pyc"))
    ]
    texts = {str(file): Path(str(file.locate())).read_text("utf-8", errors="replace").strip() for file in files}
    if not texts:
        for file in STATED.get(_normal(found), ("", ()))[1]:
            texts[file] = (CHECKOUT / "packaging" / "texts" / file).read_text("utf-8").strip()
    if crates := crates_of(found):
        texts["Made of these packages of Rust, each under the licence named"] = crates
    return texts


def crates_of(found: metadata.Distribution) -> str:
    """Return what of Rust is compiled into a package, as its own bill of materials has it, a line each."""
    lines = set()
    for file in found.files or ():
        if str(file).endswith(".cyclonedx.json"):
            for part in json.loads(Path(str(file.locate())).read_text("utf-8")).get("components", ()):
                given = [one.get("expression") or one.get("license", {}).get("id") for one in part.get("licenses", ())]
                lines.add(
                    f"{part['name']} {part.get('version', '')}: {' AND '.join(filter(None, given)) or 'see its source'}"
                )
    return "\n".join(sorted(lines))


def python_text() -> str:
    """Return Python's own licence."""
    minor = f"python3.{sys.version_info.minor}"
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix, f"/usr/share/doc/{minor}"):
        for name in ("LICENSE.txt", "LICENSE", "copyright"):
            if (file := Path(folder) / name).is_file():
                return file.read_text("utf-8").strip()
    raise SystemExit("Python's own licence was not found")


def system_libraries(folder: Path) -> dict[str, Path]:
    """Return Debian's packages whose libraries lie in the program's folder, and what they say of their licence."""
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = dict(re.findall(r"^\s+(\S+) .* => (\S+)$", known, re.MULTILINE))
    files = [str(Path(places[file.name]).resolve()) for file in sorted(folder.glob("*.so*")) if file.name in places]
    if not files:
        return {}
    owners = subprocess.run(["dpkg-query", "-S", *files], capture_output=True, text=True, check=False).stdout
    packages = sorted({line.partition(":")[0] for line in owners.splitlines()})
    return {package: Path("/usr/share/doc") / package / "copyright" for package in packages}


def gather(folder: Path | None = None, linked: tuple[str, ...] = ()) -> str:
    """Return all licences as one text, for About and for the packages.

    Parameters
    ----------
    folder
        Where the system's libraries lie that are shipped too (Linux).
    linked
        Debian's packages that are linked into llvmlite's library.
    """
    parts = [_part("mfgui", "MIT", {"": (CHECKOUT / "packaging" / "LICENSE.txt").read_text("utf-8").strip()})]
    parts.append(
        _part("Inter (typeface)", "OFL-1.1", {"": (CHECKOUT / "resources/fonts/OFL.txt").read_text("utf-8").strip()})
    )
    parts.append(_part(f"Python {platform.python_version()}", "PSF-2.0", {"": python_text()}))
    without = []
    shown: dict[str, str] = {}
    for name in locked():
        found = metadata.distribution(name)
        texts = texts_of(found)
        if not texts:
            without.append(name)
        title = f"{found.metadata['Name']} {found.version}"
        if name in STATED:
            title += f" ({QT_MODULES})" if name.startswith("pyside6-") else ""
        for file, text in texts.items():  # a long text that was given above is not given again
            if text in shown:
                texts[file] = f"The text is that of {shown[text]}, above."
            else:
                shown[text] = title
        parts.append(_part(title, licence_of(found), texts))
    of_debian = system_libraries(folder) if folder else {}
    of_debian |= {package: Path("/usr/share/doc") / package / "copyright" for package in linked}
    for package, file in of_debian.items():
        if not file.is_file():
            without.append(package)
            continue
        version = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=True
        ).stdout
        text = file.read_text("utf-8", errors="replace").strip()
        parts.append(_part(f"{package} {version} (Debian)", "see its text", {"": text}))
    if without:
        raise SystemExit(f"no licence text found of {', '.join(without)}; add it to packaging/texts and STATED")
    head = (
        "mfgui is free software under the MIT licence. It is shipped with the software below, unchanged\n"
        "(of llvmlite on Linux, its library is linked anew, by packaging/smaller.py).\n"
        "Qt and PySide6 are used under the LGPL: their libraries lie as files of their own in the program's\n"
        "folder and may be replaced by other builds of the same version; their source is on\n"
        "Qt's download pages.\n"
    )
    return head + "".join(parts)


def _part(title: str, licence: str, texts: dict[str, str]) -> str:
    line = "=" * 100
    body = "\n\n".join(f"{file}\n\n{text}" if file else text for file, text in texts.items())
    return f"\n{line}\n{title}: {licence}\n{line}\n\n{body}\n"


def bill(version: str) -> dict[str, Any]:
    """Return the bill of materials in CycloneDX 1.6: each package with its licence, its place and its hashes."""
    components = [
        {
            "type": "framework",
            "bom-ref": "python",
            "name": "Python",
            "version": platform.python_version(),
            "licenses": [{"license": {"id": "PSF-2.0"}}],
            "cpe": f"cpe:2.3:a:python:python:{platform.python_version()}:*:*:*:*:*:*:*",
        }
    ]
    for name in locked():
        found = metadata.distribution(name)
        purl = f"pkg:pypi/{name}@{found.version}"
        licence = licence_of(found)
        components.append(
            {
                "type": "library",
                "bom-ref": purl,
                "name": found.metadata["Name"],
                "version": found.version,
                "purl": purl,
                "licenses": [{"license": {"name": licence}}],
                "description": found.metadata.get("Summary", ""),
            }
        )
    digest = hashlib.sha256(json.dumps(components, sort_keys=True).encode()).digest()
    root = f"pkg:generic/mfgui@{version}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=digest[:16], version=4)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "mfgui",
                "version": version,
                "purl": root,
                "licenses": [{"license": {"id": "MIT"}}],
            },
            "properties": [{"name": "mfgui:system", "value": f"{sys.platform} {platform.machine()}"}],
        },
        "components": components,
        "dependencies": [{"ref": root, "dependsOn": [str(part["bom-ref"]) for part in components]}],
    }


def main(texts: Path, listed: Path, version: str, folder: Path | None, linked: tuple[str, ...]) -> None:
    """Write the texts (shown by About) and the bill of materials."""
    texts.parent.mkdir(parents=True, exist_ok=True)
    texts.write_text(gather(folder, linked), encoding="utf-8")
    listed.write_text(json.dumps(bill(version), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    place = Path(sys.argv[4]) if len(sys.argv) > 4 else None
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], place, tuple(sys.argv[5:]))
