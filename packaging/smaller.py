"""Link llvmlite's library anew on Linux, with LLVM for this kind of processor alone: a quarter of what its wheel has.

The wheel's LLVM makes code for twenty kinds of processors; kernels need that of the machine. Debian has the same LLVM
as a static library, so llvmlite's own sources (of the version and hash in the lock) are compiled against it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from environment import LOCKS, SetupError, say

COMPONENTS = ("mcjit", "orcjit", "orcdebugging", "native", "asmparser", "passes", "irreader", "linker")
OPTIONS = (
    *("-shared", "-fPIC", "-O2", "-std=c++17", "-fno-rtti", "-fvisibility=hidden", "-ffunction-sections", "-w"),
    *("-DLLVMLITE_PACKAGE_FORMAT=2", "-DLLVMLITE_LLVM_ASSERTIONS_STATE=0"),
)
LINKING = ("-Wl,--exclude-libs,ALL", "-Wl,--no-undefined", "-Wl,-Bsymbolic", "-Wl,--gc-sections", "-Wl,-s")
STATIC = ("libz.a", "libzstd.a")
FOR_ALL = re.compile(r"^INIT\(All(TargetInfos|Targets|TargetMCs|AsmPrinters)\)", re.MULTILINE)


def link_llvm(python: Path, folder: Path) -> list[str]:
    """Put a smaller library in the place of llvmlite's, where this system has what it takes.

    Parameters
    ----------
    python
        That of the build, which has llvmlite.
    folder
        The program's libraries.

    Returns
    -------
    Debian's packages that are linked into it, for their licences; none where the wheel's library stays.
    """
    library = folder / "llvmlite" / "binding" / "libllvmlite.so"
    query = "import llvmlite, llvmlite.binding as b; print(llvmlite.__version__, b.llvm_version_info[0])"
    version, major = subprocess.run(
        [str(python), "-c", query], capture_output=True, text=True, check=True
    ).stdout.split()
    config = shutil.which(f"llvm-config-{major}")
    packages = [f"llvm-{major}-dev", "zlib1g-dev", "libzstd-dev"]
    if not (config and _can_link(config)):
        say(f"LLVM stays for all processors, 115 MB more; for one: apt-get install g++ {' '.join(packages)}")
        return []
    say(f"Linking llvmlite {version} with LLVM {major} for this kind of processor …")
    with tempfile.TemporaryDirectory(prefix="mfgui-llvm-") as name:
        made = Path(name) / library.name
        _compile(_sources(python, Path(name), version), config, made)
        if _functions(made) != _functions(library):
            raise SetupError("llvmlite's library came out with other functions than its wheel's")
        shutil.move(made, library)
    return packages


def _can_link(config: str) -> bool:
    """Whether there are a compiler and all static libraries; LLVM can be there without its own."""
    if not shutil.which("g++"):
        return False
    command = [config, "--link-static", "--libs", *COMPONENTS]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return False
    asked = (["g++", f"-print-file-name={name}"] for name in STATIC)
    told = (subprocess.run(one, capture_output=True, text=True, check=True).stdout.strip() for one in asked)
    return all(Path(file).is_file() for file in told)


def _sources(python: Path, room: Path, version: str) -> Path:
    """Fetch llvmlite's sources, held to the lock's hash; return the folder of its C++."""
    lock = (LOCKS / "lock-build.txt").read_text("utf-8")
    (found,) = re.findall(rf"^llvmlite=={re.escape(version)}[^\n]*\n(?:    --hash\S+[^\n]*\n)+", lock, re.MULTILINE)
    (room / "wanted.txt").write_text(found, "utf-8")
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "download", "--no-deps"]
    command += ["--no-binary", ":all:", "--require-hashes", "-r", str(room / "wanted.txt"), "-d", str(room)]
    subprocess.run(command, check=True)
    (packed,) = room.glob("llvmlite-*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(room, filter="data")
    return room / f"llvmlite-{version}" / "ffi"


def _compile(sources: Path, config: str, target: Path) -> None:
    start = sources / "initfini.cpp"
    text, changed = FOR_ALL.subn(_for_this_processor, start.read_text("utf-8"))
    if changed != 4:
        raise SetupError("llvmlite's initfini.cpp is not what it was; look at packaging/smaller.py")
    start.write_text(text, "utf-8")

    def asked(*words: str) -> list[str]:
        return subprocess.run([config, *words], capture_output=True, text=True, check=True).stdout.split()

    static = [f"-l:{name}" for name in STATIC]
    libraries = [*asked("--link-static", "--libs", *COMPONENTS), *static, "-lpthread", "-ldl"]
    command = ["g++", *OPTIONS, *asked("--cppflags"), *map(str, sorted(sources.glob("*.cpp"))), "-o", str(target)]
    subprocess.run([*command, *LINKING, f"-L{asked('--libdir')[0]}", *libraries], check=True)


def _for_this_processor(found: re.Match[str]) -> str:
    """Return a function of the same name for the machine's own kind of processor."""
    own = "AsmPrinter" if found[1] == "AsmPrinters" else "Target"
    return f"API_EXPORT(void) LLVMPY_InitializeAll{found[1]}() {{ LLVMInitializeNative{own}(); }}"


def _functions(library: Path) -> set[str]:
    """Return the functions that Python calls in llvmlite's library."""
    shown = subprocess.run(
        ["readelf", "--dyn-syms", "--wide", str(library)], capture_output=True, text=True, check=True
    ).stdout
    return set(re.findall(r"FUNC .* (LLVMPY_\w+)$", shown, re.MULTILINE))
