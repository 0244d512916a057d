"""Draw the formulas of the help as SVG, which are committed: `python packaging/formulas.py`; needs matplotlib.

The letters are outlines, black on nothing: the help colours them as its text.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "help" / "formulas"
SIZE = 14
"""Of letters, in points; the help scales pictures with the size of text."""

FORMULAS = {
    "prediction": [r"\hat{r}_{ui} \;=\; \mu + b_u + b_i + \sum_{k=1}^{K} p_{uk}\, q_{ik}"],
    "error": [r"e_{ui} \;=\; r_{ui} - \hat{r}_{ui}"],
    "rmse": [r"\mathrm{RMSE} \;=\; \sqrt{\frac{1}{n} \sum_{(u,i)} e_{ui}^{\,2}}"],
    "loss": [r"\min \; \sum_{(u,i)} e_{ui}^{\,2} \,+\, \lambda \left( \|p_u\|^2 + \|q_i\|^2 + b_u^2 + b_i^2 \right)"],
    "sgd": [
        r"p_u \leftarrow p_u + \eta\,(e_{ui}\, q_i - \lambda\, p_u)",
        r"q_i \leftarrow q_i + \eta\,(e_{ui}\, p_u - \lambda\, q_i)",
    ],
    "adam": [
        r"m \leftarrow \beta_1 m + (1-\beta_1)\, g",
        r"v \leftarrow \beta_2 v + (1-\beta_2)\, g^2",
        r"w \leftarrow w - \eta\, \hat{m} \,/\, (\sqrt{\hat{v}} + \epsilon)",
    ],
    "als": [r"p_u \;=\; \left( \sum_{i \in I_u} q_i q_i^\top + \lambda I \right)^{-1} \sum_{i \in I_u} r_{ui}\, q_i"],
    "svd": [r"R \;\approx\; U_K\, S_K\, V_K^\top"],
    "svdpp": [r"\hat{r}_{ui} \;=\; \mu + b_u + b_i + q_i^\top \left( p_u + |N_u|^{-1/2} \sum_{j \in N_u} y_j \right)"],
    "bayes": [
        r"\hat{r}_{ui} \;=\; \frac{1}{S} \sum_{s=1}^{S} \hat{r}_{ui}^{(s)}",
        r"\left(P^{(s)}, Q^{(s)}\right) \sim \mathrm{p}(P, Q \mid R)",
    ],
    "neighbours": [r"\hat{r}_{ui} \;=\; b_{ui} + \frac{\sum_{j} s_{ij}\,(r_{uj} - b_{uj})}{\sum_{j} |s_{ij}|}"],
    "foldin": [r"p_{\mathrm{you}} \;=\; \left( Q^\top Q + \lambda I \right)^{-1} Q^\top \left( r - \mu - b \right)"],
}
"""Each formula's lines, in TeX."""


def main() -> int:
    """Write every formula; 1 where matplotlib is missing."""
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError:
        print("formulas need matplotlib: pip install matplotlib", file=sys.stderr)
        return 1
    mpl.rcParams.update({"mathtext.fontset": "cm", "svg.fonttype": "path", "svg.hashsalt": "mfgui"})
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, lines in FORMULAS.items():
        figure = Figure()
        figure.text(0, 0, "\n".join(f"${line}$" for line in lines), fontsize=SIZE, linespacing=1.6)
        file = FOLDER / f"{name}.svg"
        figure.savefig(file, transparent=True, bbox_inches="tight", pad_inches=0.04, metadata={"Date": None})
        text = file.read_text("utf-8")
        text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
        text = re.sub(r"\s*<!DOCTYPE.*?>", "", text, flags=re.DOTALL)
        file.write_text("\n".join(line.rstrip() for line in text.splitlines()) + "\n", "utf-8")
    print(f"{len(FORMULAS)} formulas in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
