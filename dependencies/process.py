"""Running a program beside QGIS: every line as it comes, and an end to all of it when the user cancels.

It is for pip, which is no library: its authors ask for it to be run as a program.
"""

import os
import queue
import signal
import subprocess  # nosec B404
import threading
from pathlib import Path

from ..analysis.errors import Cancelled

HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""On Windows: no black window, and a group of its own."""


def run(arguments, environment, folder, log=None, cancelled=None, text=""):
    """Run a program and return its exit code and lines.

    Parameters
    ----------
    arguments : list of str
        The program's full path, and what it is told. No shell reads them.
    environment : dict
    folder : path
        Where it works.
    log : callable, optional
        Takes each line.
    cancelled : callable, optional
        Says whether to stop.
    text : str
        What the program is to read.

    Raises
    ------
    Cancelled
        Once the program and all that it started have ended.
    """
    # A list of arguments without a shell; the program is QGIS's own Python.
    process = subprocess.Popen(  # nosec B603
        [str(argument) for argument in arguments],
        env=environment,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=os.name != "nt",
        creationflags=HIDDEN,
    )
    said = queue.Queue()
    reader = threading.Thread(target=_read, args=(process, text, said), daemon=True)
    reader.start()
    lines = []
    while True:
        if cancelled and cancelled():
            _end(process)
            reader.join(5)
            raise Cancelled
        try:
            line = said.get(timeout=0.1)
        except queue.Empty:
            continue
        if line is None:
            return process.wait(), lines
        lines.append(line)
        if log:
            log(line)


def _read(process, text, said):
    try:
        process.stdin.write(text)
        process.stdin.close()
    except OSError:
        said.put("")  # it ended before it read
    for line in process.stdout:
        said.put(line.rstrip("\r\n"))
    process.stdout.close()
    said.put(None)


def _end(process):
    """End a program and what it started."""
    if os.name == "nt":
        killer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        # Windows' own program by its full path, given a number.
        subprocess.run(  # nosec B603
            [str(killer), "/T", "/F", "/PID", str(process.pid)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=HIDDEN,
            check=False,
        )
    else:
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, how)
            except ProcessLookupError:
                break
            try:
                process.wait(3)
                break
            except subprocess.TimeoutExpired:
                continue
        _sweep_group(process.pid)
    process.wait()


def _sweep_group(group):
    """End what a program that has ended left behind in its group."""
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
