"""A page with the form. What is valid is registered; this example keeps it in memory."""

from django.shortcuts import redirect
from django.views.generic import FormView
from forms import KlantcontactForm
from klantinteracties import request_plan

REGISTERED = []


class ContactView(FormView):
    """Takes a question, and plans how it is registered."""

    template_name = "contact.html"
    form_class = KlantcontactForm

    def form_valid(self, form):
        # The requests are those to send to Open Klant, one after another.
        REGISTERED.append(request_plan(form.klantcontact))
        return redirect("bedankt")
