"Tests talk to servers on this machine: a proxy is for everything else."
import os

for name in ("no_proxy", "NO_PROXY"):
    os.environ[name] = ",".join([*filter(None, [os.environ.get(name)]), "localhost", "127.0.0.1", "::1"])

collect_ignore = ["hostile"] # Programs to be judged, never to be imported
