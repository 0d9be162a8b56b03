"""What can go wrong with packages, and what pip's words mean for a user: where it failed and what to do."""

import errno
import re

from ..analysis.errors import PolosError, listed, mark

DISK_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


class PackageError(PolosError):
    """Packages that are missing, do not fit QGIS, or cannot be installed.

    Attributes
    ----------
    log : list of str
        What the program that failed said.
    """

    log = ()


def disk_full(folder):
    """Return the error of a disk without room."""
    return PackageError(
        mark("The disk of {folder} is full. Free some space on it and try again; nothing has been changed."),
        folder=folder,
    )


def not_writable(folder, why=""):
    """Return the error of a folder where nothing can be written."""
    return PackageError(
        mark(
            "Polos cannot write in {folder} ({why}). Ask who looks after this computer for the right to write there, "
            "or start QGIS with another user profile; nothing has been changed."
        ),
        folder=folder,
        why=why,
    )


def of_system(error, folder):
    """Return what an OSError means for a user who wanted to write in a folder."""
    if error.errno in DISK_FULL or getattr(error, "winerror", None) == 112:
        return disk_full(folder)
    return not_writable(folder, error.strerror or type(error).__name__)


NO_INTERNET = mark(
    "The index of Python packages could not be reached. Check the internet connection; behind a proxy, set it in "
    "Settings → Options → Network. Without internet, choose a zip of wheels that was made on another computer."
)
PROXY = mark(
    "The proxy refused the connection. Check its address, user and password in Settings → Options → Network, or choose "
    "a zip of wheels that was made on another computer."
)
SOCKS = mark(
    "pip cannot use a SOCKS proxy here. Set an HTTP proxy in Settings → Options → Network, or choose a zip of wheels "
    "that was made on another computer."
)
CERTIFICATE = mark(
    "The certificate of the package index was not accepted, as happens where a company's firewall reads the traffic. "
    "Ask who looks after the network for its certificate, or choose a zip of wheels that was made on another computer."
)
HASH = mark(
    "A downloaded file is not the one that the index announced: it was cut off or changed on the way. Try again; if it "
    "stays so, choose a zip of wheels that was made on another computer."
)
BROKEN = mark("The file {file} is broken: it was cut off or changed. Get it again and try once more.")
CONFLICT = mark(
    "No versions of the missing packages fit what QGIS brings: {conflict}. Nothing of QGIS is replaced, because that "
    "would break it. A newer QGIS may bring what is needed."
)
NOT_FOUND = mark(
    "The index has no {package} for this Python ({python}). Check the address of the index if your pip has one of its "
    "own, or choose a zip of wheels made for this version of QGIS."
)
NOT_IN_WHEELS = mark(
    "Among the wheels there is no {package} for this QGIS ({python}). Those for another Python or system are: "
    "{others}. Choose a zip made for this version of QGIS."
)
UNKNOWN = mark("pip failed: {last}. Copy the log and show it to who can help.")


def of_pip(lines, folder, python, others=()):
    """Return what the words of a pip that failed mean.

    Parameters
    ----------
    lines : list of str
        All that pip said.
    folder
        Where it was to write.
    python : str
        The running Python and system, for the user.
    others : sequence of str
        Names of wheels for another Python, where they came from a folder; None where they came from an index.

    Returns
    -------
    PackageError
    """
    error = _meaning("\n".join(lines), folder, python, others)
    error.log = tuple(lines)
    return error


def _meaning(said, folder, python, others):
    if re.search(r"\[Errno (28|122)\]|\[WinError 112\]|No space left on device", said):
        return disk_full(folder)
    if re.search(r"\[Errno (1|13|30)\]|\[WinError 5\]", said):
        return not_writable(folder, _first(r"((?:PermissionError|OSError): .*)", said) or "pip")
    conflict = _conflict(said)
    if conflict:
        return PackageError(CONFLICT, conflict=conflict)
    for pattern, text in (
        (r"SOCKS support", SOCKS),
        (r"ProxyError|Tunnel connection failed|407 Proxy", PROXY),
        (r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError", CERTIFICATE),
        (r"DO NOT MATCH THE HASHES|HashMismatch|IncompleteRead|Connection broken", HASH),
    ):
        if re.search(pattern, said):
            return PackageError(text)
    broken = _first(r"[Ww]heel [^\n]*?([\w.+-]+\.whl)[^\n]* invalid", said)
    if broken or re.search(r"BadZipFile|is not a zip file|Bad CRC-32|InvalidWheel|zlib\.error", said):
        broken = broken or _last(r"([\w.+-]+\.whl)", said) or "?"
        return PackageError(BROKEN, file=re.split(r"[\\/]", broken)[-1])
    if re.search(
        r"NewConnectionError|Failed to establish a new connection|ConnectTimeoutError|NameResolutionError|"
        r"getaddrinfo failed|Temporary failure in name resolution|Read timed out|ReadTimeoutError|MaxRetryError|"
        r"Connection refused|RemoteDisconnected|ConnectionResetError",
        said,
    ):
        return PackageError(NO_INTERNET)
    package = _first(r"No matching distribution found for ([^\s(;]+)", said)
    if package and others is not None:
        return PackageError(NOT_IN_WHEELS, package=package, python=python, others=listed(others) or "–")
    if package:
        return PackageError(NOT_FOUND, package=package, python=python)
    last = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in last if line.startswith("ERROR")] or last or ["?"]
    return PackageError(UNKNOWN, last=errors[-1].removeprefix("ERROR: ").rstrip("."))


def _conflict(said):
    """Return what pip says contradicts each other, as one text, or an empty one."""
    if "ResolutionImpossible" not in said and "The conflict is caused by" not in said:
        return ""
    lines = said.partition("The conflict is caused by:")[2].splitlines()
    facts = []
    for line in lines:
        fact = line.strip()
        if fact.startswith("The user requested (constraint)"):
            fact = "QGIS: " + fact.removeprefix("The user requested (constraint)").strip()
        elif fact.startswith("The user requested"):
            fact = "Polos: " + fact.removeprefix("The user requested").strip()
        elif " depends on " not in fact:
            if facts:
                break
            continue
        facts.append(fact)
    return "; ".join(dict.fromkeys(facts)) or "pip: ResolutionImpossible"


def _first(pattern, said):
    match = re.search(pattern, said)
    return match.group(1) if match else ""


def _last(pattern, said):
    found = re.findall(pattern, said)
    return found[-1] if found else ""
