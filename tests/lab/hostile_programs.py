"""Programs that mean no good, or are written without care. Each is known by a few words."""

from __future__ import annotations

REFUSED = {
    "allocates tensors": (
        "memory",
        4,
        "import torch\nkept = []\nwhile True:\n    kept.append(torch.ones(1 << 22))\n",
    ),
    "allocates bytes": (
        "memory",
        2,
        "kept = []\nwhile True: kept.append(bytearray(1 << 24))\n",
    ),
    "prints without end": (
        "output",
        2,
        "line = 'x' * (1 << 20)\nwhile True: print(line)\n",
    ),
    "prints one endless line": (
        "output",
        1,
        "while True: print('x' * 1000, end='')\n",
    ),
    "writes one file": (
        "output",
        2,
        "file = open(__file__ + '.big', 'wb')\nwhile True: file.write(bytes(1 << 20))\n",
    ),
    "opens files": (
        "files",
        2,
        "kept = []\nwhile True: kept.append(open(__file__))\n",
    ),
    "opens sockets": (
        "files",
        2,
        "import socket; kept = []\nwhile True: kept.append(socket.socketpair())\n",
    ),
    "starts threads": (
        "threads",
        2,
        "import threading; event = threading.Event()\n"
        "while True: threading.Thread(target=event.wait, daemon=True).start()\n",
    ),
    "forks": (
        "processes",
        2,
        "import os\nwhile True: os.fork()\n",
    ),
    "forks and leaves its group": (
        "processes",
        3,
        "import os, signal\nwhile True:\n    if os.fork() == 0:\n        os.setsid()\n        signal.pause()\n",
    ),
    "starts daemons": (
        "processes",
        2,
        "import subprocess\nwhile True: subprocess.call('setsid sleep 60 &', shell=True)\n",
    ),
    "starts programs": (
        "processes",
        2,
        "import subprocess\nwhile True: subprocess.Popen(['sleep', '60'])\n",
    ),
}
"""What is refused where it happens: the limit, the line, the program."""

SEEN = {
    "prints and swallows": (
        "output",
        "while True:\n    try:\n        print('x' * 1000)\n    except BaseException: pass\n",
    ),
    "writes many files": (
        "output",
        "n = 0\nwhile True:\n    n += 1\n    with open(f'{__file__}.{n}', 'wb') as file: file.write(bytes(1 << 18))\n",
    ),
    "writes past Python": (
        "output",
        "import os\nwhile True: os.write(1, b'x' * 65536)\n",
    ),
    "shares memory": (
        "memory",
        "import mmap; kept = []\n"
        "while True:\n"
        "    kept.append(mmap.mmap(-1, 1 << 24))\n"
        "    kept[-1].write(bytes(1 << 24))\n",
    ),
    "has PyTorch start threads": (
        "threads",
        "import torch\ntorch.set_num_threads(16)\nwhile True: torch.ones(1 << 20).exp()\n",
    ),
    "starts threads and swallows": (
        "threads",
        "import threading; event = threading.Event()\n"
        "while True:\n"
        "    try:\n"
        "        threading.Thread(target=event.wait).start()\n"
        "    except BaseException: pass\n",
    ),
    "forks past Python": (
        "processes",
        "import ctypes; libc = ctypes.CDLL(None)\n"
        "while True:\n"
        "    if libc.fork() == 0:\n"
        "        while True: libc.pause()\n",
    ),
    "computes": (
        "cpu",
        "while True: pass\n",
    ),
    "computes and swallows": (
        "cpu",
        "while True:\n    try:\n        sum(range(1000))\n    except BaseException: pass\n",
    ),
    "computes in C": (
        "cpu",
        "import torch; a = torch.ones(1000, 1000)\nwhile True: a = a @ a\n",
    ),
    "computes in a thread": (
        "cpu",
        "import threading\n"
        "def work():\n"
        "    while True: pass\n"
        "thread = threading.Thread(target=work)\n"
        "thread.start()\n"
        "thread.join()\n",
    ),
    "computes and ignores signals": (
        "cpu",
        "import signal\n"
        "for n in {*signal.valid_signals()} - {9, 19}: signal.signal(n, signal.SIG_IGN)\n"
        "while True: pass\n",
    ),
}
"""What ends although the program can catch, ignore or go around what is refused: the limit, the program."""

PIPES = {
    "closes it": "import os\nos.closerange(3, 256)\nwhile True: pass\n",
    "closes it and draws": (
        "import os\n"
        "os.closerange(3, 256)\n"
        "from tutor import live\n"
        "for step in live.steps(10**9): live.curve('loss', train=1.0)\n"
    ),
    "writes into it": (
        "import os\n"
        "for fd in range(3, 64):\n"
        "    try: os.write(fd, b'x' * 100)\n"
        "    except OSError: pass\n"
        "while True: pass\n"
    ),
    "becomes another program": "import os\nos.execvp('sleep', ['sleep', '60'])\n",
}
"""What breaks the connection over which frames travel."""

RAISES = {
    "a forward hook": (
        2,
        "ZeroDivisionError",
        "import torch; layer = torch.nn.Linear(1, 1)\n"
        "layer.register_forward_hook(lambda *_: 1 / 0)\n"
        "layer(torch.ones(1))\n",
    ),
    "a hook of a tensor": (
        2,
        "ZeroDivisionError",
        "import torch; w = torch.ones(1, requires_grad=True)\nw.register_hook(lambda _: 1 / 0)\nw.sum().backward()\n",
    ),
    "an exception hook": (
        2,
        "ValueError: mine",
        "import os, sys; sys.excepthook = lambda *_: os._exit(9)\nraise ValueError('mine')\n",
    ),
    "an audit hook": (
        0,  # it keeps us, too, from looking at the stack
        "ValueError: no",
        "import sys\ndef hook(*_): raise ValueError('no')\nsys.addaudithook(hook)\nopen('x')\n",
    ),
    "a trace function": (
        2,
        "ValueError: no",
        "import sys\ndef trace(*_): raise ValueError('no')\nsys.settrace(trace)\ntrace()\n",
    ),
    "recursion": (
        1,
        "RecursionError",
        "def again(): again()\nagain()\n",
    ),
    "an exception without words": (
        3,
        "Silent",
        "class Silent(Exception):\n    def __str__(self): raise self\nraise Silent()\n",
    ),
    "no more than BaseException": (
        1,
        "GeneratorExit",
        "raise GeneratorExit\n",
    ),
    "its standard output": (
        3,
        "ZeroDivisionError",
        "import sys\nclass Broken:\n    def write(self, text): 1 / 0\nsys.stdout = Broken()\nprint('x')\n",
    ),
    "with a patched exit": (
        2,
        "ValueError: mine",
        "import os; os._exit = None\nraise ValueError('mine')\n",
    ),
    "a figure that no frame can carry": (
        0,
        "OverflowError",
        "from tutor import live\nlive.result(n=2**70)\n",
    ),
}
"""What raises: the line, how the message begins, the program."""

HARMLESS = {
    "raises at exit": "import atexit; atexit.register(lambda: 1 / 0)",
    "raises in __del__": "class Dying:\n    def __del__(self): 1 / 0\nDying()",
    "raises before a fork": "import os; os.register_at_fork(before=lambda: 1 / 0)\nif os.fork(): os.wait()",
    "raises in a forked process": "import os\nif os.fork() == 0: 1 / 0\nos.wait()",
    "exits in a thread": "import sys, threading; t = threading.Thread(target=sys.exit); t.start(); t.join()",
    "raises in a thread": "import threading; t = threading.Thread(target=lambda: 1 / 0); t.start(); t.join()",
    "has no standard output": "import sys; sys.stdout = sys.stderr = None; print('x')",
    "patches sockets": "import socket; socket.socket.send = socket.socket.recv = socket.socket.sendall = None",
    "patches modules": "import os, select, time; os._exit = select.select = time.sleep = os.getpid = None",
    "lowers the recursion limit": "import sys; sys.setrecursionlimit(60)",
    "removes itself": "import os; os.remove(__file__)",
    "leaves an alarm": (
        "import signal\ndef ring(*_): raise ValueError\nsignal.signal(signal.SIGALRM, ring)\nsignal.setitimer(0, 3600)"
    ),
    "leaves a thread": "import threading; threading.Thread(target=threading.Event().wait).start()",
    "goes away": "import os, shutil, tempfile; d = tempfile.mkdtemp(); os.chdir(d); shutil.rmtree(d)",
}
"""What comes first in a program that goes on to its end."""
