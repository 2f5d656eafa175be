"Solving and grading as one resumable run; scores with intervals; baselines."
import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
