"""Draw every window of Polos in each language and theme, to be looked at.

build/python tools/screens.py              draws all into build/screens/windows/
build/python tools/screens.py --scale 2    as on a screen of 4K
build/python tools/screens.py picker       draws one
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QElapsedTimer, QEvent, QLibraryInfo, QTranslator
from qgis.PyQt.QtGui import QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "screens" / "windows"
FONT = 9
"""Points of QGIS's own font on most systems."""
THEMES = {"light": "default", "dark": "Night Mapping", "gray": "Blend of Gray", "contrast": ""}
"""Themes of QGIS by their name in the files; the last is a palette as systems have it for high contrast."""
SECONDS = 60
SCREENS = {1: "1366x768x24", 2: "3840x2160x24"}
"""Screens by scale: the smallest that is met, and 4K."""


def main():
    """Draw what is asked for, and print where it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scale", type=int, default=1, choices=SCREENS)
    parser.add_argument("windows", nargs="*")
    options = parser.parse_args()
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", SCREENS[options.scale], "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(told) as number:
            os.environ["DISPLAY"] = f":{number.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        os.environ["QT_SCALE_FACTOR"] = str(options.scale)
        application = QgsApplication([], True)
        application.initQgis()
        application.setFont(QFont(application.font().family(), FONT))
        draw(application, options)
        application.exitQgis()
        server.terminate()


def draw(application, options):
    """Draw windows in all languages and themes."""
    sys.path.insert(0, str(ROOT / "tests" / "gui"))
    from own_windows import PICTURED
    from polos.analysis.languages import LANGUAGES
    from polos.translation import speaking

    plain, suffix = application.palette(), "" if options.scale == 1 else f"_{options.scale}x"
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme, of_qgis in THEMES.items():
        application.setPalette(plain if of_qgis else high_contrast())
        application.setUITheme(of_qgis or "default")
        for language in LANGUAGES:
            own = qt_texts(language.code)
            application.installTranslator(own)
            with speaking(language.code):
                for name in options.windows or PICTURED:
                    picture(PICTURED[name](), f"{name}_{language.code}_{theme}{suffix}")
            application.removeTranslator(own)
    print(f"{FOLDER.relative_to(ROOT)}: {len(list(FOLDER.glob('*.png')))} pictures")


def picture(window, name):
    """Draw a window once it has nothing more to wait for."""
    window.show()
    clock = QElapsedTimer()
    clock.start()
    QApplication.processEvents()
    while getattr(window, "background", None) is not None and clock.elapsed() < 1000 * SECONDS:
        QApplication.processEvents()
    QApplication.processEvents()
    window.grab().save(str(FOLDER / f"{name}.png"))
    window.close()
    window.deleteLater()
    # Before the next theme, which asks all windows that are there to change.
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def qt_texts(code):
    """Return Qt's own texts in a language, such as those of Cancel and Close."""
    translator = QTranslator()
    translator.load(f"qtbase_{code}", QLibraryInfo.location(QLibraryInfo.LibraryLocation.TranslationsPath))
    return translator


def high_contrast():
    """Return black with white text, links and selection in yellow, and in green what cannot be used."""
    black, white, yellow, grey, green = map(QColor, ("#000000", "#ffffff", "#ffff00", "#c0c0c0", "#3ff23f"))
    role, palette = QPalette.ColorRole, QPalette()
    for one in (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase, role.HighlightedText):
        palette.setColor(one, black)
    for one in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText):
        palette.setColor(one, white)
    for one in (role.Highlight, role.Link, role.LinkVisited):
        palette.setColor(one, yellow)
    palette.setColor(role.PlaceholderText, grey)
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, green)
    return palette


if __name__ == "__main__":
    main()
