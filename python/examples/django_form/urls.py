"""The addresses of the example."""

from django.http import HttpResponse
from django.urls import path
from views import ContactView

urlpatterns = [
    path("contact/", ContactView.as_view(), name="contact"),
    path("bedankt/", lambda request: HttpResponse("Bedankt. De gemeente belt u terug."), name="bedankt"),
]
