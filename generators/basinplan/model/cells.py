"""Where does each cell of a row of a CSV file begin? By line and letter, as an editor shows them."""

from __future__ import annotations

from basinplan.model.finding import Place


def cell_places(path: str, line: int, row: str) -> list[Place]:
    """The place of every cell of a row that begins in ``line``; a cell in quotation marks may hold commas and lines."""
    places, column, is_open = [Place(path, line)], 0, False
    is_quoted = row.startswith('"')
    for number, letter in enumerate(row):
        column += 1
        if letter == '"' and is_quoted:
            is_open = not is_open
        elif letter == "\n":
            line, column = line + 1, 0
        elif letter == "," and not is_open:
            places.append(Place(path, line, column + 1))
            is_quoted = row[number + 1:number + 2] == '"'
    return places
