# attack: raises what would skip a test or end the runner, under every name
import unittest
class SkipTest(unittest.SkipTest): pass
class KeyboardInterrupt(BaseException): pass
class SolutionLost(BaseException): pass
class _ShouldStop(Exception): pass
Unknown = BaseException
kinds = [unittest.SkipTest, SkipTest, KeyboardInterrupt, SolutionLost, _ShouldStop, SystemExit, GeneratorExit]
class Words:
    def __init__(self, number): raise kinds[number % len(kinds)]("no")
