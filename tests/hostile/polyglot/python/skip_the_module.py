# attack: skips the test module
import pytest
pytest.skip('later', allow_module_level=True)
