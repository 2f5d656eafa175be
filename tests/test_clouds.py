"""Machines of clouds under the guarded layer: wires that fail, and ends that are counted."""
import asyncio
import time
from itertools import chain, cycle

import pytest

from clouds import CLOUDS, Cloud
from hrm_codegen.agents.environments import Ended, EnvironmentError
from hrm_codegen.agents.swerex import SweRexTransport

pytest.importorskip("swerex", reason="swe-rex is not installed (pip install 'hrm_codegen[agents]')")
pytestmark = pytest.mark.slow
ENOUGH = 240 # Seconds for what ends by itself


@pytest.fixture
def cloud(tmp_path, monkeypatch):
    one = Cloud(tmp_path)
    one.install(monkeypatch)
    yield one
    one.close()


@pytest.mark.parametrize("kind", CLOUDS)
def test_over_a_wire_that_fails_each_command_runs_once(kind, cloud):
    cloud.faults = chain(["", "silence"], cycle(["", "", "drop", "", "lose", "", "repeat", "", "delay"]))
    async def body():
        place = await cloud.open(kind)
        shell = await place.session()
        for number in range(40): await shell.run(f"echo {number} >> log", seconds=ENOUGH)
        late = await shell.run("echo EARLY; sleep 1000", seconds=3)
        assert (late.ended, late.output) == (Ended.DEADLINE, b"EARLY\n")
        assert (await place.read("log")).split() == [b"%d" % number for number in range(40)]
        await place.close()
        await place.close()
    asyncio.run(body())
    machine, = cloud.machines
    assert machine.ends == 1 and not cloud.running()
    assert set(machine.relay.met) == {"", "silence", "drop", "lose", "repeat", "delay"}


@pytest.mark.parametrize("kind", CLOUDS)
def test_a_machine_is_ended_although_its_server_is_gone_and_its_provider_out_of_reach(kind, cloud):
    async def body():
        place = await cloud.open(kind)
        cloud.machines[0].relay.inner = 1 # Nobody listens there
        cloud.refusals = 2
        await place.close()
    asyncio.run(body())
    assert [machine.ends for machine in cloud.machines] == [1] and not cloud.running()


@pytest.mark.parametrize("kind", CLOUDS)
def test_a_machine_that_never_comes_up_is_ended(kind, cloud):
    cloud.broken = True
    with pytest.raises(EnvironmentError, match="did not start: TimeoutError"): asyncio.run(cloud.open(kind, 3))
    assert [machine.ends for machine in cloud.machines] == [1] and not cloud.running()


@pytest.mark.parametrize("kind", CLOUDS)
def test_a_start_that_is_given_up_ends_what_it_has_rented(kind, cloud):
    cloud.broken = True
    async def body():
        transport = SweRexTransport(cloud.deployment(kind, 20))
        starting = asyncio.create_task(transport.start())
        while not cloud.machines: await asyncio.sleep(0.05)
        starting.cancel()
        await transport.close()
    asyncio.run(body())
    while cloud.running(): time.sleep(0.05) # Its start, in a thread, comes to its end
    assert all(machine.ends for machine in cloud.machines)
