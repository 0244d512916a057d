"""Take the pictures of the README, of the demo: `python3 packaging/pictures.py` writes .github/pictures/*.webp."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import environment
from environment import CHECKOUT, say

PICTURES = {"watch": ("watch", "light"), "me": ("me", "light"), "map": ("map", "dark"), "workshop": ("runs", "light")}
"""Each picture's page and theme."""
SIZE = "1280x800"
CONVERT = (
    "import sys; from PIL import Image; Image.open(sys.argv[1]).convert('RGB').save(sys.argv[2], quality=82, method=6)"
)


def main() -> int:
    """Photograph each page once the demo is learnt."""
    python = environment.prepare("lock.txt", screen=False)
    target = CHECKOUT / ".github" / "pictures"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pages = ",".join(page for page, _ in PICTURES.values())
        gallery = [python, "-m", "tests.gallery", folder, "--states", "trained", "--sizes", SIZE, "--pages", pages]
        subprocess.run(gallery, cwd=CHECKOUT, check=True)
        for name, (page, theme) in PICTURES.items():
            taken = Path(folder) / f"trained-{page}-{theme}-{SIZE}.png"
            subprocess.run([python, "-c", CONVERT, taken, target / f"{name}.webp"], check=True)
            say(f"{target / name}.webp")
    return 0


if __name__ == "__main__":
    sys.exit(main())
