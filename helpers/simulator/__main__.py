"""``python -m helpers.simulator`` : le simulateur pour tout le monde, en ligne de commande."""

import sys

from helpers.simulator.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
