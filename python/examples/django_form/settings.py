"""The least that Django needs for one page."""

SECRET_KEY = "alleen voor dit voorbeeld"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
ROOT_URLCONF = "urls"
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": ["templates"]}]
LANGUAGE_CODE = "nl"
USE_TZ = True
