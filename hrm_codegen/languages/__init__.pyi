from .registry import ByLanguage as ByLanguage
from .registry import Language as Language
from .registry import LanguageRecord as LanguageRecord
from .registry import RecordError as RecordError
from .registry import call as call
from .registry import forget as forget
from .registry import register as register
from .registry import spelled as spelled
