__version__ = "0.1.0"


def __getattr__(name:str):
    "`CodeModel` is imported when it is first asked for, so that `import hrm_codegen` stays quick."
    if name == "CodeModel":
        from hrm_codegen.runtime.model import CodeModel
        return CodeModel
    raise AttributeError(f"module 'hrm_codegen' has no attribute {name!r}")
