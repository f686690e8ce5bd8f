"""A real OpenSSH server on loopback, with keys, settings and a home of its own; it installs nothing."""

from __future__ import annotations

import contextlib
import os
import pwd
import shlex
import shutil
import socket
import subprocess
import sysconfig
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from terminals import MARK

WANTED = "TUTOR_TESTS_REQUIRE"
"""Kinds of tests that must not be skipped for what the machine lacks; with `ssh` among them these fail instead."""
SECONDS = 20.0
"""How long the server, or a first login, may take."""
FOLDERS = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin", "/sbin"))
"""Where the programs of OpenSSH are sought: the server is often on no learner's PATH."""
HOST = "loopback"
"""The name of the server in the client's settings."""


class Unserved(Exception):
    """There is no server to test against; the message says why."""


def program(name: str, folders: str = FOLDERS) -> str:
    """The path of a program of OpenSSH; Unserved when it is missing."""
    found = shutil.which(name, path=folders)
    if found is None:
        raise Unserved(
            f"no SSH server to test against: {name} is missing (it comes with openssh-server and openssh-client)"
        )
    return found


def unserved(reason: Unserved) -> NoReturn:
    """Skip a test for this reason, or fail where it must not be skipped."""
    if "ssh" in os.environ.get(WANTED, "").split(","):
        pytest.fail(str(reason), pytrace=False)
    pytest.skip(str(reason))


class Server:
    """A running sshd, and what its clients need to know of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = folder / "client"
        """The settings of a client that gets in: `ssh -F`."""
        self.home = folder / "home"
        self.log: list[str] = []
        """What the server says."""
        self._daemon = program("sshd")
        self._client = program("ssh")
        self._make_keys()
        # Between asking for a free port and taking it another process may have it.
        for _ in range(3):
            if self._starts(free_port()):
                break
        else:
            raise Unserved(f"no SSH server to test against: sshd does not start: {' '.join(self.log)}")
        self._first_login()

    @property
    def pid(self) -> int:
        """The process that listens, and has one below it for each login."""
        return self._process.pid

    def command(self, *words: str, terminal: bool = True, env: dict[str, str] | None = None) -> list[str]:
        """The command line of a client that runs this on the server; `env` is what it sends along."""
        sent = [f"-oSetEnv={quoted(env)}"] if env else []
        # What follows the host is one line for the shell over there.
        return [self._client, "-F", str(self.settings), *sent, "-t" if terminal else "-T", HOST, shlex.join(words)]

    def close(self) -> None:
        """End the server; logins that are open go on until their clients leave."""
        self._process.terminate()
        self._process.wait()
        self._listener.join(SECONDS)  # a login that is still there may have something to say

    def _make_keys(self) -> None:
        for name in ("host", "user"):
            maker = [program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(self.folder / name)]
            subprocess.run(maker, check=True, stdin=subprocess.DEVNULL)
        self.home.mkdir()

    def _starts(self, port: int) -> bool:
        """Whether the server listens on that port."""
        if os.geteuid() == 0:  # where its unprivileged half is shut in; else the system's own service makes it
            Path("/run/sshd").mkdir(mode=0o755, parents=True, exist_ok=True)
        given: dict[str, object] = {"HOME": self.home, "PATH": f"{sysconfig.get_path('scripts')}:{os.defpath}"}
        given |= {f"XDG_{name}_HOME": self.home / name.lower() for name in ("DATA", "CACHE", "CONFIG", "STATE")}
        rules = f"""
            ListenAddress 127.0.0.1:{port}
            HostKey "{self.folder / "host"}"
            AuthorizedKeysFile "{self.folder / "user.pub"}"
            AuthenticationMethods publickey
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            StrictModes no
            UsePAM no
            PidFile none
            PrintMotd no
            PrintLastLog no
            AcceptEnv LANG LC_* {MARK}
            SetEnv {quoted(given)}
            """
        self._write("server", rules)
        start = [self._daemon, "-D", "-e", "-f", str(self.folder / "server")]
        self._process = subprocess.Popen(
            start, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
        )
        listens = threading.Event()
        self._listener = threading.Thread(target=self._listen, args=(listens,), daemon=True)
        self._listener.start()
        if not listens.wait(SECONDS):
            self._process.kill()
        if self._process.poll() is not None or not any("Server listening" in line for line in self.log):
            self.close()
            return False
        (self.folder / "known").write_text(
            f"[127.0.0.1]:{port} {(self.folder / 'host.pub').read_text()}", encoding="ascii"
        )
        self._write("client", self._client_rules(port))
        return True

    def _listen(self, listens: threading.Event) -> None:
        """Read what the server says until it and all its logins have ended."""
        assert self._process.stderr is not None
        with self._process.stderr as said:
            for line in said:
                self.log.append(line.strip())
                if line.startswith("Server listening"):
                    listens.set()
        listens.set()

    def _client_rules(self, port: int) -> str:
        return f"""
            Host {HOST}
            HostName 127.0.0.1
            Port {port}
            User {pwd.getpwuid(os.geteuid()).pw_name}
            IdentityFile "{self.folder / "user"}"
            IdentitiesOnly yes
            BatchMode yes
            UserKnownHostsFile "{self.folder / "known"}"
            GlobalKnownHostsFile none
            StrictHostKeyChecking yes
            SendEnv LANG LC_*
            LogLevel ERROR
            """

    def _write(self, name: str, lines: str) -> None:
        (self.folder / name).write_text("\n".join(map(str.strip, lines.splitlines())) + "\n", encoding="utf-8")

    def _first_login(self) -> None:
        """Unserved when nobody gets in: an account may be locked, have no shell, or be refused a terminal."""
        command = self.command("command", "-v", "tutor")
        command.insert(1, "-t")  # once more: a terminal even for this process, which has none
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        if done.returncode:
            self.close()
            raise Unserved(f"no SSH server to test against: no login: {' '.join([done.stderr.strip(), *self.log[1:]])}")


def quoted(variables: Mapping[str, object]) -> str:
    """Variables as the settings of server and client write them."""
    return " ".join(f'"{name}={value}"' for name, value in variables.items())


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port: int = taken.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that all tests of this process log in to."""
    reason = None
    try:
        running = Server(tmp_path_factory.mktemp("ssh"))
    except Unserved as caught:
        reason = caught
    if reason is not None:
        unserved(reason)
    yield running
    running.close()
