"""Lowering λ where validation is stuck: the settings that say when, and what fits share to do it."""

from __future__ import annotations

from mfgui.factorization.settings import Setting, Settings

# Settings of every method whose fits can lower their λ.
LOWERING = (
    Setting(
        "lower_when_stuck",
        "Lower λ when stuck",
        False,
        "When the validation error is stuck, the regularisation is lowered and the run goes on.",
    ),
    Setting(
        "lower_after",
        "Stuck after",
        3,
        "How many epochs without improvement count as stuck.",
        minimum=1,
        maximum=100,
        unit="epochs",
    ),
    Setting(
        "lower_factor",
        "Lower λ to",
        0.5,
        "The regularisation is multiplied by this each time.",
        minimum=0.01,
        maximum=0.99,
    ),
)


class Lowering:
    """λ as chosen, times what lowering has left of it."""

    _settings: Settings
    lambda_share = 1.0

    @property
    def regularisation(self) -> float:
        """Present λ."""
        return float(self._settings["regularisation"]) * self.lambda_share

    def lower_regularisation(self, factor: float) -> float:
        """See LowersRegularisation."""
        self.lambda_share *= factor
        return self.regularisation
