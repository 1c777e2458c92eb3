"""Django's settings. All state lives in REOPEN_HOME; DATABASE_URL chooses PostgreSQL instead of SQLite."""

import os

from reopen.config import environment, sqlite_library
from reopen.config.log_file import logging_settings

SQLITE_VERSION, SQLITE_JOURNAL = sqlite_library.choose()

REOPEN_HOME = environment.home()
REOPEN_URL, ALLOWED_HOSTS = environment.addresses()

SECRET_KEY = environment.secret_key(REOPEN_HOME)
DEBUG = False
ROOT_URLCONF = "reopen.config.urls"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-us"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "records.User"

DATABASES = {
    "default": environment.postgresql(url)
    if (url := os.environ.get("DATABASE_URL"))
    else environment.sqlite(REOPEN_HOME / "reopen.sqlite3", SQLITE_JOURNAL)
}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "reopen.config",
    "reopen.records",
    "reopen.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "reopen.web.content_policy.ContentPolicyMiddleware",
    "reopen.web.upload_limit.UploadLimitMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "reopen.web.busy.BusyMiddleware",
    "reopen.web.public_address.PublicAddressMiddleware",
    "reopen.web.resting.RestingMiddleware",
    "reopen.web.access.AccessMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reopen.web.frame.frame",
            ],
        },
    }
]

STATIC_URL = "static/"
STATIC_ROOT = REOPEN_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Behind HTTPS there is a proxy of ours that says so; without it nobody's word is taken.
BEHIND_HTTPS = REOPEN_URL.startswith("https://")
if BEHIND_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_HTTPS else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_HTTPS
CSRF_TRUSTED_ORIGINS = [REOPEN_URL] if REOPEN_URL else []
CSRF_COOKIE_HTTPONLY = True  # htmx takes the token from the page
X_FRAME_OPTIONS = "DENY"

# An export of a million deals is 300 MB: it goes to the disk on which it will be read, and no further than this.
FILE_UPLOAD_TEMP_DIR = str(REOPEN_HOME / "uploads")
FILE_UPLOAD_PERMISSIONS = 0o600
REOPEN_LARGEST_UPLOAD = 2 * 1024**3  # bytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a mapping page has several for each of hundreds of columns
DATA_UPLOAD_MAX_NUMBER_FILES = 50

LOGGING = logging_settings(REOPEN_HOME / "logs")

# Signing in: by password through allauth, or by a one-time link (services.users). No account is made from outside.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "name")}),
    )
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "reopen.web.sign_in.adapter.ClosedAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "20/m/ip,5/5m/key", "change_password": "5/m/user"}
# The proxy writes X-Forwarded-For; without this every rep would have its address and share one count of tries.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_HTTPS else 0
CSRF_FAILURE_VIEW = "reopen.web.errors.stale"
# Failed tries are counted here, for all processes together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(REOPEN_HOME / "cache"),
        # With Django's 300 a flood of addresses would push the counts of the others out.
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
