"""From starting the program to its login screen, through tauri-driver and WebKitWebDriver.

window.py PROGRAM DATA_DIR SCRATCH; prints {"login": [ms …], "empty": [ms …]}. "empty" is an empty page in WebKit's own
MiniBrowser through the same driver, where it is installed. Without a display an Xvfb is started.
"""
import glob
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

program, data, scratch = (Path(word).resolve() for word in sys.argv[1:4])
TIMES = 7


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def call(port, method, path, body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method,
                                     data=None if body is None else json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]


def wait(port):
    for _ in range(400):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    raise SystemExit("the driver does not answer")


def once(driver, port, capabilities, ready, environment, behind=None):
    process = subprocess.Popen(driver, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)
    session = None
    try:
        wait(port)
        if behind:
            wait(behind)  # tauri-driver answers before WebKit's driver behind it does
        start = time.perf_counter()
        session = call(port, "POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})["sessionId"]
        while True:
            try:
                if call(port, "POST", f"/session/{session}/execute/sync", {"script": ready, "args": []}):
                    return (time.perf_counter() - start) * 1000
            except urllib.error.HTTPError:
                pass  # the page is being exchanged
            if time.perf_counter() - start > 30:
                raise SystemExit("the login screen does not come")
            time.sleep(0.005)
    finally:
        if session:
            try:
                call(port, "DELETE", f"/session/{session}")
            except (urllib.error.URLError, OSError):
                pass
        # The bus, the drivers and what they started are one group; the next start wants the clinic's folder free.
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        while any(is_running(Path(entry)) for entry in glob.glob("/proc/[0-9]*")):
            time.sleep(0.05)


def is_running(entry):
    try:
        return (entry / "exe").resolve() == program
    except OSError:
        return False


environment = dict(os.environ, NIRANTAR_DATA_DIR=str(data), NIRANTAR_KEYRING="file", WEBKIT_DISABLE_COMPOSITING_MODE="1", NO_AT_BRIDGE="1",
                   HOME=str(scratch / "home"))
(scratch / "home").mkdir(parents=True, exist_ok=True)
screen = None
if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
    number = next(n for n in range(90, 200) if not os.path.exists(f"/tmp/.X11-unix/X{n}"))
    screen = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL)
    environment["DISPLAY"] = f":{number}"
    time.sleep(1)
# A bus of its own for every start, so that none meets the one before; one that starts no desktop services by itself, since the
# web view would wait 25 s for those that find no screen.
settings = Path(__file__).resolve().parents[2] / "scripts" / "session-bus.conf"
run_session = shutil.which("dbus-run-session")
bus = [run_session, f"--config-file={settings}", "--"] if run_session else []
try:
    login, empty = [], []
    for turn in range(TIMES + 1):
        port, native = free_port(), free_port()
        took = once([*bus, "tauri-driver", "--port", str(port), "--native-port", str(native)], port,
                    {"tauri:options": {"application": str(program)}},
                    "return document.querySelector('input[type=password]') !== null", environment, native)
        if turn:  # the first start reads the program from the disk
            login.append(took)
    browsers = glob.glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")
    for _ in range(TIMES if browsers else 0):
        port = free_port()
        options = {"binary": browsers[0], "args": ["--automation"]}
        empty.append(once([*bus, "WebKitWebDriver", f"--port={port}"], port,
                          {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options},
                          "return document.readyState === 'complete'", environment))
    print(json.dumps({"login": login, "empty": empty}))
finally:
    if screen:
        screen.terminate()
