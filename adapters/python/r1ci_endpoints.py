"""Where the servers are: a file of addresses, or a folder in which every node has one, so that nodes come and go without a writer that all share."""
import os
import pathlib

__all__ = ["read_endpoints", "token_from_environment", "write_endpoint"]

SUFFIX = ".url"  # of a node's file in a folder; other files there are not read


def read_endpoints(place):
    """The addresses in a file (one a line; # begins a comment) or in the *.url files of a folder, in order of their names, each once.

    Raises FileNotFoundError when there is neither: a list that does not exist is a misspelt name, an empty one may fill.
    """
    place = pathlib.Path(place)
    if place.is_dir():
        texts = [text for file in sorted(place.glob("*" + SUFFIX)) if (text := _read(file)) is not None]
    elif place.is_file():
        texts = [place.read_text()]
    else:
        raise FileNotFoundError(f"There is no '{place}'. Name a file of addresses of `r1ci serve`, or the folder that its nodes write theirs to.")
    lines = [line.split("#")[0].strip() for text in texts for line in text.splitlines()]
    return list(dict.fromkeys(line for line in lines if line))


def write_endpoint(folder, name, url):
    """Lists one node's server in a folder, at once and whole; returns the file. Removing it takes the server off the list."""
    file = pathlib.Path(folder) / (name + SUFFIX)
    whole = file.with_suffix(f".{os.getpid()}.tmp")
    whole.write_text(url + "\n")
    whole.replace(file)
    return file


def token_from_environment():
    """The token in the file that R1CI_TOKEN_FILE names, else the one in R1CI_TOKEN; None without either."""
    file = os.environ.get("R1CI_TOKEN_FILE")
    return pathlib.Path(file).read_text().strip() if file else os.environ.get("R1CI_TOKEN")


def _read(file):
    try:
        return file.read_text()
    except FileNotFoundError:
        return None  # its node has just ended
