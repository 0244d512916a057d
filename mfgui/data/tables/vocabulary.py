"""The vocabulary of column names: what a column of anybody's table is, by its name in the common languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from mfgui.data.dataset import Nouns

_ITEMS: Final = (
    "item", "movie", "film", "product", "book", "song", "track", "artist", "album", "article", "game", "anime", "app",
    "show", "series", "recipe", "restaurant", "business", "place", "joke", "beer", "wine", "course", "video", "podcast",
    "manga", "hotel", "paper", "news", "poi", "venue", "location", "entity", "content", "program", "playlist", "object",
    "listing",
)  # fmt: skip
# What a column of names is called, of people where another holds the items.
NAMES: Final = frozenset(("name", "nom", "nombre", "nome", "naam", "namn", "navn", "имя", "名前", "姓名", "이름"))
_PEOPLE: Final = (
    "user", "customer", "person", "reader", "member", "reviewer", "viewer", "listener", "account", "critic", "player",
    "visitor", "client", "profile", "author", "subject", "session", "buyer", "guest", "student", "patient", "cust",
    "taster", "rater", "voter", "judge", "fan", "follower", "subscriber", "consumer", "shopper", "traveler",
    "learner", "watcher", "gamer", "drinker", "participant", "respondent", "contributor", "commenter", "owner",
)  # fmt: skip
# Words of a heading that is of no rating, person or item itself.
_OTHERS: Final = frozenset((
    "number", "count", "num", "total", "average", "mean", "reviews", "comment", "review", "nationality", "country",
    "city", "location", "age", "gender",
))  # fmt: skip
_LONGEST_HEADING: Final = 8
_SITES: Final = ("imdb", "tmdb", "site", "average", "avg", "mean", "community", "global", "public", "world")
# Names that a column of each role goes by, `plain`, the surest first.
VOCABULARY: Final[dict[str, tuple[str, ...]]] = {
    "user": (
        *(f"{p}{end}" for end in ("id", "", "name", "idx", "index", "md5", "no", "nr", "key", "code") for p in _PEOPLE),
        *("users", "reviewers", "raters"),
        "uid", "cid", "steamid", "kundennr", "kundennummer", "kundenid", "leser", "leserin", "mitglied",
        "benutzer", "nutzer", "benutzerid", "nutzerid", "benutzername", "kunde", "kundeid",
        "utilisateur", "utilisateurid", "idutilisateur", "client", "usuario", "usuarioid", "idusuario", "idusuário",
        "usuário", "utente", "idutente", "gebruiker", "gebruikerid", "användare", "bruker", "bruger", "käyttäjä",
        "użytkownik", "kullanıcı", "uživatel", "felhasználó", "пользователь", "користувач", "用户", "用户id", "用户名",
        "用戶", "使用者", "ユーザー", "ユーザーid", "ユーザ", "사용자",
    ),
    "film": (
        *(f"{i}{end}" for end in ("id", "ids", "idx", "index", "asin", "isbn", "no", "key", "code") for i in _ITEMS),
        *("isbn", "isbn13", "asin", "asins", "parentasin"),
        *("sku", "stockcode", "iid", "mid", "bid", "gid", "gmapid", "tconst", "const"),
        *(f"id{i}" for i in _ITEMS), *(i for i in _ITEMS if i != "content"),
        *(f"{i}name" for i in _ITEMS), *(f"{i}s" for i in _ITEMS),
        "restaurante", "ristorante", "artikelnr", "artikelnummer", "produktnr", "produktnummer",
        "buch", "produkt", "artikel", "spiel", "lied", "livre", "produit", "jeu", "chanson", "película",
        "pelicula", "libro", "producto", "juego", "canción", "filme", "livro", "produto", "jogo", "prodotto", "boek",
        "bok", "kniha", "книга", "фильм", "товар", "电影", "影片", "电影id", "物品", "商品", "書籍", "图书", "書",
        "映画", "映画id", "作品", "アイテム", "영화", "영화id", "상품",
    ),
    "rating": (
        "yourrating", "yourated", "myrating", "myratings", "mystars", "myscore", "myvote", "ownrating", "yourvote",
        "yourscore", "ihrebewertung", "meinebewertung", "deinebewertung", "votrenote", "manote", "tanote",
        "votreévaluation", "tucalificación", "tucalificacion", "mipuntuación", "tupuntuación", "suvaloración",
        "tuavalutazione", "latuavalutazione", "valutazionepersonale", "iltuovoto", "miovoto",
        "suaclassificação", "suaavaliação",
        "minhanota", "jouwbeoordeling", "mijnbeoordeling", "dittbetyg", "mittbetyg", "dinbedømmelse", "twojaocena",
        "mojaocena", "вашаоценка", "мояоценка", "我的评分", "あなたの評価", "내평점",
        *(f"{p}{end}" for end in ("rating", "score", "stars", "vote", "grade") for p in _PEOPLE),
        "rating10", "rating", "score", "stars", "star", "ratings", *(f"{i}rating" for i in _ITEMS),
        "overall", "grade", "overallrating", "ratingvalue", "ratingval", "ratingscore", "reviewscore", "reviewrating",
        "starrating", "starsrating", "ratingstars", "preference", "preferences", "pref", "vote", "votes", "voto",
        "label", "feedback", "opinion", "value", "mark", "points", "rate", "rank", "like", "liked", "isliked",
        "recommended", "isrecommended", "voted", "thumb", "thumbs", "reaction", "sentiment", "ratingoutof10",
        "bewertung", "wertung", "note", "punkte", "sterne", "estrellas", "stelle",
        "évaluation", "evaluation", "étoiles", "calificación", "calificacion",
        "puntuación", "puntuacion", "valoración", "valoracion", "nota", "avaliação", "avaliacao", "classificação",
        "valutazione", "punteggio", "beoordeling", "waardering", "cijfer", "betyg", "karakter", "vurdering",
        "bedømmelse", "arvosana", "arvio", "ocena", "hodnocení", "értékelés", "puan", "оценка", "рейтинг", "оцінка",
        "评分", "評分", "打分", "星级", "評価", "スコア", "평점", "별점", "점수",
    ),
    "count": (
        "watchratio", "plays", "playcount", "playcounts", "numplays", "listens", "listencount", "listeningcount",
        "count", "counts", "clicks", "clickcount", "views", "viewcount", "numviews", "watches", "watchcount",
        "purchases", "quantity", "orders", "hours", "hoursplayed", "playtime", "playtimeforever", "minutes", "weight",
        "frequency", "times", "nplays", "scrobbles", "interactions", "visits", "downloads", "checkins", "ncheckins",
        "playhours", "cnt", "playduration", "watchtime", "dwelltime", "listentime",
    ),
    "time": (
        "timestamp", "time", "date", "datetime", "unixreviewtime", "ratedat", "createdat", "ratingtimestamp",
        "ratingtime", "tstamp", "daterated", "ratingdate", "reviewdate", "reviewtime", "reviewtimestamp",
        "bewertungsdatum", "datum", "zeit", "zeitpunkt", "zeitstempel", "datedelanote", "horodatage", "fecha",
        "fechadecalificación", "fechacalificación", "data", "datavalutazione", "datadevaluación",
        "datadaclassificação", "datumvanbeoordeling", "tid", "дата", "时间", "日期", "时间戳", "评分时间",
        "датаоценки", "dataoceny", "eventutcts", "打分日期", "创建时间", "標記日期", "時間", "日時", "日付", "날짜",
    ),
    "title": (
        "title", "romaji", "titlename", "swename", "name",
        *(f"{i}{end}" for end in ("title", "name", "titre", "titel") for i in _ITEMS), "titel", "bezeichnung",
        "titre", "título", "titulo", "titolo", "tytuł", "название", "русскоязычноеназвание",
        "片名", "名称", "標題", "标题", "书名", "タイトル",
        "題名", "제목", "primarytitle", "titleen", "localtitle", "filmtitel", "filmnamn", "nom", "nombre",
        "englishname", "titleenglish", "mytitle",
    ),
    "original_title": (
        "originaltitle", "orgname", "origname", "originaltitel", "titreoriginal", "títulooriginal",
        "titulooriginal", "titolooriginale",
        "oryginalnytytuł", "tytułoryginalny", "originalname", "originalnytitul", "oorspronkelijketitel", "原名",
        "оригинальноеназвание",
    ),
    "year": (
        "year", "releaseyear", "yearofpublication", "originalpublicationyear", "publicationyear", "jahr", "année",
        "annee", "año", "ano", "anno", "jaar", "år", "rok", "год", "年份", "年", "startyear", "movieyear", "filmyear",
        "startdateyear", "mediastartdateyear", "上映日期", "releasedate", "erscheinungsdatum", "datedesortie",
        "fechadeestreno", "premiered", "publishedyear", "pubyear", "yearpublished", "airedyear", "veröffentlichung",
        "premieredate", "yearreleased", "released", "daterelease", "datereleased", "releasedon", "originalreleasedate",
        "publicationdate", "datepublished", "publishdate",
        *(f"{i}{end}" for end in ("year", "releaseyear", "releasedate") for i in _ITEMS),
    ),
    "genres": ("genres", "genre", "categories", "category", "tags", "gattung", "género", "genere", "类型", "жанр"),
    "imdb": ("imdb", "imdbid", "tconst", "const", "imdbconst", "idimdb", "imdbtitleid", "ttid", "imdbtt", "imdburi"),
    "tmdb": ("tmdb", "tmdbid", "idtmdb", "themoviedbid", "themoviedb", "tmdbmovieid"),
    "kind": (
        "titletype", "type", "typ", "titeltyp", "mediatype", "typedetitre", "tipodetítulo", "tipoditítulo", "tipo",
        "tipoditolo", "tipoditulo", "tipodititolo", "rodzaj", "kind", "format", "titlekind", "contenttype", "类别",
    ),
    "scale": ("scale",),
    "season": ("season", "seasonnumber", "episode", "episodenumber"),
    "picture": (
        "posterpath", "poster", "posterurl", "picture", "pictureurl", "image", "imageurl", "imageurll", "imageurlm",
        "cover", "coverurl", "img", "imgurl", "thumbnail", "pictureuri", "smallimageurl",
    ),
}  # fmt: skip
# Names of columns that hold times only where their values look like times.
MAYBE_TIMES: Final = (
    "when", "watched", "watchedat", "watcheddate", "datewatched", "seen", "seenat", "rated", "ratedon", "dateadded",
    "dateupdated", "added", "addedat", "created", "createdon", "updatedat", "reviewed", "reviewedat",
    "day", "ts", "epoch", "unixtime", "utc", "modified", "lastwatched", "lastwatchedat", "dateread", "creation",
    "creationdate", "createdate", "datecreated", "creationtime", "dateposted", "posted", "postedat", "lastmodified",
)  # fmt: skip
# What the items are called, by what their column's name contains.
NOUNS: Final[dict[str, tuple[str, str]]] = {
    "movie": ("film", "films"), "film": ("film", "films"), "电影": ("film", "films"), "фильм": ("film", "films"),
    "book": ("book", "books"), "isbn": ("book", "books"), "livre": ("book", "books"), "libro": ("book", "books"),
    "buch": ("book", "books"), "song": ("song", "songs"), "track": ("song", "songs"), "lied": ("song", "songs"),
    "artist": ("artist", "artists"), "album": ("album", "albums"), "anime": ("anime", "anime"),
    "manga": ("manga", "manga"), "game": ("game", "games"), "jeu": ("game", "games"), "spiel": ("game", "games"),
    "joke": ("joke", "jokes"), "recipe": ("recipe", "recipes"), "restaurant": ("restaurant", "restaurants"),
    "beer": ("beer", "beers"), "wine": ("wine", "wines"), "course": ("course", "courses"), "hotel": ("hotel", "hotels"),
    "place": ("place", "places"), "product": ("product", "products"), "asin": ("product", "products"),
    "video": ("video", "videos"), "podcast": ("podcast", "podcasts"), "article": ("article", "articles"),
    "tconst": ("film", "films"), "rottentomatoes": ("film", "films"), "bgg": ("game", "games"),
}  # fmt: skip
# What the name of the column of people contains where they are spoken of as users.
_USERS: Final = (
    "user", "customer", "member", "account", "client", "session", "visitor", "buyer", "profile", "player", "uid",
    "nutzer", "kunde", "utilisateur", "usuario", "usuário", "utente", "gebruiker", "användare", "bruker", "bruger",
    "käyttäjä", "użytkownik", "kullanıcı", "uživatel", "felhasználó", "пользователь", "користувач", "用户", "用戶",
    "使用者", "ユーザ", "사용자",
)  # fmt: skip


def plain(name: str) -> str:
    """Return a column's name in small letters and digits alone, without a type behind a colon (`user_id:token`)."""
    name = re.sub(r":(token|float|token_seq|float_seq|int|string)$", "", name.strip())
    name = name.removeprefix("\ufeff").casefold()
    return "".join(c for c in unicodedata.normalize("NFC", name) if c.isalnum())


def roles_of(names: Sequence[str]) -> dict[str, int]:
    """Return the position of the column of each role that some name tells; a column has one role at most.

    User, item and rating choose first, each by its surest name; then the others.
    """
    known = [plain(name) for name in names]
    found: dict[str, int] = {}
    # "review_overall" is the overall rating of a review, where no other column is one, and so is "reviews.rating".
    ends = [plain(name.rpartition(".")[2]) if "." in name else "" for name in names]
    for names_now in (known, [name.removeprefix("review") for name in known], ends):
        for role, words in VOCABULARY.items():
            if role in found:
                continue
            places = (names_now.index(word) for word in words if word in names_now)
            at = next((place for place in places if place not in found.values()), None)
            if at is not None:
                found[role] = at
    return found


def roles_in(names: Sequence[str]) -> dict[str, int]:
    """Return the roles of columns whose headings are sentences ("How many stars?", "Rating (1-10)", "r.user_id").

    The words of such a heading are looked at one by one; those that count or average others' ratings are passed over.
    """
    found: dict[str, int] = {}
    words = [_words_of(name) for name in names]
    for role in ("user", "film", "rating", "time", "title"):
        for at, heading in enumerate(words):
            pairs = [*heading, *(a + b for a, b in pairwise(heading))]
            if at in found.values() or describes_site(names[at]) or tells_more(names[at]):
                continue
            if len(heading) <= _LONGEST_HEADING and any(word in VOCABULARY[role] for word in pairs):
                found[role] = at
                break
    return found


def _words_of(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"\([^()]*\)|(?<=[a-z])(?=[A-Z])", " ", name).casefold())


def tells_more(name: str) -> bool:
    """Whether a heading is of what is known of people or items ("Reviewer_Nationality", "Total Reviews")."""
    return not _OTHERS.isdisjoint(_words_of(name))


def describes_site(name: str) -> bool:
    """Whether a rating column is by its name a site's mean rather than one person's ("IMDb Rating", "vote_average")."""
    return any(site in plain(name) for site in _SITES)


def nouns_of(item: str, user: str, *files: str) -> Nouns:
    """Return what items and people are called, by the names of their columns, items else by those of the files."""
    texts = map(plain, (item, *files))
    items = next((nouns for text in texts for word, nouns in NOUNS.items() if word in text), None)
    if (plain(item), plain(user)) == ("movieid", "userid"):
        return Nouns()  # MovieLens' own columns, by whomever they were saved again
    users = ("user", "users") if any(word in plain(user) for word in _USERS) else ()
    return Nouns(*(items or ("item", "items")), *users)
