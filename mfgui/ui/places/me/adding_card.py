"""Ways to let somebody else choose too: somebody new, who rates a few films, a profile, or a person of the data."""

from __future__ import annotations

import random
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from mfgui.ui.kit import make
from mfgui.ui.kit.film_search import Field, SearchField
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_LONGEST_NAME = 40


class AddingCard(QFrame):
    """Says who is to come; whoever owns it lets them in."""

    new_wanted = Signal(str)  # carries a name; "" for any
    profile_wanted = Signal(int)
    user_wanted = Signal(int)  # carries a person's code

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._session = session
        self._chance = random.Random()
        self._there: Collection[str] = ()
        self.name = Field()  # what somebody new is called
        self.name.setPlaceholderText(tr("Their name"))
        self.name.setAccessibleName(tr("Name of somebody new"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.returnPressed.connect(self._add_new)
        hint = tr("They rate a few films here, as you do; their ratings are saved under their name")
        self.new = make.button(tr("Somebody new"), self._add_new, kind="primary", hint=hint)  # lets them in
        self.profile = make.named(make.Choice(), tr("Add a profile"))  # everybody who is here already
        self.profile.activated.connect(self._add_profile)
        self.selected = make.button("", self._add_selected)
        self.number = SearchField(theme)
        self.number.setPlaceholderText(tr("A person's number"))
        self.number.setAccessibleName(tr("Add a person by number"))
        self.number.returnPressed.connect(self._add_number)
        self.random = make.button(tr("Anybody"), self._add_random, hint=tr("Add a person at random"))
        self.trouble = make.label(kind="warning", wrap=True)  # why somebody cannot come
        self.trouble.hide()
        make.column(
            make.row((self.name, 1), self.new, spacing=8),
            make.muted(tr("Or somebody who is here already")),
            self.profile,
            self.selected,
            make.row((self.number, 1), self.random, spacing=8),
            self.trouble,
            margins=10,
            spacing=8,
            into=self,
        )

    def ask(self) -> None:
        """Be ready for a name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_ways(self, there: Collection[str], host: int | None) -> None:
        """Offer who can be added: profiles, and whoever is selected elsewhere.

        `there`: keys of those who choose already; see `TogetherPanel.people`.
        `host`: profile of "me".
        """
        self._there = there
        profiles = [p for p in self._session.profiles.all() if f"profile {p.id}" not in there]
        if "me" in there:
            profiles = [p for p in profiles if p.id != host]
        self.profile.clear()
        self.profile.addItem(tr("Add a profile…"))
        for profile in profiles:
            self.profile.addItem(profile.name, profile.id)
        self.profile.setVisible(bool(profiles))
        person = self._session.person
        real = person.real if person is not None else None
        known = real is not None and real.user is not None and f"user {real.user}" not in there
        self.selected.setVisible(known)
        if known and real is not None:
            self.selected.setText(tr("Add {name}, who is selected", name=real.name))

    def refuse(self, sentence: str) -> None:
        """Say why somebody cannot come; "" where they could."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @Slot()
    def _add_new(self) -> None:
        name = self.name.text().strip()
        self.name.clear()
        self.new_wanted.emit(name)

    @Slot(int)
    def _add_profile(self, row: int) -> None:
        chosen = self.profile.itemData(row)
        if chosen is not None:
            self.profile_wanted.emit(chosen)

    @Slot()
    def _add_selected(self) -> None:
        person, current = self._session.person, self._session.profiles.current
        if person is not None and person.real.user is not None:
            self.user_wanted.emit(person.real.user)
        elif self._session.profiles.shown and current is not None:
            self.profile_wanted.emit(current.id)

    @Slot()
    def _add_number(self) -> None:
        data, text = self._session.dataset, self.number.text().strip()
        if data is None or not text:
            return
        user = data.user_of(text)
        if user is None:
            self.refuse(tr("No person here has the number {number}.", number=text))
        else:
            self.number.clear()
            self.user_wanted.emit(user)

    @Slot()
    def _add_random(self) -> None:
        data = self._session.dataset
        if data is not None:
            others = data.n_users - sum(key.startswith("user") for key in self._there)
            while others > 0:
                user = self._chance.randrange(data.n_users)
                if f"user {user}" not in self._there:
                    self.user_wanted.emit(user)
                    break
