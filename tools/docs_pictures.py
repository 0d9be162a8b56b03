"""Take the pictures of the tutorial in a real QGIS, in each language, and leave them in docs/images/tutorial/.

build/python tools/docs_pictures.py       takes all; needs Xvfb, pngquant and pdftoppm
build/python tools/docs_pictures.py es    takes those of a language

What is done and shown is in tools/docs_steps.py, on the files that the tutorial's first commands write.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "images" / "tutorial"
SETTINGS = """[PythonPlugins]
polos=true
processing=true

[qgis]
checkVersion=false

[app]
newProjectDefault=false

[migration]
fileVersion=2
settings=true

[locale]
overrideFlag=true
userLocale={language}
"""
COLOURS = "64"
"""Of a picture, so that it is small: windows have few."""


def main(languages):
    """Take the pictures of languages."""
    sys.path.insert(0, str(ROOT / "tests" / "qgis" / "docs"))
    told, tell = os.pipe()
    screen = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(told) as number:
            display = f":{number.readline().strip()}"
        try:
            take_all(languages, display)
        finally:
            server.terminate()


def take_all(languages, display):
    """Take the pictures of languages on a screen."""
    import tutorial_commands

    for language in languages:
        with tempfile.TemporaryDirectory() as folder:
            home = tutorial_commands.prepared(Path(folder))
            tutorial_commands.followed(language, home, most=1)
            take(language, home, display)


def take(language, home, display):
    """Let QGIS do the steps, and keep what it saw."""
    profile = home / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    profile.parent.mkdir(parents=True)
    profile.write_text(SETTINGS.format(language=language), encoding="utf-8")
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "QT_QPA"))},
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(home),
        "POLOS_FOLDER": str(home),
        "POLOS_TESTS": str(ROOT / "tests" / "gui" / "assistant"),
        "DISPLAY": display,
    }
    command = ["/usr/bin/qgis", "--nologo", "--noversioncheck", "--profiles-path", str(home), "--code"]
    done = subprocess.run(
        [*command, str(ROOT / "tools" / "docs_steps.py")], env=environment, capture_output=True, text=True, check=False
    )
    trouble = home / "trouble.txt"
    if done.returncode or trouble.exists():
        raise SystemExit(trouble.read_text(encoding="utf-8") if trouble.exists() else done.stderr[-3000:])
    target = PICTURES / language
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for picture in sorted((home / "pictures").glob("*.png")):
        small = ["pngquant", "--strip", "--speed", "1", "--output", str(target / picture.name), COLOURS, str(picture)]
        subprocess.run(small, check=True)
        print((target / picture.name).relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:] or ["es", "en"])
