"""The server of the README's unit, behind the nginx of the README's snippet."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench_steps.serving import HOST, ROOT, free_port, running, wait_for
from hosting.asking import ask
from hosting.readme import block

BASE = "/desk/demarche"
# Without root nginx can write none of its usual places.
NGINX = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen {host}:{port};
    {snippet}
  }}
}}
"""


@dataclass(frozen=True)
class Hosted:
    """Where the proxy listens, base path included, and the server behind it, without it."""

    proxy: str
    behind: str


def unit(port: int) -> tuple[list[str], dict[str, str]]:
    """The command and the environment of the README's systemd unit, with this machine's Python."""
    lines = [line.partition("=")[::2] for line in block("ini").splitlines() if "=" in line]
    settings = [value for name, value in lines if name == "Environment"]
    (start,) = [shlex.split(value) for name, value in lines if name == "ExecStart"]
    start[0] = str(Path(sys.executable).with_name(Path(start[0]).name))
    start[start.index("--server.port") + 1] = str(port)
    return start, dict(setting.split("=", 1) for setting in settings)


def nginx(folder: Path, port: int, behind: int) -> list[str]:
    """The command that runs nginx with the README's snippet."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/bin")
    assert program, "nginx is needed here: apt install nginx-light"
    snippet, replaced = re.subn(r"127\.0\.0\.1:8501", f"{HOST}:{behind}", block("nginx"))
    assert replaced == 1
    text = NGINX.format(folder=folder, host=HOST, port=port, snippet=snippet)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    return [program, "-e", str(folder / "error.log"), "-p", str(folder), "-c", "nginx.conf"]


@contextmanager
def hosted_in(folder: Path) -> Iterator[Hosted]:
    """The dashboard as the README hosts it, with a fresh store and all its files in ``folder``."""
    front, behind = free_port(), free_port()
    command, environment = unit(behind)
    environment["DEMARCHE_VAR_DIR"] = str(folder / "var")
    server, proxy = f"http://{HOST}:{behind}", f"http://{HOST}:{front}{BASE}"
    with running(command, ROOT, folder / "server.log", environment) as process:
        wait_for(f"{server}/readyz", process, folder / "server.log")
        with running(nginx(folder, front, behind), folder, folder / "proxy.log") as process:
            wait_for(f"{proxy}/healthz", process, folder / "error.log")
            assert ask(f"{proxy}/readyz").status == 200
            yield Hosted(proxy, server)
