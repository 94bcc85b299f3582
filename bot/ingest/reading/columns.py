"""Columns and tables on a page, found by the white strips between them, a run of rows at a time.

A strip counts where text stands on both sides of it. What stands in columns is read column by column, what stands in a
table row by row. A table shows by its rules, by cells whose neighbours leave a hole, by a bold first row, or by columns
of unlike lengths: names beside their cities.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bot.ingest.reading.middles import middled
from bot.ingest.reading.printed import Printed, Word
from bot.ingest.reading.signs import is_sign
from bot.ingest.reading.uneven import ALIGNED, STRIP, before_the_first, is_beside_none
from bot.ingest.reading.wrapping import leads_copies, reads_on

GAP = 0.55  # of the type's size: what may part two pieces of a row; a space is a quarter, in spread lines up to 0.8
NARROW = 1.0  # of the type's size: a strip that is narrower counts where several rows leave it white
ROWS_OF_NARROW = 4
LONE_GAP = 2.5  # of the type's size: in one row alone
LEADING = 1.35  # of the usual distance of two rows: more is a gap
SMALLER = 0.87  # of the size of the type above: notes, and no cell
NEIGHBOURS = 3  # rows above and below that show where a column begins
FEWEST_ALIGNED = 2  # of these rows; in running text, no gap stands before a word
AGAIN = 0.7  # of a column's cells are different: towns beside names
FEWEST_AGAIN = 5  # rows
UNLIKE = 2.0  # times as long: names beside cities, labels beside values

MEET = 4.0  # points: the lines of two cells side by side overlap or part by so much, and those one below the other
FAR = 2.5  # of the type's size: what is farther below a row is none of its table
FEWEST_OF_A_GRID = 3  # heights: two rows of cells
FEWEST_BY_LOOK = 3  # rows whose cells are a bold name with something below
MOST_LINES_OF_A_ROW = 4  # on average

Rule = tuple[float, float, float]
"""A horizontal line that is drawn: left, right, how high."""


@dataclass(frozen=True, slots=True)
class Block:
    """Printed lines that are read together.

    Attributes:
        columns: The lines of each column, from left to right; one for running text.
        edges: Where the room of each column ends.
        cells: Of a table: for each of its rows the lines of each cell; `columns` is empty then.
    """

    columns: tuple[tuple[Printed, ...], ...]
    edges: tuple[float, ...] = ()
    cells: tuple[tuple[tuple[Printed, ...], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Band:
    """Rows that stand so close that they are side by side."""

    pieces: tuple[Printed, ...]
    is_straight: bool = True

    @property
    def base(self) -> float:
        return max(piece.base for piece in self.pieces)

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Rows of a table between lines that are drawn: cells as boxes, or lines over the whole width.

    Attributes:
        start: The first of its bands.
        end: Behind the last one.
        cuts: Where columns meet.
    """

    start: int
    end: int
    cuts: tuple[float, ...]


def blocks_of(rows: Sequence[Printed], edge: float, rules: Sequence[Rule] = ()) -> list[Block]:
    """Cut a page's rows into blocks, in reading order.

    Args:
        rows: Each with all the words of a height, the highest first.
        edge: Where the page's room ends.
        rules: The horizontal lines that are drawn.
    """
    bands = _bands(rows)
    blocks: list[Block] = []
    done = 0
    for table in middled([band.pieces for band in bands]):
        columns = [[line for row in table.rows for line in row[at]] for at in range(len(table.rows[0]))]
        blocks += _between(bands[done : table.start], edge, rules)
        blocks.append(Block((), _edges(columns, edge), table.rows))
        done = table.end
    return [*blocks, *_between(bands[done:], edge, rules)]


def _between(bands: Sequence[_Band], edge: float, rules: Sequence[Rule]) -> list[Block]:
    """Cut the bands above, below or between tables that their middles tell."""
    blocks: list[Block] = []
    flow: list[Printed] = []
    grids = _grids(bands, rules)
    at = 0
    while at < len(bands):
        grid = next((one for one in grids if one.start >= at), None)
        if grid and grid.start == at:
            blocks += [Block((tuple(flow),), (edge,))] if flow else []
            blocks.append(_block(bands[at : grid.end], [(cut, cut) for cut in grid.cuts], edge, rules))
            flow, at = [], grid.end
            continue
        end, strips = _run(bands[: grid.start] if grid else bands, at)
        if not strips:
            flow += [_one(bands[at])]
            at += 1
            continue
        start = at - _leading(bands[:at], bands[at:end], strips, len(flow))
        flow = flow[: len(flow) - (at - start)]
        if flow:
            blocks.append(Block((tuple(flow),), (edge,)))
            flow = []
        blocks.append(_block(bands[start:end], strips, edge, rules))
        at = end
    return [*blocks, Block((tuple(flow),), (edge,))] if flow else blocks


def _grids(bands: Sequence[_Band], rules: Sequence[Rule]) -> list[_Grid]:
    """Return the tables whose rows stand between lines that are drawn alike at several heights, the highest first."""
    heights: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda one: -one[2]):
        if heights and heights[-1][0][2] - rule[2] < MEET:
            heights[-1].append(rule)
        else:
            heights.append([rule])
    drawn = [(_spans(one), one[0][2]) for one in heights]
    runs = [[high for _, high in run] for spans, run in itertools.groupby(drawn, lambda one: one[0]) if spans]
    cells = [spans for spans, _ in itertools.groupby(drawn, lambda one: one[0]) if spans]
    grids = [_grid(bands, spans, run) for spans, run in zip(cells, runs, strict=True) if len(run) >= FEWEST_OF_A_GRID]
    found = sorted(filter(None, grids), key=lambda one: one.start)
    return [one for above, one in zip([None, *found], found, strict=False) if above is None or above.end <= one.start]


def _spans(rules: Sequence[Rule]) -> tuple[tuple[int, int], ...]:
    """Return the lines at one height, that meet; nothing where they do not. A frame around others is none of them."""
    drawn = sorted({(round(left), round(right)) for left, right, _ in rules})
    spans = [one for one in drawn if sum(one[0] <= left and right <= one[1] for left, right in drawn) == 1]
    is_row = all(abs(other[0] - one[1]) < MEET for one, other in itertools.pairwise(spans))
    return tuple(spans) if is_row else ()


def _grid(bands: Sequence[_Band], spans: Sequence[tuple[int, int]], heights: Sequence[float]) -> _Grid | None:
    """Return the rows between some heights, with those right above and below: a head, and what a page's end broke."""
    inside = [at for at, band in enumerate(bands) if heights[-1] < band.base < heights[0]]
    if not inside:
        return None
    start, end = inside[0], inside[-1] + 1
    cuts = tuple((one[1] + other[0]) / 2 for one, other in itertools.pairwise(spans)) or _white(bands[start:end])
    if not cuts or end - start > MOST_LINES_OF_A_ROW * len(heights):
        return None
    while end < len(bands) and _stands_in(bands[end], bands[end - 1], cuts):
        end += 1
    while start and _stands_in(bands[start - 1], bands[start], cuts):
        start -= 1
    return _Grid(start, end, cuts)


def _white(bands: Sequence[_Band]) -> tuple[float, ...]:
    """Return the middles of the strips that no word of some bands stands in."""
    pieces = sorted((piece.left, piece.right) for band in bands for piece in band.pieces)
    cuts, right = [], pieces[0][1]
    for left, following in pieces:
        if left - right > STRIP * bands[0].size:
            cuts.append((left + right) / 2)
        right = max(right, following)
    return tuple(cuts)


def _stands_in(band: _Band, beside: _Band, cuts: Sequence[float]) -> bool:
    """Return whether a band right above or below a table's row stands in its columns."""
    is_near = abs(beside.base - band.base) < FAR * band.size
    is_across = any(piece.left < cut < piece.right for piece in band.pieces for cut in cuts)
    return is_near and len(band.pieces) > 1 and not is_across


def _one(band: _Band) -> Printed:
    return Printed(tuple(word for piece in band.pieces for word in piece.words), band.pieces[0].page)


def _bands(rows: Sequence[Printed]) -> list[_Band]:
    bands: list[_Band] = []
    cut = [_pieces(row, leads=_leads_copies(rows, at)) for at, row in enumerate(rows)]
    lefts = [[piece.left for piece in pieces[1:]] for pieces in cut]
    for at, row in enumerate(rows):
        near = [*itertools.chain.from_iterable(lefts[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1])]
        pieces = tuple(itertools.chain.from_iterable(_at_lefts(piece, near) for piece in cut[at]))
        last = bands[-1] if bands else None
        if last and last.base - row.base < 0.6 * last.size and _are_apart(last.pieces, pieces):
            both = sorted((*last.pieces, *pieces), key=lambda piece: piece.left)
            bands[-1] = _Band(tuple(both), is_straight=False)
        else:
            bands.append(_Band(pieces))
    return bands


def _leads_copies(rows: Sequence[Printed], at: int) -> bool:
    """Return whether a row begins with "cc:", and no row beside it with another label: that is the head of a memo."""
    if not leads_copies(rows[at].words[0].text):
        return False
    beside = [*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2]]
    return not any(one.words[0].text.endswith(":") and not leads_copies(one.words[0].text) for one in beside)


def _pieces(row: Printed, *, leads: bool) -> tuple[Printed, ...]:
    """Cut a row at its gaps; a list's sign stays with its words, and so does "cc:" at its beginning."""
    pieces: list[list[Word]] = [[row.words[0]]]
    for word in row.words[1:]:
        last = pieces[-1]
        is_apart = word.left - last[-1].right > GAP * row.size
        is_led = len(last) == 1 and (is_sign(last[0].text) or not last[0].text)
        is_label = leads and last == [row.words[0]]
        if is_apart and not is_led and not is_label:
            pieces.append([word])
        else:
            last.append(word)
    return tuple(Printed(tuple(piece), row.page) for piece in pieces)


def _at_lefts(piece: Printed, lefts: Sequence[float]) -> list[Printed]:
    """Cut a piece where rows beside it begin a column: a long cell may come so near to the next one."""
    cuts = [0]
    for at, word in enumerate(piece.words[1:], start=1):
        if sum(abs(left - word.left) < ALIGNED for left in lefts) >= FEWEST_ALIGNED:
            cuts.append(at)
    return [Printed(piece.words[start:end], piece.page) for start, end in itertools.pairwise([*cuts, None])]


def _are_apart(some: Sequence[Printed], others: Sequence[Printed]) -> bool:
    return all(
        one.right + STRIP * one.size < other.left or other.right + STRIP * one.size < one.left
        for one in some
        for other in others
    )


def _run(bands: Sequence[_Band], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Return where the run of bands that share strips with the first one ends, and the strips; none for no columns."""
    first = bands[start]
    strips = _strips(first)
    if not strips:
        return start + 1, []
    end = start + 1
    while end < len(bands) and not _ends(bands[start : end + 1]):
        kept = _kept(strips, bands[end], bands[start:end])
        if not kept or _stands_over(bands[end], end - start, len(strips) - len(kept)):
            break
        strips, end = kept, end + 1
    while end - start > 1 and len(bands[end - 1].pieces) == 1 and not _goes_down(bands[start:end]):
        end -= 1
    strips += before_the_first([band.pieces for band in bands[start:end]], first.size)
    strips = [strip for strip in strips if _is_white(strip, bands[start:end])]
    if end - start == 1:
        strips = [strip for strip in strips if strip[1] - strip[0] > LONE_GAP * first.size]
    return end, strips


def _strips(band: _Band) -> list[tuple[float, float]]:
    """Return the strips between a band's pieces; none where a word alone stands above a column by chance."""
    strips = [(one.right, other.left) for one, other in zip(band.pieces, band.pieces[1:], strict=False)]
    return strips if any(right - left > GAP * band.size for left, right in strips) else []


def _stands_over(band: _Band, rows: int, lost: int) -> bool:
    """Return whether a band's words stand over two columns that rows above it have shown: they are of neither."""
    return lost > 0 and rows > 1 and len(band.pieces) == 1


def _leading(above: Sequence[_Band], run: Sequence[_Band], strips: Sequence[tuple[float, float]], most: int) -> int:
    """Return how many bands above a run begin it: lines of a cell whose neighbour stands at its lower edge."""
    lefts = [piece.left for band in run for piece in band.pieces]
    count = 0
    for band, below in zip(reversed(above[-most:] if most else []), [run[0], *reversed(above)], strict=False):
        is_near = band.base - below.base < 1.3 * band.size
        if not (is_near and (_begins_beside(band, strips) or _fills_a_cell(band, lefts, strips))):
            break
        count += 1
    return count


def _fills_a_cell(band: _Band, lefts: Sequence[float], strips: Sequence[tuple[float, float]]) -> bool:
    """Return whether a band holds nothing but a line that begins where a column does, and fills most of its room."""
    piece = band.pieces[0]
    ends = [left for left, _ in strips if left >= piece.left]
    is_within = len(band.pieces) == 1 and bool(ends) and piece.right <= min(ends) + band.size
    is_aligned = any(abs(piece.left - left) < band.size / 2 for left in lefts)
    return is_within and is_aligned and piece.right - piece.left >= 0.7 * (min(ends) - piece.left)


def _begins_beside(band: _Band, strips: Sequence[tuple[float, float]]) -> bool:
    """Return whether a band holds nothing but the first line of a column that is not the first one."""
    return len(band.pieces) == 1 and any(abs(band.pieces[0].left - right) < ALIGNED for _, right in strips)


def _ends(run: Sequence[_Band]) -> bool:
    """Return whether the last band of a run begins something new: behind a gap, or as a heading."""
    pitches = [above.base - below.base for above, below in itertools.pairwise(run)]
    usual = median(pitches[:-1]) if len(pitches) > 1 else 2.2 * run[0].size
    last = run[-1].pieces
    if leads_copies(last[0].words[0].text) and not run[-2].pieces[0].words[0].text.endswith(":"):
        return True
    if len(last) == 1 and last[0].size < SMALLER * run[-2].size:
        return True
    if pitches[-1] > max(LEADING * usual, 1.7 * run[0].size) and (len(last) == 1 or pitches[-1] > 1.9 * usual):
        return True
    before = run[-2].pieces
    return (
        len(last) == 1 and last[0].is_bold and not any(piece.is_bold for piece in before) and pitches[-1] > usual * 1.05
    )


def _is_white(strip: tuple[float, float], run: Sequence[_Band]) -> bool:
    """Return whether a strip is wide, or enough rows have text on both sides of it."""
    left, right = strip
    if right - left >= NARROW * run[0].size:
        return True
    both = [band for band in run if band.pieces[0].right <= left + 1 and band.pieces[-1].left >= right - 1]
    return len(both) >= (ROWS_OF_NARROW - 1 if _begin_alike(both, right) else ROWS_OF_NARROW)


def _begin_alike(bands: Sequence[_Band], left: float) -> bool:
    """Return whether a column begins at one place in all bands."""
    return all(any(abs(piece.left - left) < ALIGNED for piece in band.pieces) for band in bands)


def _goes_down(run: Sequence[_Band]) -> bool:
    """Return whether the last band, which has one piece, goes on with a column of those above it."""
    last = run[-1].pieces[0]
    lefts = [piece.left for band in run[:-1] for piece in band.pieces]
    pitch = run[-2].base - run[-1].base
    sizes = 1.9 * run[-1].size
    return pitch < sizes and any(abs(left - last.left) < last.size for left in lefts)


def _kept(strips: Sequence[tuple[float, float]], band: _Band, above: Sequence[_Band]) -> list[tuple[float, float]]:
    """Return what a further band leaves of the strips; a column that begins with it adds one."""
    least = STRIP * band.size
    kept = []
    for strip in strips:
        left, right = _narrowed(strip, band)
        is_aligned = any(abs(piece.left - right) < ALIGNED for piece in band.pieces)
        if (left, right) == strip or right - left >= (least / 3 if is_aligned else least):
            kept.append((left, right))
    utmost = max(piece.right for one in above for piece in one.pieces)
    beyond = [piece.left for piece in band.pieces if piece.left > utmost + least]
    if kept and beyond and len(band.pieces) > 1:
        kept.append((utmost, min(beyond)))
    return kept


def _narrowed(strip: tuple[float, float], band: _Band) -> tuple[float, float]:
    """Return what a band leaves of a strip."""
    left, right = strip
    for piece in band.pieces:
        if piece.left < right and piece.right > left:
            before, after = piece.left - left, right - piece.right
            left, right = (left, piece.left) if before > after else (piece.right, right)
    return left, right


def _block(bands: Sequence[_Band], strips: Sequence[tuple[float, float]], edge: float, rules: Sequence[Rule]) -> Block:
    cuts = sorted((left + right) / 2 for left, right in strips)
    rows = [_cells(band, cuts) for band in bands]
    columns = [[piece for row in rows for piece in row[at]] for at in range(len(cuts) + 1)]
    used = [at for at, column in enumerate(columns) if column]
    rows, columns = [tuple(row[at] for at in used) for row in rows], [columns[at] for at in used]
    drawn = _drawn(bands, rules)
    if len(columns) > 1 and _is_table(bands, rows, columns, drawn):
        return Block((), tuple(_edges(columns, edge)), tuple(_table_rows(bands, rows, drawn)))
    return Block(tuple(map(tuple, columns)), _edges(columns, edge))


def _cells(band: _Band, cuts: Sequence[float]) -> tuple[tuple[Printed, ...], ...]:
    """Return the pieces of a band, column by column; pieces of one column become one line again."""
    cells: list[list[Word]] = [[] for _ in range(len(cuts) + 1)]
    for piece in band.pieces:
        for word in piece.words:
            cells[sum(cut < (word.left + word.right) / 2 for cut in cuts)].append(word)
    return tuple((Printed(tuple(words), band.pieces[0].page),) if words else () for words in cells)


def _edges(columns: Sequence[Sequence[Printed]], edge: float) -> tuple[float, ...]:
    """Return where each column's room ends: they are alike wide, or end before the next one.

    Where lines go on below, the widest lines fill their column; else nothing says that they do.
    """
    lefts = [min(piece.left for piece in column) for column in columns]
    rights = [max(piece.right for piece in column) for column in columns]
    width = max(edge, rights[-1]) - lefts[-1]
    if _has_wrapped(columns):
        widest = max(right - left for left, right in zip(lefts, rights, strict=True))
        width = min(width, widest + columns[0][0].size / 4)
    edges = []
    for at, (left, right) in enumerate(zip(lefts, rights, strict=True)):
        following = lefts[at + 1] if at + 1 < len(lefts) else max(edge, right)
        alike = left + width
        edges.append(alike if right - 1 <= alike <= following else following if at + 1 == len(lefts) else right)
    return tuple(edges)


def _drawn(bands: Sequence[_Band], rules: Sequence[Rule]) -> list[float]:
    """Return how high the rules between the bands' rows are."""
    left = min(piece.left for band in bands for piece in band.pieces)
    right = max(piece.right for band in bands for piece in band.pieces)
    top, bottom = bands[0].base, bands[-1].base
    lengths: dict[int, float] = {}
    for one, other, high in rules:
        if bottom < high < top:
            lengths[round(high)] = lengths.get(round(high), 0.0) + max(min(other, right) - max(one, left), 0.0)
    return sorted((high for high, length in lengths.items() if length > (right - left) / 2), reverse=True)


def _is_table(
    bands: Sequence[_Band],
    rows: Sequence[Sequence[Sequence[Printed]]],
    columns: Sequence[Sequence[Printed]],
    drawn: Sequence[float],
) -> bool:
    if len(drawn) >= max(1, len(bands) // 4):
        return True
    if not all(band.is_straight for band in bands) or len(bands) < 2 or is_beside_none(rows):
        return False
    is_bold = [all(piece.is_bold for cell in row for piece in cell) for row in rows]
    if is_bold[0] and all(rows[0]) and not any(is_bold[1:]):
        return True
    return _has_holes(rows) or _are_unlike(columns) or _tell_again(rows)


def _tell_again(rows: Sequence[Sequence[Sequence[Printed]]]) -> bool:
    """Return whether a column holds the same words again and again beside names that are all different."""
    texts = [[" ".join(line.text for line in cell) for cell in row] for row in rows if all(row)]
    if len(texts) < max(FEWEST_AGAIN, AGAIN * len(rows)):
        return False
    names, *others = zip(*texts, strict=True)
    return len({*names}) == len(names) and any(len({*one}) <= AGAIN * len(one) for one in others)


def _are_unlike(columns: Sequence[Sequence[Printed]]) -> bool:
    """Return whether one column's entries are much longer than another's, and no line goes on in the one below it."""
    if _has_wrapped(columns):
        return False  # lines that go down their column, with words beside each: no cells
    lengths = sorted(median(len(piece.text) for piece in column) for column in columns)
    return lengths[-1] >= UNLIKE * lengths[0]


def _has_wrapped(columns: Sequence[Sequence[Printed]]) -> bool:
    pairs = (pair for column in columns for pair in itertools.pairwise(column))
    return any(reads_on(one.text, other.text) for one, other in pairs)


def _has_holes(rows: Sequence[Sequence[Sequence[Printed]]]) -> bool:
    """Return whether a cell's second line has nothing beside it, though its neighbours go on below it."""
    for at in range(len(rows[0])):
        filled = [bool(row[at]) for row in rows]
        last = len(filled) - 1 - filled[::-1].index(True)
        if not all(filled[:last]):
            return True
    return False


def _table_rows(
    bands: Sequence[_Band], rows: Sequence[Sequence[Sequence[Printed]]], drawn: Sequence[float]
) -> list[tuple[tuple[Printed, ...], ...]]:
    """Gather the bands of each row of a table."""
    table: list[list[list[Printed]]] = []
    for row, begins in zip(rows, _row_begins(bands, rows, drawn), strict=True):
        if begins or not table:
            table.append([[] for _ in row])
        for cell, pieces in zip(table[-1], row, strict=True):
            cell += pieces
    return [tuple(tuple(cell) for cell in row) for row in table]


def _begin_by_their_look(rows: Sequence[Sequence[Sequence[Printed]]]) -> list[bool]:
    """Return for each band whether a row begins with it, where all cells have bold lines above plain ones."""
    looks = [{piece.is_bold for cell in row for piece in cell} for row in rows]
    begins = [True, *(one == {True} and above == {False} for above, one in itertools.pairwise(looks))]
    starts = [at for at, one in enumerate(begins) if one]
    table = [rows[start:end] for start, end in itertools.pairwise([*starts, len(rows)])]
    *whole, last = table
    are_whole = all(map(_has_names_above, whole)) and (_has_names_above(last) or looks[starts[-1] :] == [{True}])
    return begins if len(table) >= FEWEST_BY_LOOK and are_whole else []  # a page may end within the last row


def _has_names_above(row: Sequence[Sequence[Sequence[Printed]]]) -> bool:
    """Return whether each cell of a row has bold lines above plain ones, or nothing; the bands of the row are given."""
    cells = [[piece.is_bold for band in row for piece in band[at]] for at in range(len(row[0]))]
    return all(set(cell) != {True} and cell == sorted(cell, reverse=True) and cell[:1] != [False] for cell in cells)


def _row_begins(
    bands: Sequence[_Band], rows: Sequence[Sequence[Sequence[Printed]]], drawn: Sequence[float]
) -> list[bool]:
    """Return for each band whether a row begins with it: below a rule, behind a gap, or with a first cell."""
    pitches = [above.base - below.base for above, below in itertools.pairwise(bands)]
    least = 1.25 * min(pitches, default=0)
    if by_look := _begin_by_their_look(rows):
        return by_look
    if drawn:
        inner = [any(below.base < high < above.base for high in drawn) for above, below in itertools.pairwise(bands)]
    elif any(pitch > least for pitch in pitches) and _has_holes(rows):
        inner = [pitch > least for pitch in pitches]
    else:
        inner = [bool(row[0]) for row in rows[1:]]
    return [True, *inner]
