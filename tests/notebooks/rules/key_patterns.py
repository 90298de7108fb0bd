"""À quoi ressemble une clé d'API, entière ou masquée ; rien d'elle ne doit s'afficher."""

import re

# Les clés du simulateur (« sk-simule-… ») sont fausses : elles peuvent s'écrire en clair.
FAKE_KEY = r"sk-simule-[\w-]*"
WHOLE_KEY = re.compile(rf"(?<![\w-])(?!{FAKE_KEY})sk-[A-Za-z0-9_-]{{16,}}")
# « sk-proj-ab12… », « sk-***wxyz » : le début ou la fin d'une clé suffit à la reconnaître.
# « sk-... » et « sk-proj-... » n'en montrent rien.
_HIDDEN = r"(?:\*{2,}|\.{3}|…|•{2,})"
MASKED_KEY = re.compile(
    rf"(?<![\w-])sk-(?!simule-)(?:proj-|svcacct-|admin-)?+(?:[\w-]+{_HIDDEN}[\w-]*|{_HIDDEN}[\w-]+)"
)
BEARER = re.compile(r"\bBearer\s+(?!sk-simule-)[A-Za-z0-9_.~+/-]{16,}")
# Une valeur sans chiffre (« votre-cle-ici ») est un exemple, pas une clé.
ASSIGNED = re.compile(
    r"\bOPENAI_(?:API|ADMIN)_KEY['\"]?\]?\s*[=:]\s*['\"]?(?!sk-simule-)(?=[\w-]*\d)[\w-]{12,}"
)

KEY_PATTERNS = (WHOLE_KEY, MASKED_KEY, BEARER, ASSIGNED)


def mask_keys(text: str) -> str:
    """Remplace tout ce qui ressemble à une clé par « [clé] ».

    >>> mask_keys("client = OpenAI(api_key='sk-proj-0123456789abcdefXYZ')")
    "client = OpenAI(api_key='[clé]')"
    >>> mask_keys("api_key='sk-simule-demonstration'")
    "api_key='sk-simule-demonstration'"
    """
    for pattern in KEY_PATTERNS:
        text = pattern.sub("[clé]", text)
    return text
