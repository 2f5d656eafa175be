"Aider's Polyglot benchmark: exercises, edit formats, test suites in six languages, the judge."
import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
