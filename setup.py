"Package metadata, read from settings.ini (the one place where it is written down)."
import re
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_namespace_packages, setup

root = Path(__file__).parent
parser = ConfigParser(delimiters=["="])
parser.read(root / "settings.ini", encoding="utf-8")
settings = parser["DEFAULT"]

extras = {
    key.removesuffix("_requirements"): value.split() for key, value in settings.items() if key.endswith("_requirements")
}
# What developing wants: everything but what only solutions import
extras["dev"] = list(
    dict.fromkeys(each for name, wanted in extras.items() if name not in ("livecodebench", "swesmith") for each in wanted)
)


def description() -> str: # Markdown
    "The README with links that also lead somewhere on the page of a package."
    text = (root / "README.md").read_text(encoding="utf-8")
    for begin, form in ((r"(!\[[^]]*\]\()", "raw"), (r"(\]\()", "blob")):
        text = re.sub(rf"{begin}(?![a-z]+:|#|/)", rf"\1{settings['git_url']}/{form}/{settings['branch']}/", text)
    return text


setup(
    name=settings["lib_name"],
    version=settings["version"],
    description=settings["description"],
    long_description=description(),
    long_description_content_type="text/markdown",
    author=settings["author"],
    author_email=settings["author_email"],
    url=settings["git_url"],
    project_urls={
        "Documentation": settings["doc_host"] + settings["doc_baseurl"],
        "Changelog": f"{settings['git_url']}/blob/{settings['branch']}/CHANGELOG.md",
        "Issues": f"{settings['git_url']}/issues",
    },
    keywords=",".join(settings["keywords"].split()),
    license="Apache-2.0",
    python_requires=">=" + settings["min_python"],
    classifiers=[
        "Development Status :: 3 - Alpha", "Environment :: Console", "Framework :: Jupyter",
        f"Intended Audience :: {settings['audience']}", "Intended Audience :: Science/Research",
        "Operating System :: POSIX :: Linux", "Programming Language :: Python :: 3 :: Only",
        *(f"Programming Language :: Python :: {version}" for version in settings["python_versions"].split()),
        "Topic :: Scientific/Engineering :: Artificial Intelligence", "Topic :: Software Development :: Code Generators",
    ],
    packages=find_namespace_packages(include=["hrm_codegen", "hrm_codegen.*"]), # Assets have no __init__.py
    include_package_data=True,
    package_data={"hrm_codegen": ["assets/*", "assets/**/*", "**/*.pyi"]},
    install_requires=settings["requirements"].split(),
    extras_require=extras,
    entry_points={
        "console_scripts": settings["console_scripts"].split(),
        "nbdev": ["hrm_codegen=hrm_codegen._modidx:d"],
    },
    zip_safe=False,
)
