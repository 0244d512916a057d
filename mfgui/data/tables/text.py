"""Tables of text: any separator, encoding and quoting, with or without a header; broken lines named."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from mfgui.base.late import pd
from mfgui.base.text import tr, translatable, written
from mfgui.data.editions.rating_lines import ENDS_EARLY, split_fields
from mfgui.data.editions.ratings_file import Tally
from mfgui.data.errors import DataError
from mfgui.data.source import Stream
from mfgui.data.tables import encoding as encodings
from mfgui.data.tables.dialect import (
    COMMENTS,
    RULE,
    SPACES,
    ends_early,
    find_separator,
    is_even,
    is_header,
    is_numbering,
    split_spaces,
)
from mfgui.data.tables.table import SAMPLE
from mfgui.data.tables.tidying import Markdown, Quoting
from mfgui.data.tables.vocabulary import roles_of
from mfgui.data.watch import Watch, wrong_width

_GLANCE: Final = 1 << 18  # bytes at the start that tell how a text is written
_BLOCK: Final = 1 << 18
_LONGEST_LINE: Final = 1 << 20
_LONGEST_RECORD: Final = 200  # lines that one record with line ends in quotes may take
_UNIT: Final = "\x1f"  # stands between fields in place of separators of several characters
_ADVICE: Final = translatable("correct the file, or choose its columns yourself")
_SHORTEST_LINE: Final = 4


def looks_like_text(start: bytes) -> bool:
    """Whether the beginning of a file can be text."""
    if encodings.marked(start):
        return True
    head = start[:4096]
    return len(head) - len(head.translate(None, _CONTROLS)) <= len(head) // 100


# Bytes that no text holds, but for those that divide fields, end lines and files, or colour them.
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x01\x0b\x0c\x1a\x1b\x1f")


class TextTable:
    """A table of text; see Table.

    `encoding`: its encoding, "" to find it out.

    Raises DataError when it is empty or no text.
    """

    def __init__(self, open_stream: Callable[[], Stream], file: str, size: int, encoding: str = "") -> None:
        self._open = open_stream  # opens the file at its start
        self.file = file  # its name
        self.size = size  # its bytes
        self.notes: list[str] = []
        self.doubts: list[str] = []
        with open_stream() as stream:
            start = stream.up_to(_GLANCE)
        if not start.strip():
            raise DataError(tr("the file is empty; choose another"), file)
        if encoding:
            try:
                b"a".decode(encoding, "replace")  # not only known: rot13 is no encoding of text, idna of no table
            except (LookupError, ValueError):
                raise DataError(
                    tr("there is no encoding {encoding}; try utf-8 or cp1252", encoding=encoding), file
                ) from None
        self._given = bool(encoding)
        self.encoding = encoding or encodings.marked(start)
        if not self.encoding:
            if not looks_like_text(start):
                raise DataError(tr("the file is not text; choose a table"), file)
            self.encoding = self._settle(start, cut=len(start) == _GLANCE)
        text = start.decode(self.encoding, "replace")
        whole = len(start) < _GLANCE
        self._newline = "\r" if "\r" in text and "\n" not in text else "\n"
        lines = text.replace("\r\n", "\n").split(self._newline)
        if not whole:
            if len(lines) == 1 and len(text) >= _GLANCE // 2:
                raise DataError(tr("the file is not text, with a line of over 1 MB"), file)
            lines.pop()
        lines[0] = lines[0].removeprefix("\ufeff")
        self._quoting = Markdown.of(lines) or Quoting.of(lines, find_separator(lines)[0])
        if self._quoting.is_odd:
            lines = self._quoting.tidied("\n".join(lines).encode()).decode().split("\n")
        self.separator, self._width, first = find_separator(lines)
        records = self._records_of(lines[first:])
        short = self._short_header(lines, first, records)
        numbered = not short and len(records) > 1 and is_numbering(records[0])
        if numbered:
            del records[0]
        self.headed = not numbered and (bool(short) or (bool(records) and is_header(records[0], records[1:])))
        names = short or (records.pop(0) if self.headed else map(str, range(1, self._width + 1)))
        self.names: tuple[str, ...] = tuple(name.strip() for name in names)
        self.sample: tuple[tuple[str, ...], ...] = tuple(map(tuple, records[:SAMPLE]))
        first -= bool(short)
        self._preamble = first + numbered
        if first and any(line.strip() for line in lines[:first]):
            self.notes.append(
                written("the first {first} lines of {file} are no part of the table", first=first, file=file)
            )
        if not self.headed and not numbered:
            self.notes.append(written("{file} has no header: its first line is data", file=file))

    @property
    def is_plain(self) -> bool:
        """Whether the file can be parsed as it is by the fast reader of plain numbers."""
        return (
            self.encoding in ("utf-8", "utf-8-sig")
            and not self._quoting.is_odd
            and self.separator != SPACES
            and self._newline == "\n"
            and self._preamble == 0
        )

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table; raises DataError when over 1 % of the lines are broken, unless the watch is lenient."""
        tally = Tally(advice=_ADVICE)
        header = self._preamble + self.headed
        number = consumed = 0  # lines and bytes before the block
        before, carry = "", b""
        for piece, last in self._blocks(watch):
            consumed += len(piece)
            block, carry = carry + piece, b""
            if not block:
                continue
            skipped = min(max(0, header - number), block.count(b"\n"))
            if skipped:
                block = block.split(b"\n", skipped)[skipped]
                number += skipped
            frame = self._parse_at_once(block, number + 1, columns)
            if frame is None:
                frame, carry = self._parse_lines(block, number + 1, columns, before, tally, watch, last=last)
            number += block.count(b"\n") - carry.count(b"\n") + (last and not block.endswith(b"\n"))
            before = block.rstrip(b"\n").rpartition(b"\n")[2].decode("utf-8", "replace")
            if len(frame):
                yield frame
            if not last:
                most = number + max(self.size - consumed, 0) // _SHORTEST_LINE
                if not watch.lenient:
                    tally.refuse_above(most, self.file, read=number)
            watch.advance(min(len(piece), max(self.size - consumed + len(piece), 0)))
        if not watch.lenient:
            tally.refuse_above(max(number - header, 1), self.file)

    # Bytes

    def _settle(self, text: bytes, *, cut: bool) -> str:
        """Choose the encoding by some text; UTF-8 as long as nothing speaks against it."""
        if encodings.is_utf8(text, cut=cut) or encodings.holds_utf8(text):
            return "utf-8"
        found = encodings.detect(text)
        self.notes.append(
            written(
                "the text of {file} is read as {found}; another can be chosen with encoding=",
                file=self.file,
                found=found,
            )
        )
        if found != encodings.WESTERN:
            self.doubts.append("encoding")
        return found

    def _blocks(self, watch: Watch) -> Iterator[tuple[bytes, bool]]:
        """Yield whole lines as UTF-8 that end in newlines, and whether they are the last; the last may lack its end."""
        single = self.encoding in ("utf-8", "utf-8-sig")
        decoder = None if single else codecs.getincrementaldecoder(self.encoding)("replace")
        settled = not single or self._given or self.encoding == "utf-8-sig"
        rest, started = b"", False
        with self._open() as stream:
            while True:
                raw = stream.up_to(_BLOCK)
                watch.checkpoint()
                if single and not settled and not raw.isascii():
                    settled = True
                    self.encoding = self._settle(rest + raw, cut=True)
                    if self.encoding != "utf-8":  # the first letters beyond ASCII come after what was glanced at
                        single = False
                        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
                text = raw if decoder is None else decoder.decode(raw, final=not raw).encode()
                if not started and text:
                    text, started = text.removeprefix(codecs.BOM_UTF8), True
                if self._newline == "\r":
                    text = text.replace(b"\r", b"\n")
                block = rest + text
                if not raw:
                    yield self._quoting.tidied(block), True
                    return
                cut = block.rfind(b"\n") + 1
                if not cut:
                    if len(block) > _LONGEST_LINE:
                        raise DataError(tr("the file is not text, with a line of over 1 MB"), self.file)
                    rest = block
                    continue
                rest = block[cut:]
                yield self._quoting.tidied(block[:cut]), False

    # Blocks to frames

    def _parse_at_once(self, block: bytes, first: int, columns: Sequence[int]) -> pd.DataFrame | None:
        """Parse a block each of whose lines has the expected number of fields; None for any other."""
        separator = self.separator
        if not block.endswith(b"\n") or b"\0" in block or not (block.isascii() or encodings.is_utf8(block)):
            return None
        if b"\r" in block:
            block = block.replace(b"\r\n", b"\n")
            if b"\r" in block:
                return None
        if len(separator) > 1 or separator == SPACES:
            if b'"' in block or _UNIT.encode() in block:
                return None
            if separator == SPACES:
                block = re.sub(rb"[ \t]*\n[ \t]*", b"\n", block.lstrip(b" \t"))
                block = re.sub(rb"[ \t]+", _UNIT.encode(), block)
            else:
                block = block.replace(separator.encode(), _UNIT.encode())
            separator = _UNIT
        if not is_even(block, ord(separator), self._width):
            return None
        try:
            frame = pd.read_csv(
                io.BytesIO(block),
                sep=separator,
                header=None,
                names=list(range(self._width)),
                usecols=sorted(columns),
                dtype=object,
                na_filter=False,
                skip_blank_lines=False,
                quoting=0 if b'"' in block else 3,
                engine="c",
                low_memory=False,
            )
        except ValueError:  # ParserError is one
            return None
        lines = block.count(b"\n")
        if len(frame) != lines:
            return None
        frame.index = pd.RangeIndex(first, first + lines)
        return frame

    def _parse_lines(
        self, block: bytes, first: int, columns: Sequence[int], before: str, tally: Tally, watch: Watch, *, last: bool
    ) -> tuple[pd.DataFrame, bytes]:
        """Parse a block line by line; returns its frame, and the lines of a record that goes on in the next block."""
        lines = block.decode("utf-8", "surrogateescape").split("\n")
        unfinished = last and lines[-1] != ""
        if not unfinished:
            lines.pop()
        wanted = sorted(columns)
        rows: list[list[str]] = []
        numbers: list[int] = []
        carry = b""
        k = 0
        while k < len(lines):
            if k % 1024 == 1023:
                watch.checkpoint()
            line, at = lines[k].removesuffix("\r"), k
            k += 1
            if not line or line.isspace() or RULE.fullmatch(line):
                continue
            reason = ""
            fields: list[str] | None = None
            final = unfinished and k == len(lines)
            if "\0" in line or not _is_text(line):
                reason = written("is not text")
            elif final and ends_early(line, before if at == 0 else lines[at - 1], self.separator, self._width):
                reason = ENDS_EARLY
            else:
                fields = self._split(line)
                if (fields is None or len(fields) != self._width) and '"' in line:
                    joined = self._join(lines, at)
                    if joined is not None:
                        fields, k = joined
                    elif fields is None and not last and len(lines) - at < _LONGEST_RECORD:
                        carry = "\n".join((*lines[at:], "")).encode("utf-8", "surrogateescape")
                        break  # its end may be in the next block
            if fields is not None and len(fields) == self._width:
                rows.append([fields[column] for column in wanted])
                numbers.append(first + at)
                continue
            if line.startswith(COMMENTS):
                continue
            if not reason and fields is None:
                reason = written("has a quotation mark without its partner")
            elif not reason:
                found = len(fields or ())
                reason = wrong_width(found, self._width)
            watch.skip(self.file, first + at, reason)
            if not final:  # a file cut off at its end is not refused
                tally.note(first + at, reason)
        return pd.DataFrame(rows, columns=wanted, index=numbers, dtype=object), carry

    def _split(self, line: str) -> list[str] | None:
        """Cut a line into fields; None where its quotes do not pair up."""
        if self.separator == SPACES:
            return split_spaces(line)
        fields = split_fields(line, self.separator, quoted=len(self.separator) == 1)
        if (fields is None or len(fields) != self._width) and self.separator not in (",", ";"):
            raw = line.split(self.separator)
            if len(raw) == self._width:  # a quotation mark that is but a letter
                return raw
        return fields

    def _join(self, lines: list[str], at: int) -> tuple[list[str], int] | None:
        """Join lines to one record where quotes hold line ends; returns its fields and the next line's position."""
        text = lines[at].removesuffix("\r")
        for k in range(at + 1, min(at + _LONGEST_RECORD, len(lines))):
            text += "\n" + lines[k].removesuffix("\r")
            if '"' in lines[k]:
                fields = split_fields(text, self.separator, quoted=len(self.separator) == 1)
                if fields is not None:
                    return (fields, k + 1) if len(fields) == self._width else None
        return None

    def _short_header(self, lines: list[str], first: int, records: list[list[str]]) -> list[str]:
        """Return the header just above the rows that has a name less than they have fields, completed; [] without.

        Rows end in a separator then, or begin with numbers or names of their own, as R writes them.
        """
        header = self._split(lines[first - 1].removesuffix("\r")) if first else None
        if header is None or len(header) != self._width - 1 or len(roles_of(header)) < 2 or not records:
            return []
        if not any(row[-1].strip() for row in records):
            return [*header, ""]
        if len({row[0] for row in records}) == len(records):
            return ["", *header]
        raise DataError(
            tr(
                "has {n} fields where the header has {names}; put numbers with a decimal comma in quotes, or save the "
                "table with ; between its fields",
                n=self._width,
                names=self._width - 1,
            ),
            self.file,
            first + 1,
        )

    def _records_of(self, lines: list[str]) -> list[list[str]]:
        """Cut the first lines into records of the expected width; others are passed over."""
        records: list[list[str]] = []
        k = 0
        while k < len(lines) and len(records) <= SAMPLE:
            line = lines[k].removesuffix("\r")
            k += 1
            if not line.strip() or RULE.fullmatch(line):
                continue
            fields = self._split(line)
            if (fields is None or len(fields) != self._width) and '"' in line and (joined := self._join(lines, k - 1)):
                fields, k = joined
            if fields is not None and len(fields) == self._width:
                records.append(fields)
        return records


def _is_text(line: str) -> bool:
    """Whether this was decoded without bytes left over."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True
