"""Makes the modules of this folder importable, and runs the cases of a kind."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
