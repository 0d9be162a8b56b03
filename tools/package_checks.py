"""What plugins.qgis.org asks of a package and of its metadata, and what QGIS needs on every computer.

The site's rules are those of its repository, https://github.com/qgis/QGIS-Plugins-Website: ``plugins/validator.py``
refuses an upload, ``plugins/security_scanner.py`` lists suspicious files. Where the site only warns, this fails.
"""

import ast
import re
import stat
import zipfile
import zlib
from configparser import ConfigParser, Error
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

FOLDER = "polos"
"""The one folder of the zip; the site knows the plugin by it."""
LARGEST = 25_000_000
"""Most bytes that the site takes."""
NEEDED = ("__init__.py", "metadata.txt", "LICENSE", "README.md")
REQUIRED = (
    *("name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "tracker", "repository"),
    *("homepage", "icon", "tags", "changelog", "hasProcessingProvider"),
)
"""Keys of metadata.txt: the first line those that the site refuses to do without."""
FLAGS = {"true", "false", "yes", "no", "1", "0"}
ADDRESSES = ("homepage", "tracker", "repository")
UNWANTED = {
    "a cache, which the site refuses": r"(^|/)__pycache__(/|$)|\.py[cod]$|\.pyc",
    "of macOS, and the site refuses it": r"(^|/)(__MACOSX|\.DS_Store)(/|$)",
    "of Git, and the site refuses it": r"(^|/)\.git(/|$)",
    "hidden, which the site reports": r"(^|/)\.[^/]*$",
    "a program or library, which the site reports": r"(?i)\.(exe|dll|so|dylib|bat|sh|ps1|cmd|pyd|jar|msi)$",
    "of no use to users": r"^polos/(tests|tools|build|dist)(/|$)",
    "left over from editing": r"(?i)(~|\.(bak|orig|rej|sw[op]|tmp))$",
    "a setting that would change what the scans find": r"(^|/)(setup\.cfg|tox\.ini|pyproject\.toml|[^/]*\.baseline)$",
}
PORTABLE = re.compile(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*")
"""Names that every file system and every unzipping program keeps as they are."""


@dataclass(frozen=True)
class Package:
    """An opened zip, and the metadata in it."""

    file: Path
    entries: tuple
    texts: dict

    @property
    def names(self):
        """Return the names of all files."""
        return {entry.filename for entry in self.entries}


def faults(file):
    """Return what is wrong with a zip, one text each; none where all is well."""
    try:
        package = opened(file)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError) as error:
        return [f"{file.name} cannot be unzipped ({error}). Build it again."]
    return [fault for check in CHECKS for fault in check(package)]


def opened(file):
    """Return a zip with the texts of its Python files and its metadata.

    Raises
    ------
    zipfile.BadZipFile
        Also where the content of a file does not agree with its checksum.
    """
    with zipfile.ZipFile(file) as archive:
        entries = tuple(archive.infolist())
        contents = {entry.filename: archive.read(entry) for entry in entries}
    texts = {name: content for name, content in contents.items() if name.endswith((".py", "/metadata.txt"))}
    return Package(Path(file), entries, texts)


def size(package):
    """Find a zip that is larger than the site takes."""
    found = package.file.stat().st_size
    if found > LARGEST:
        yield f"{package.file.name} has {found:,} bytes; the site takes {LARGEST:,}. Ship less: the sample first."


def folder(package):
    """Find what is not in the one folder."""
    outside = sorted(name for name in package.names if not name.startswith(f"{FOLDER}/"))
    if outside:
        yield f"{outside[0]} is not in the folder {FOLDER}/, which is all there may be. Put it there or leave it out."


def names(package):
    """Find files that the site or another computer would not take, by their names."""
    for name in sorted(package.names):
        for reason, pattern in UNWANTED.items():
            if re.search(pattern, name):
                yield f"{name} is {reason}. Leave it out of SHIPPED in tools/package.py."
        if not PORTABLE.fullmatch(name.rstrip("/")) or ".." in name:
            yield f"{name}: the name has other than letters, digits and -_. of ASCII. Rename the file."
    alike = {}
    for entry in package.entries:
        alike.setdefault(entry.filename.casefold(), []).append(entry.filename)
    for several in alike.values():
        if len(several) > 1:
            yield f"{' and '.join(several)} are one file on Windows. Rename one of them."


def permissions(package):
    """Find files that can be executed, and links."""
    for entry in package.entries:
        mode = entry.external_attr >> 16
        if mode & 0o111 or stat.S_ISLNK(mode):
            yield f"{entry.filename} can be executed or is a link. Ship it as a plain file: mode 0644."


def needed(package):
    """Find which files are missing that QGIS or the site needs."""
    for name in NEEDED:
        if f"{FOLDER}/{name}" not in package.names:
            yield f"{FOLDER}/{name} is missing. Add the file; add it to SHIPPED in tools/package.py."


def imports(package):
    """Find imports within the plugin that reach no file of the package, as of a file that is not in Git yet."""
    for name, content in sorted(package.texts.items()):
        if not name.endswith(".py"):
            continue
        try:
            tree = ast.parse(content)
        except (SyntaxError, ValueError) as error:
            yield f"{name}: Python cannot read it ({error}). Mend it."
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.level:
                yield from _unreached(package, name, node)


def _unreached(package, name, node):
    """Find which modules of one import are missing; what a package's own __init__.py names may be no module."""
    parents = PurePosixPath(name).parents
    base = parents[min(node.level, len(parents)) - 1].joinpath(*(node.module or "").split("."))
    if f"{base}.py" in package.names:
        return
    own = package.texts.get(f"{base}/__init__.py")
    places = [base] if own is None else [base / alias.name for alias in node.names if alias.name not in _words(own)]
    for place in places:
        if not {f"{place}.py", f"{place}/__init__.py"} & package.names:
            yield f"{name}:{node.lineno} imports {place}, which is not in the package. git add it, or mend the import."


def _words(content):
    return set(re.findall(r"\w+", content.decode("utf-8")))


def metadata(package):
    """Find what is wrong with metadata.txt."""
    try:
        values = read_metadata(package)
    except (UnicodeDecodeError, Error, KeyError) as error:
        yield f"metadata.txt cannot be read ({' '.join(str(error).split())}). The site's ConfigParser has to read it."
        return
    missing = [key for key in REQUIRED if not values.get(key, "").strip()]
    if missing:
        yield f"metadata.txt lacks {', '.join(missing)}. Fill in what is missing."
    for rule in (_form, _flags, _versions, _files):
        for fault in rule(values, package.names):
            yield f"metadata.txt: {fault}"


def read_metadata(package):
    """Return the [general] section of metadata.txt as the site and QGIS read it: with ``%`` as a special sign."""
    parser = ConfigParser()
    parser.optionxform = str
    parser.read_string(package.texts[f"{FOLDER}/metadata.txt"].decode("utf-8"))
    return dict(parser["general"])


def _form(values, _):
    if "plugin" in values.get("name", "").lower():
        yield "name repeats that it is a plugin, which the site asks not to do. Leave the word out."
    if "/" in values.get("author", ""):
        yield "author has a slash, which the site refuses. Write it without."
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", values.get("email", "").strip()):
        yield "email is no address of mail. The site writes to it before it publishes."
    # QGIS reads description[es] and the like where it is in that language; the site does not.
    for key in (key for key in values if key.partition("[")[0] in ("description", "about")):
        if key.startswith("description") and "\n" in values[key]:
            yield f"{key} has more than one line. Move what is long to about."
        if re.search(r"</?\w+[^>]*>", values[key]):
            yield f"{key} has HTML, which is shown as it stands. Write plain text."
    for key in ADDRESSES:
        parts = urlsplit(values.get(key, "").strip())
        if parts.scheme not in ("http", "https") or not parts.netloc:
            yield f"{key} is no address of a page. Write it in full, from https:// on."


def _flags(values, _):
    for key in ("experimental", "deprecated", "server", "supportsQt6", "hasProcessingProvider"):
        if values.get(key, "no").strip().lower() not in FLAGS:
            yield f"{key} is neither True nor False. Write one of them."
    if not _yes(values, "hasProcessingProvider"):
        yield "hasProcessingProvider is not yes, so that qgis_process would not find the algorithms. Write yes."


def _versions(values, _):
    version = values.get("version", "").strip()
    if not re.fullmatch(r"\d+(\.\d+)+([-.]?[a-z]+\d*)?", version):
        yield f"version is {version or 'empty'}. Write numbers with dots, as 1.0.0 or 1.0.0-beta1."
    elif not re.search(rf"(?<![\w.]){re.escape(version)}(?![\w.])", values.get("changelog", "")):
        yield f"changelog says nothing of version {version}. Write what users gain."
    found = {key: values.get(key, "").strip() for key in ("qgisMinimumVersion", "qgisMaximumVersion")}
    for key, text in found.items():
        if text and not re.fullmatch(r"\d+\.\d+(\.\d+)?", text):
            yield f"{key} is {text}. Write a version of QGIS, as 3.40."
            return
    least, most = ([int(part) for part in text.split(".") if part] for text in found.values())
    if most and most < least:
        yield "qgisMaximumVersion is older than qgisMinimumVersion. Exchange them."
    if most and most[0] >= 4 and not _yes(values, "supportsQt6"):
        yield "qgisMaximumVersion reaches QGIS 4, which runs on Qt 6, but supportsQt6 is not True. Change one of them."


def _files(values, names):
    for key in ("icon", "screenshot"):
        path = values.get(key, "").strip().removeprefix("./")
        if path and f"{FOLDER}/{path}" not in names:
            yield f"{key} is {path}, which is not in the package. Ship it, or name another file."


def _yes(values, key):
    return values.get(key, "").strip().lower() in ("true", "yes", "1")


CHECKS = (size, folder, names, permissions, needed, metadata, imports)
