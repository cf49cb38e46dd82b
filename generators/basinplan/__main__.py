"""``python -m basinplan`` is the command ``basinplan``."""

from basinplan.cli import main

main()
