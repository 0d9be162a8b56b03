"""Chromium without a window, driven by its DevTools protocol over pipes: pages opened from the disk."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
SIZE = (1366, 768)
PATIENCE = 60


def chromium():
    """Return the path of Chromium, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """A browser with one page.

    Attributes
    ----------
    requests, problems : list of str
        Addresses that were asked for, and what was told as an error: by pages, by the console, by the policy of a page.
    """

    def __init__(self, size=SIZE, touch=False):
        self.size, self.touch, self.requests, self.problems, self.count, self.rest = size, touch, [], [], 0, b""
        self.loads = 0

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="polos-chromium-")
        self.read, self.write, theirs = self._pipes()
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        options += [f"--user-data-dir={self.folder}", "--remote-debugging-pipe", "about:blank"]
        self.process = subprocess.Popen(
            [chromium(), *options],
            preexec_fn=lambda: (os.dup2(theirs[0], 3), os.dup2(theirs[1], 4)),
            pass_fds=(3, 4),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for end in theirs:
            os.close(end)
        self.session = None
        pages = self.ask("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in pages if one["type"] == "page")
        self.session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            **dict(zip(("width", "height"), self.size)),
            deviceScaleFactor=1,
            mobile=self.touch,
        )
        if self.touch:
            self.ask("Emulation.setTouchEmulationEnabled", enabled=True)
        return self

    @staticmethod
    def _pipes():
        """Return what we read from, what we write to, and the ends of the browser, which are not 3 and 4 themselves."""
        (theirs, write), (read, other) = os.pipe(), os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (theirs, other)]
        os.close(theirs)
        os.close(other)
        return read, write, high

    def __exit__(self, *_):
        self.session = None
        try:
            self.ask("Browser.close")
            self.process.wait(10)
        except (OSError, EOFError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.write)
        os.close(self.read)
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, method, **parameters):
        """Send a command, and return what it answers."""
        self.count += 1
        said = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            said["sessionId"] = self.session
        os.write(self.write, json.dumps(said).encode() + b"\0")
        number = self.count
        while True:
            answer = self._next()
            if answer.get("id") == number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]

    def _next(self):
        """Return the next message, and remember what it tells of requests and errors."""
        while b"\0" not in self.rest:
            more = os.read(self.read, 1 << 20)
            if not more:
                raise EOFError("Chromium has ended")
            self.rest += more
        line, _, self.rest = self.rest.partition(b"\0")
        message = json.loads(line)
        method, said = message.get("method"), message.get("params", {})
        self.loads += method == "Page.loadEventFired"
        if method == "Network.requestWillBeSent":
            self.requests.append(said["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            details = said["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded" and said["entry"]["level"] in ("error", "warning"):
            self.problems.append(said["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and said["type"] in ("error", "warning", "assert"):
            self.problems.append(json.dumps(said["args"])[:500])
        return message

    def open(self, path, anchor=""):
        """Open a page from the disk, and wait until it and what it needs is there."""
        self.ask("Page.navigate", url=Path(path).absolute().as_uri() + anchor)
        self.settled()

    def follow(self, selector):
        """Press a link, and wait until the page that it leads to is there."""
        before = self.loads
        self.run(f"document.querySelector({json.dumps(selector)}).click()")
        while self.loads == before:
            self._next()
        self.settled()

    def settled(self):
        """Wait until the page is loaded and has drawn."""
        until = time.monotonic() + PATIENCE
        while self.run("document.readyState") != "complete" or self.run("location.href") == "about:blank":
            assert time.monotonic() < until, "the page was not loaded"
            time.sleep(0.05)
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def run(self, script):
        """Return what an expression of JavaScript is."""
        found = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def key(self, name, text="", **more):
        """Press a key and let it go."""
        codes = {"Enter": 13, "Tab": 9, "Escape": 27, " ": 32}
        said = {"key": name, "windowsVirtualKeyCode": codes.get(name, 0), **more}
        if name == "Enter":
            text = "\r"
        self.ask("Input.dispatchKeyEvent", type="keyDown", **({"text": text} if text else {}), **said)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **said)

    def click(self, x, y):
        """Press the mouse at a place of the window."""
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, **button)

    def tap(self, x, y):
        """Touch a place of the window."""
        self.ask("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.ask("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def picture(self, path):
        """Keep what is seen as a picture."""
        data = self.ask("Page.captureScreenshot", format="png")["data"]
        Path(path).write_bytes(base64.b64decode(data))
