"A trained model ready to run: export, quantization, KV cache, onnxruntime and PyTorch behind one class."
import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
