"""Clouds that are played: SWE-ReX's own classes and its own server, over providers and wires that fail.

What is played is only what lies beyond SWE-ReX: the packages `modal`, `boto3` and `daytona_sdk` as far as it calls
them, a machine (namespaces of its own, in which the command line runs that SWE-ReX gives), and the wire to its server.
"""
import random
import re
import socket
import socketserver
import subprocess
import sys
import threading
from collections import Counter
from importlib import import_module
from itertools import cycle
from pathlib import Path
from types import ModuleType, SimpleNamespace

from hrm_codegen.agents.swerex import SweRexEnvironment
from hrm_codegen.sandbox.bubblewrap import find_bubblewrap

CLOUDS = ("modal", "fargate", "daytona")
FAULTS = {"": 200, "drop": 8, "lose": 8, "repeat": 12, "delay": 8, "silence": 1} # How often each, of so many requests


def failing(seed):
    "What goes wrong with each request, drawn; '' if nothing does."
    drawn = [kind for kind, count in FAULTS.items() for _ in range(count)]
    random.Random(seed).shuffle(drawn)
    return cycle(drawn)


def _request(stream):
    "One request as it came; b'' if there is none."
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        if not (line := stream.readline()): return b""
        head += line
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    return head + stream.read(int(length[1])) if length else head


class _Wire(socketserver.StreamRequestHandler):
    "One connection."
    def handle(self):
        if not (request := _request(self.rfile)): return
        fault = self.server.fault() if request.startswith(b"POST") else "" # How long it waits at its start is SWE-ReX's own affair
        if fault == "drop": return # It never arrives
        if fault == "silence": self.rfile.read() # It never arrives, and nobody says so
        elif answer := self.server.forward(request):
            if fault == "lose": return # It was done, and nobody is told
            if fault == "repeat": self.server.forward(re.sub(rb"(?i)x-request-id: *..", b"X-Request-ID: zz", request))
            if fault == "delay": threading.Event().wait(0.5)
            self.wfile.write(answer)


class Relay(socketserver.ThreadingTCPServer):
    "The wire between a client and a server on this machine."
    daemon_threads, request_queue_size = True, 64

    def __init__(self, faults):
        super().__init__(("127.0.0.1", 0), _Wire)
        self.port, self.inner, self.wrong, self.met = self.server_address[1], None, faults, Counter()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def handle_error(self, request, client_address): pass # A client that gave up

    def fault(self):
        "What goes wrong with the next request; '' if nothing does."
        kind = next(self.wrong)
        self.met[kind] += 1
        return kind

    def forward(self, request):
        "The server's whole answer; b'' if it cannot be reached."
        try:
            with socket.create_connection(("127.0.0.1", self.inner)) as connection:
                connection.sendall(re.sub(rb"(?i)\r\nconnection: [^\r]*", b"", request).replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
                return b"".join(iter(lambda: connection.recv(1 << 16), b""))
        except OSError: return b""


class Machine:
    "A rented machine: a command line in namespaces of its own, behind a wire."
    def __init__(self, cloud, command, relay=None):
        self.cloud, self.relay, self.ends = cloud, relay or Relay(cloud.faults), 0
        self.id = self.object_id = f"machine-{len(cloud.machines)}"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.relay.inner = free.getsockname()[1]
        command = "sleep 1000" if cloud.broken else re.sub(r"--port \d+", f"--host 127.0.0.1 --port {self.relay.inner}", command)
        path = f"{cloud.bin}:{Path(sys.executable).parent}:/usr/bin:/bin"
        inside = ["--dev-bind", "/", "/", "--proc", "/proc", "--unshare-pid", "--die-with-parent", "--setenv", "PATH", path]
        self.process = subprocess.Popen(
            [find_bubblewrap(), *inside, "bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, cwd=cloud.folder,
        )

    def end(self):
        "As the provider ends it, unless it is out of reach."
        if self.cloud.refusals:
            self.cloud.refusals -= 1
            raise ConnectionError("the provider is out of reach")
        self.ends += 1
        self.stop()

    def stop(self):
        self.process.kill()
        self.process.wait()


class Aio:
    "A call of Modal, of which only the asynchronous half is used."
    def __init__(self, call): self.call = call

    async def aio(self, *arguments, **options): return self.call(*arguments, **options)


class Cloud:
    "All providers; machines are counted."
    def __init__(self, folder, faults=cycle([""])):
        self.folder, self.faults, self.machines, self.relays = Path(folder), faults, [], []
        self.broken, self.refusals = False, 0 # Machines whose server never comes up; ends that will be refused
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        for name, script in (("apt-get", "exit 0"), ("pipx", '[ "$1" != run ] || { shift 2; exec swerex-remote "$@"; }')):
            (self.bin / name).write_text(f"#!/bin/sh\n{script}\n")
            (self.bin / name).chmod(0o755)

    def rent(self, command, relay=None):
        self.machines.append(Machine(self, command, relay))
        return self.machines[-1]

    def running(self): return [machine for machine in self.machines if machine.process.poll() is None]

    def close(self):
        "Whatever a test has left."
        for machine in self.running(): machine.stop()

    def install(self, patch):
        "Put the packages in place, and let SWE-ReX import its classes anew."
        modules = {"modal": self.modal(), "boto3": self.boto3(), "botocore": ModuleType("botocore"), "daytona_sdk": self.daytona()}
        modules["botocore.exceptions"] = SimpleNamespace(NoCredentialsError=type("NoCredentialsError", (Exception,), {}))
        for name, module in modules.items(): patch.setitem(sys.modules, name, module)
        for name in ("utils.aws", *(f"deployment.{kind}" for kind in CLOUDS)):
            import_module(f"swerex.{name}")
            patch.delitem(sys.modules, f"swerex.{name}")

    def deployment(self, kind, seconds=120):
        "One of SWE-ReX's own."
        module = import_module(f"swerex.deployment.{kind}")
        if kind == "modal": return module.ModalDeployment(image="python:3.11", startup_timeout=seconds)
        if kind == "daytona": return module.DaytonaDeployment(image="python:3.11", runtime_timeout=seconds)
        self.relays.append(Relay(self.faults))
        return module.FargateDeployment(image="python:3.11", port=self.relays[-1].port, runtime_timeout=seconds)

    async def open(self, kind, seconds=120):
        "An environment on a machine of a cloud."
        return await SweRexEnvironment.open(self.deployment(kind, seconds), str(self.folder / "work"))

    def modal(self):
        def create(*argv, image, timeout, unencrypted_ports, app):
            machine = self.rent(argv[-1])
            machine.tunnels = Aio(lambda: {unencrypted_ports[0]: SimpleNamespace(url=f"http://127.0.0.1:{machine.relay.port}")})
            machine._get_task_id, machine.terminate, machine.poll = Aio(lambda: "task"), Aio(machine.end), Aio(machine.process.poll)
            machine.stdout = machine.stderr = SimpleNamespace(read=Aio(lambda: ""))
            return machine
        class Image:
            from_registry = classmethod(lambda cls, name, secrets: cls())
            apt_install = run_commands = lambda self, *words: self
        class App:
            name = "swe-rex"
            lookup = classmethod(lambda cls, name, create_if_missing: cls())
        class Sandbox: pass
        Sandbox.create = Aio(create)
        return SimpleNamespace(Image=Image, App=App, Sandbox=Sandbox, Secret=None, config=SimpleNamespace(_profile="me"))

    def boto3(self):
        class Missing(Exception): pass
        def missing(**asked): raise Missing
        def found(**answer): return lambda *words, **asked: answer
        def task(tasks, **asked): return next(m for m in self.machines if m.id == tasks[0])
        def run_task(overrides, **asked):
            command = overrides["containerOverrides"][0]["command"][0]
            return {"tasks": [{"taskArn": self.rent(command, self.relays[-1]).id}]}
        def describe_tasks(**asked):
            status = "RUNNING" if task(**asked).process.poll() is None else "STOPPED"
            return {"tasks": [{"lastStatus": status, "attachments": [{"details": [{}, {"value": "eni"}]}]}]}
        waits = SimpleNamespace(get_waiter=lambda name: SimpleNamespace(wait=lambda **asked: None))
        errors = SimpleNamespace(ClientException=Missing, ClientError=Missing, NoSuchEntityException=Missing)
        clients = {
            "ecs": dict(
                create_cluster=found(cluster={"clusterArn": "cluster"}), describe_task_definition=missing,
                register_task_definition=found(taskDefinition={"taskDefinitionArn": "definition"}), run_task=run_task,
                describe_tasks=describe_tasks, stop_task=lambda task, cluster: next(m for m in self.machines if m.id == task).end(),
            ),
            "iam": dict(
                get_role=found(Role={"Arn": "role"}), list_attached_role_policies=found(AttachedPolicies=[]),
                attach_role_policy=found(), list_role_policies=found(PolicyNames=[]), put_role_policy=found(),
            ),
            "ec2": dict(
                describe_vpcs=found(Vpcs=[{"VpcId": "vpc"}]), describe_subnets=found(Subnets=[{"SubnetId": "subnet"}]),
                describe_security_groups=found(SecurityGroups=[{"GroupId": "group"}]),
                describe_network_interfaces=found(NetworkInterfaces=[{"Association": {"PublicIp": "127.0.0.1"}}]),
            ),
        }
        return SimpleNamespace(client=lambda name: SimpleNamespace(**clients[name], **vars(waits), exceptions=errors))

    def daytona(self):
        def create(params):
            process = SimpleNamespace(create_session=lambda name: None, list_sessions=lambda: ["session"])
            sandbox = SimpleNamespace(id="not begun", process=process)
            def execute(session, request):
                machine = self.rent(request.command)
                sandbox.id, sandbox.end = machine.id, machine.end
                sandbox.get_preview_link = lambda port: f"http://127.0.0.1:{machine.relay.port}"
                return SimpleNamespace(exit_code=0, output="")
            process.execute_session_command = execute
            return sandbox
        daytona = SimpleNamespace(create=create, delete=lambda sandbox: sandbox.end())
        return SimpleNamespace(
            CreateSandboxFromImageParams=SimpleNamespace, DaytonaConfig=SimpleNamespace, SessionExecuteRequest=SimpleNamespace,
            Daytona=lambda config: daytona,
        )
