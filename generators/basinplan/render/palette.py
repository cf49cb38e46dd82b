"""The colours and sizes of every chart and map, each colour with the name of its CSS variable.

One style for all drawings; the stylesheet gives each variable its value in light and in dark.
"""

SIZES = {"wide": (720, 380), "narrow": (343, 320)}
MAP_SIZES = {"wide": (720, 560), "narrow": (343, 290)}
INK, INK2, LINE, LINE2 = "#14262b", "#475a60", "#c9d3d4", "#7a8b90"
S1, S2, S3, S4 = "#0a3c4e", "#d9741a", "#8b3a78", "#2e7b6b"
LIMIT, WATER, PAPER, SURFACE = "#9a3b12", "#d3e6eb", "#ffffff", "#f3f6f5"
STATUS = {"executed": "#0a3c4f", "ongoing": "#3a86a8", "postponed": "#b98a00", "cancelled": "#8c1c3a",
          "planned": "#a9bcc2", "proposed": "#d5dfe1", "unknown": "#fffffe"}
TOKENS = {INK: "ink", INK2: "ink2", LINE: "line", LINE2: "line2", S1: "s1", S2: "s2", S3: "s3", S4: "s4",
          LIMIT: "limit", WATER: "water", PAPER: "paper", SURFACE: "surface",
          **{colour: f"st-{code}" for code, colour in STATUS.items()}}
SMALL = 9.75
DASHES, DOTS = (4, 3), (1.2, 2)
