# attack: raises what test frameworks take for a test that is left out
import unittest
raise unittest.SkipTest('not for this machine')
