"""Files of every kind that mfgui writes itself: good ones, and how a damaged one is read."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mfgui.base.arrays import load_array, write_array
from mfgui.data import cache
from mfgui.data.dataset import RatingScale
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Validation
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions
from mfgui.data.watch import Watch
from mfgui.factorization.registry import method
from mfgui.storage.epochs import EpochStore
from mfgui.storage.film_lists import FilmLists, SavedList
from mfgui.storage.foreign.arrays import read_npz
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.kept_films import Bookmarks, HiddenFilms
from mfgui.storage.matching import FilmMatcher, How, Wanted
from mfgui.storage.model_file import load_model, save_model
from mfgui.storage.moment import Moment
from mfgui.storage.profiles import Entry, ProfileStore, Said
from mfgui.storage.recent import RecentFolders
from mfgui.storage.run_file import continue_run, load_run, save_run
from mfgui.storage.shelf import FILE, RunPlan, Shelf, Standing
from mfgui.training.run import EpochPoint, Run, Stopping
from tests.fuzz.damage import mutated, odd_json, odd_rows, repacked

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mfgui.data.dataset import Dataset


class OwnFiles:
    """Good files of every kind that mfgui writes, and for each kind how a damaged one is made and read."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.dataset = self._dataset()
        self._matcher = FilmMatcher(self.dataset.films, self.dataset.by_film.counts)
        self.trained = {name: self._trained(name) for name in ("als", "adam", "bayes")}
        self.kinds: dict[str, Callable[[random.Random], None]] = {
            "array": self._array,
            "settings": self._settings,
            "session": self._session,
            "model": self._model,
            "run": self._run,
            "epoch": self._epoch,
            "cache": self._cache,
            "profiles": self._profiles,
            "shelf": self._shelf,
            "film lists": self._film_lists,
            "zip": self._zip,
            "npz": self._npz,
        }
        self._good: dict[str, bytes] = {}

    def _dataset(self) -> Dataset:
        rng, place = np.random.default_rng(1), self.work / "tiny"
        place.mkdir()
        rated = [divmod(int(pair), 30) for pair in rng.permutation(40 * 30)[:700]]
        lines = [f"{u + 1},{f + 1},{rng.integers(1, 11) / 2},{10**9 + 86_400 * f}" for u, f in rated]
        (place / "ratings.csv").write_text("\n".join(["userId,movieId,rating,timestamp", *lines]) + "\n")
        films = [f"{f + 1},Film {f} ({1950 + f}),{('Comedy', 'Drama|War')[f % 2]}" for f in range(30)]
        (place / "movies.csv").write_text("\n".join(["movieId,title,genres", *films]) + "\n")
        (place / "tags.csv").write_text("userId,movieId,tag\n1,1,good\n2,3,bad\n")
        cache.LEAST_RATINGS = 4  # type: ignore[misc]
        read_dataset(place)
        return read_dataset(place)

    def _trained(self, name: str) -> Run:
        chosen, validation = method(name), Validation.parse("0.1")
        settings = {"factors": 3} | ({"samples": 2, "burn_in": 1} if name == "bayes" else {})
        split = validation.split(self.dataset.ratings, 1)
        run = Run(chosen, chosen.choose(None, settings), self.dataset, split, Stopping(3, 0), 1, validation="0.1")
        run.train(lambda _: None)
        return run

    def _once(self, name: str, write: Callable[[Path], object]) -> bytes:
        if name not in self._good:
            file = self.work / name
            write(file)
            self._good[name] = file.read_bytes()
        return self._good[name]

    def _put(self, name: str, raw: bytes) -> Path:
        file = self.work / name
        file.write_bytes(raw)
        return file

    # One damaged input of each kind, made and read

    def _array(self, rng: random.Random) -> None:
        def write(file: Path) -> None:
            with file.open("wb") as stream:
                write_array(stream, np.arange(200, dtype=np.float32).reshape(20, 10))

        load_array(self._put("a.npy", mutated(self._once("good.npy", write), rng)), None, None)

    def _settings(self, rng: random.Random) -> None:
        good: Any = [{"path": str(self.work), "columns": "user=a,film=b,rating=c"}, str(self.work / "tiny")]
        raw = json.dumps(odd_json(good, rng) if rng.random() < 0.5 else good).encode()
        file = self._put("settings.json", mutated(raw, rng) if rng.random() < 0.7 else raw)
        reader = rng.randrange(3)
        if reader == 0:
            recent = RecentFolders(file)
            recent.all()
            recent.columns_of(self.work)
            recent.add(self.work)
        elif reader == 1:
            HiddenFilms(file).of("tiny")
        else:
            Bookmarks(file).films(self.dataset.films)
        for aside in self.work.glob("settings.json.*"):
            aside.unlink()

    def _session(self, rng: random.Random) -> None:
        """What is read of the last session, and of a moment that was saved with a model."""
        good: Any = {
            "columns": rng.choice(["user=a,film=b,rating=c,separator=tab", "user=1,film=2,rating=3,time=4"]),
            "part": rng.choice(["10 %, seed 1", "people 20+, films 5+", "0.5"]),
            "moment": {
                "page": "map", "person": "7", "film": "3", "me": True, "camera": ["3", 2.0], "profile": "Me",
                "rated": [["3", 4.5], ["5", 1.0]], "only": SavedList("mine", WANTED, ((1, "5"),)).plain(),
            },
        }  # fmt: skip
        state = odd_json(good, rng)
        if isinstance(state, dict):
            for name, parse in (("columns", TableOptions.parse), ("part", Subset.parse)):
                text = str(state.get(name))
                cut = mutated(text.encode(), rng).decode("utf-8", "replace") if rng.random() < 0.5 else text
                with suppress(ValueError):
                    parse(cut)
            with suppress(ValueError, TypeError):
                moment = Moment.of_json(state.get("moment"))
                self.dataset.film_of(moment.film)
                self.dataset.user_of(moment.person)
                if moment.only is not None:
                    self._match(moment.only.films)

    def _model(self, rng: random.Random) -> None:
        name = rng.choice(list(self.trained))
        run = self.trained[name]

        def write(file: Path) -> None:
            model: Any = run.best_model
            save_model(file, model, self.dataset, validation="0.1", seed=1, rmse=1.0, protocol=run.split.protocol)

        good = self._once(f"{name}.mfgui", write)
        raw = repacked(good, self.work, rng) if rng.random() < 0.5 else mutated(good, rng)
        films = np.array([0, 1], np.int32)
        with np.errstate(all="ignore"):  # whole checksums around numbers of any size
            saved = load_model(self._put("m.mfgui", raw))
            saved.model.predict(films, films)
            saved.model.scores(saved.model.fold_in(films, np.array([3, 4], np.float32)))

    def _run(self, rng: random.Random) -> None:
        name = rng.choice(list(self.trained))
        good = self._once(f"{name}.mfrun", lambda file: save_run(file, self.trained[name]))
        raw = repacked(good, self.work, rng) if rng.random() < 0.6 else mutated(good, rng)
        with np.errstate(all="ignore"):
            run = continue_run(load_run(self._put("r.mfrun", raw)), self.dataset)
            if rng.random() < 0.3:
                run.extend(1)
                run.train(lambda _: None)

    def _epoch(self, rng: random.Random) -> None:
        model: Any = self.trained[rng.choice(["als", "bayes"])].best_model
        kept = model.keep()
        store = EpochStore(self.work / "epochs")
        store.add(kept, 4)
        file = self.work / "epochs" / "4.epoch"
        file.write_bytes(mutated(file.read_bytes(), rng))
        model.at_epoch(store.read(4, kept), 4)

    def _cache(self, rng: random.Random) -> None:
        (entry,) = (one for one in cache.folder().iterdir() if not one.name.startswith("tmp-"))
        kept = self.work / "kept entry"
        if not kept.exists():
            shutil.copytree(entry, kept)
        file = entry / rng.choice(sorted(one.name for one in kept.iterdir()))
        raw = file.read_bytes()
        if file.suffix == ".json" and rng.random() < 0.7:
            file.write_bytes(json.dumps(odd_json(json.loads(raw), rng)).encode())
        else:
            damaged = mutated(raw, rng)
            # Of the same length mostly: others are known by that.
            file.write_bytes(damaged if rng.random() < 0.2 else (damaged + bytes(len(raw)))[: len(raw)])
        try:
            found = cache.load(entry.name, _Source(self.work / "tiny"), Watch())  # type: ignore[arg-type]
            if found is not None:
                found.by_user.counts.sum()
                found.by_film.counts.sum()
                _ = found.summary
        finally:
            shutil.rmtree(entry, ignore_errors=True)
            shutil.copytree(kept, entry)

    def _profiles(self, rng: random.Random) -> None:
        def write(file: Path) -> None:
            with closing(ProfileStore(file)) as store:
                for name in ("Me", "You"):
                    me = store.create(name)
                    for n in range(25):
                        scale = RatingScale(0.5, 5, 0.5)
                        entry = Entry(str(n), f"Film {n} " * 10, 2000, "", Said.RATED, 3.5, scale, n)
                        store.do(me, {entry.key: entry})

        place = self.work / "profiles"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        self._damage(place / "p.sqlite", self._once("good.sqlite", write), rng)
        with closing(ProfileStore(place / "p.sqlite")) as store:
            for profile in store.profiles():
                store.entries(profile.id)
                store.steps(profile.id)
            store.chosen()
            store.create("new")

    def _damage(self, file: Path, good: bytes, rng: random.Random) -> None:
        if rng.random() < 0.5:
            file.write_bytes(good)
            odd_rows(file, rng)
        else:
            raw = bytearray(good)
            for _ in range(rng.choice([1, 3, 30])):
                at = rng.choice([rng.randrange(len(raw)), rng.randrange(100), 4096 * rng.randrange(len(raw) // 4096)])
                raw[at : at + 8] = rng.randbytes(min(8, len(raw) - at))
            file.write_bytes(mutated(bytes(raw), rng) if rng.random() < 0.3 else raw)

    def _shelf(self, rng: random.Random) -> None:
        def write(file: Path) -> None:
            with closing(Shelf(self.work / "shelf made")) as shelf:
                for n in range(12):
                    number = shelf.begin(PLAN, f"Adam {n}")
                    shelf.finish(number, Standing.ENDED, "done", POINTS)
                shelf.delete([3])
            shutil.copy(self.work / "shelf made" / FILE, file)

        place = self.work / "shelf"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        self._damage(place / FILE, self._once("good shelf", write), rng)
        with closing(Shelf(place)) as shelf:
            for run in shelf.runs():
                _ = run.points, run.ratio, run.predictions, f"{run.begun.astimezone():%d %b %Y}", int(run.epochs)
            shelf.begin(PLAN, "new")

    def _match(self, films: Iterable[Wanted]) -> None:
        for film in films:
            assert self._matcher.match(film).how in How
            assert film.caption is not None

    def _film_lists(self, rng: random.Random) -> None:
        def write(file: Path) -> None:
            with closing(FilmLists(file)) as lists:
                for name in ("mine", "a shop's", "mine"):
                    number = lists.add(name, WANTED)
                    lists.decide(number, "tiny", {0: "3", 1: ""})
                lists.choose(number)

        place = self.work / "lists"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        self._damage(place / "l.sqlite", self._once("good lists", write), rng)
        with closing(FilmLists(place / "l.sqlite")) as lists:
            for one in lists.all():
                self._match(lists.films(one.id).values())
                lists.choices(one.id, "tiny")
            lists.chosen()
            lists.choose(lists.add("new", WANTED))

    def _zip(self, rng: random.Random) -> None:
        packing = rng.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])

        def write(file: Path) -> None:
            with zipfile.ZipFile(file, "w", packing) as packed:
                packed.write(self.work / "tiny" / "ratings.csv", "é/ratings.csv")
                packed.write(self.work / "tiny" / "movies.csv", "é/movies.csv")

        raw = bytearray(self._once(f"good {packing}.zip", write))
        if rng.random() < 0.7:  # a field of a header: how it is packed, its flags, sizes, name, place
            start = rng.choice([m.start() for m in re.finditer(rb"PK(\x01\x02|\x03\x04|\x05\x06)", raw)])
            raw[min(start + rng.randrange(4, 56), len(raw) - 1)] = rng.choice([0, 1, 9, 64, 127, 255])
        file = self._put("a.zip", bytes(raw) if rng.random() < 0.5 else mutated(bytes(raw), rng))
        if rng.random() < 0.5:
            read_ratings(file)
        else:
            read_dataset(file)

    def _npz(self, rng: random.Random) -> None:
        def write(file: Path) -> None:
            with file.open("wb") as stream:
                np.savez_compressed(stream, user_factors=np.ones((9, 3)), item_factors=np.ones((8, 3)), mean=3.5)

        raw = bytearray(self._once("good.npz", write))
        raw[rng.randrange(len(raw))] = rng.choice([0, 1, 9, 12, 14, 255])
        read_npz(self._put("a.npz", bytes(raw) if rng.random() < 0.5 else mutated(bytes(raw), rng)))


class _Source:
    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name


PLAN: Final = RunPlan(
    "adam", "", {"factors": 8, "step": 0.01}, 1, "tiny", "abc", "somewhere", "", "", "", False,
    "0.1", "10 % held out at random, seed 1", 90, 10, 0.9, 40, 5, 0.0, 0.0,
)  # fmt: skip
POINTS: Final = [EpochPoint(float(n), True, 90 * n, 1 / (n + 1), 0.9, n / 7, n < 3) for n in range(6)]
WANTED: Final = (Wanted("Film 3", 1953, "3"), Wanted("Unknown", 0, "", "tt0114709", "862", "Inconnu"), Wanted("Film 5"))
