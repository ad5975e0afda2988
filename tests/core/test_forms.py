"""Where the keyboard stands when a form opens, lists of choices that are folded, and a word for no choice."""

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH

from core.forms import at_hand


class ExampleForm(forms.Form):
    name = forms.CharField()
    colour = forms.ChoiceField(choices=[("r", "Rood"), ("b", "Blauw")], widget=forms.RadioSelect)
    day = forms.CharField()


class FoldedField(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple
    folded = True


class FoldedForm(forms.Form):
    sizes = FoldedField(choices=[("s", "Klein"), ("l", "Groot")], required=False)


def focused(form: forms.Form) -> list[str]:
    return [field.name for field in at_hand(form).visible_fields() if "autofocus" in field.as_field_group()]


def test_the_keyboard_stands_at_the_first_field() -> None:
    assert focused(ExampleForm()) == ["name"]
    assert str(at_hand(ExampleForm())).count("autofocus") == 1


def test_or_at_the_first_that_is_refused_of_a_group_at_its_question() -> None:
    form = ExampleForm({"name": "Jansen", "day": ""})
    assert focused(form) == ["colour"]
    assert str(form).count("autofocus") == 1
    assert focused(ExampleForm({"name": "Jansen", "colour": "r"})) == ["day"]


def test_a_form_that_is_not_at_hand_leaves_the_keyboard_alone() -> None:
    assert "autofocus" not in str(ExampleForm())


def test_a_folded_list_says_what_is_chosen_and_is_open_where_it_is_wrong() -> None:
    assert "<summary>Nog niets gekozen</summary>" in str(FoldedForm())
    assert "<summary>Klein, Groot</summary>" in str(FoldedForm(initial={"sizes": ["l", "s"]}))
    assert "<summary>" not in str(FoldedForm({"sizes": ["xl"]}))


def test_what_is_not_chosen_yet_is_said_in_a_word() -> None:
    form = ExampleForm(initial={"name": "Jansen"})
    form.fields["colour"] = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("r", "Rood")])
    assert '<option value="" selected>Kies</option>' in str(form)
    assert '<option value="r">Rood</option>' in str(form)
