"""The supervisor with the smallest programs it can watch: `small_application.py PORT [--prepare]`.

With `--prepare` its preparation never ends.
"""

import http.server
import socket
import sys
from pathlib import Path

from wsp.local.commands import guarded
from wsp.local.home import Home
from wsp.local.program import Program
from wsp.local.supervisor import Supervisor

SLEEPER = [sys.executable, "-c", "import time; time.sleep(3600)"]


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"small")


def serve(descriptor: int) -> None:
    server = http.server.HTTPServer(("127.0.0.1", 0), Answer, bind_and_activate=False)
    server.socket = socket.socket(fileno=descriptor)
    server.serve_forever()


def web(home: Home, descriptor: int) -> Program:
    command = [sys.executable, str(Path(__file__)), "--serve", str(descriptor)]
    return Program(home, "web", command, descriptor=descriptor)


def background(home: Home) -> list[Program]:
    return [Program(home, "worker", SLEEPER), Program(home, "beat", SLEEPER)]


def tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def supervise(port: int, prepare: list[str] | None) -> int:
    supervisor = Supervisor(Home.current(), embedded=True, say=tell)
    return supervisor.run(
        port=port, prepare=prepare, web=web, background=background, welcome=lambda address: f"At {address}"
    )


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        serve(int(sys.argv[2]))
    else:
        port, prepare = int(sys.argv[1]), SLEEPER if "--prepare" in sys.argv else None
        sys.exit(guarded(lambda: supervise(port, prepare)))
