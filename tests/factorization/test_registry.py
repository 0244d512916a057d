"""The list of methods, their settings and presets."""

from dataclasses import replace

import pytest

from mfgui.factorization import registry
from mfgui.factorization.method import MANY_RATINGS
from mfgui.factorization.registry import method, methods
from mfgui.factorization.settings import Setting, SettingError


@pytest.mark.parametrize("name", methods())
def test_every_method_is_complete(name):
    one = method(name)
    assert one.name == name
    assert one.sentence.endswith(".")
    assert one.epochs >= 1
    assert len({s.name for s in one.settings}) == len(one.settings)
    for setting in one.settings:
        assert setting.check(setting.default) == setting.default
        assert setting.help.endswith(".")
        assert setting.parse(str(setting.default)) == setting.default
    for preset in one.presets:
        assert set(one.choose(preset)) == {s.name for s in one.settings}


@pytest.mark.parametrize("name", methods())
def test_models_keep_the_promises_of_their_method(name, planted):
    one = method(name)
    fit = one.start(planted.train, one.choose(), 0)
    fit.run_epoch(lambda _: None)
    model = fit.model()
    assert model.method == name
    assert model.abilities == one.abilities
    assert model.predict(planted.held_out.users, planted.held_out.films).shape == (len(planted.held_out),)


def test_presets_may_choose_otherwise_for_many_ratings():
    for one in methods().values():
        assert set(one.larger) <= set(one.presets)
        for preset in one.presets:
            few, many = (one.choose(preset, ratings=n) for n in (MANY_RATINGS - 1, MANY_RATINGS))
            assert few == one.choose(preset)
            assert many == {**few, **one.larger.get(preset, {})}
    als = method("als")
    assert als.choose("accurate", {"factors": 7}, ratings=MANY_RATINGS)["factors"] == 7
    assert als.choose(None, ratings=MANY_RATINGS) == als.choose()


def test_balanced_is_what_the_defaults_are():
    for one in methods().values():
        assert one.choose("balanced") == one.choose()


def test_unknown_names_are_told():
    with pytest.raises(SettingError, match="no method 'magic'; there are adam"):
        method("magic")
    with pytest.raises(SettingError, match="no preset 'best'; it has"):
        method("adam").choose("best")
    with pytest.raises(SettingError, match="no setting 'speed'"):
        method("adam").choose(None, {"speed": 1})


def test_single_choices_go_over_the_preset():
    chosen = method("adam").choose("blog", {"factors": 128})
    assert chosen["factors"] == 128
    assert chosen["regularisation"] == 0.1


def test_values_as_typed():
    assert Setting("x", "X", 3, ".").parse(" 4 ") == 4
    assert Setting("x", "X", 3.0, ".").parse("4") == 4.0
    for words, value in (("true Yes on 1", True), ("false No off 0", False)):
        assert [Setting("x", "X", not value, ".").parse(word) for word in words.split()] == [value] * 4
    for setting, text in (
        (Setting("x", "X", 3, "."), "4.5"),
        (Setting("x", "X", 3.0, ".", maximum=5), "6"),
        (Setting("x", "X", 3.0, "."), "nan"),
        (Setting("x", "X", True, "."), "perhaps"),
        (Setting("x", "X", "a", ".", choices=("a", "b")), "c"),
    ):
        with pytest.raises(SettingError, match=r"^setting x "):
            setting.parse(text)


class Entry:
    """An installed entry point, as importlib.metadata gives them."""

    def __init__(self, name, loaded):
        self.name, self.value, self._loaded = name, f"package:{name}", loaded

    def load(self):
        if isinstance(self._loaded, Exception):
            raise self._loaded
        return self._loaded


@pytest.fixture
def installed(monkeypatch):
    def install(*entries):
        monkeypatch.setattr(registry, "entry_points", lambda group: entries if group == "mfgui.methods" else ())
        methods.cache_clear()

    yield install
    methods.cache_clear()


def test_another_package_adds_a_method(installed, planted):
    own = replace(method("popularity"), name="own", title="My own")
    installed(Entry("own", own))
    assert list(methods())[-1] == "own"
    assert next(iter(methods())) == "adam"
    fit = method("own").start(planted.train, method("own").choose(), 0)
    fit.run_epoch(lambda _: None)
    assert fit.model().predict(planted.held_out.users, planted.held_out.films).shape


def test_what_other_packages_do_wrong_is_logged_and_left_out(installed, caplog):
    built_in = list(methods())
    installed(Entry("broken", ImportError("no module named x")), Entry("nonsense", 42), Entry("taken", method("adam")))
    assert list(methods()) == built_in
    said = [record.getMessage() for record in caplog.records]
    assert [words.split()[-1] for words in said] == ["loaded", "Method", "adam"]


def test_listing_methods_imports_no_compiler():
    import subprocess
    import sys

    code = "import sys, mfgui.factorization.registry as r; r.methods(); sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
    assert registry.methods()
