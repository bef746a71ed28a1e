"""Who says it, in French and Spanish: the verb before its subject, words that lose their end, pronouns behind a hyphen."""

import pytest

from pincite.languages import ENGLISH, language
from pincite.speech import Anybody, People, Transcript, attributions, states

FRENCH, SPANISH = language("fr"), language("es")
CAST = {
    "fr": ("Élise Garnier", "Paul d’Aubigny"),
    "es": ("Inés Robledo", "Tomás del Valle"),
}
ALIASES = {"fr": "la forestière", "es": "la guardabosques"}


def who(code: str, text: str) -> set[str]:
    """The speakers of the words in brackets, by their place in the cast: "ours", "theirs"."""
    before, _, rest = text.partition("[")
    words, _, after = rest.partition("]")
    ours, theirs = CAST[code]
    cast = People({ours: (ALIASES[code],), theirs: ()}, language(code))
    transcript = Transcript(before + words + after, cast, language=language(code))
    names = {ours: "ours", theirs: "theirs"}
    return {names[each] for each in transcript.voice(len(before), len(before + words)).who}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "« [La forêt meurt] », a déclaré Garnier."),
        ("fr", "« [La forêt meurt] », a déclaré lundi Élise Garnier à Nancy."),
        ("fr", "« [La forêt meurt] », avertit la forestière."),
        ("fr", "« [La forêt meurt] », selon Garnier."),
        ("fr", "“[La forêt meurt]”, a dit Garnier. D’Aubigny a ri."),
        ("fr", "« La forêt meurt », souligne Garnier. « [Il lui faut de la pluie.] »"),
        ("fr", "Garnier a dit : « [La forêt meurt.] »"),
        ("fr", "Élise Garnier a expliqué plusieurs fois que [la forêt meurt]."),
        ("fr", "Garnier affirme que [la forêt meurt]."),
        ("fr", "Selon Garnier, [la forêt meurt]."),
        ("fr", "D’après Élise Garnier, [la forêt meurt]."),
        ("fr", "[La forêt meurt], a déclaré la ministre Élise Garnier."),
        ("fr", "Garnier était là. « [La forêt meurt] », a-t-elle dit."),
        ("fr", "Garnier était là. « [La forêt meurt] », dit-elle."),
        ("es", "«[El bosque muere]», dijo Robledo."),
        ("es", "«[El bosque muere]», ha declarado este lunes Inés Robledo en Soria."),
        ("es", "“[El bosque muere]”, advirtió la guardabosques."),
        ("es", "«[El bosque muere]», según Robledo."),
        ("es", "«[El bosque muere]», dijo Robledo. Del Valle se rio."),
        ("es", "«El bosque muere», subrayó Robledo. «[Necesita lluvia.]»"),
        ("es", "Robledo dijo: «[El bosque muere.]»"),
        ("es", "Inés Robledo ha explicado que [el bosque muere]."),
        ("es", "Robledo afirma que [el bosque muere]."),
        ("es", "Según Robledo, [el bosque muere]."),
        ("es", "De acuerdo con Inés Robledo, [el bosque muere]."),
        ("es", "[El bosque muere], declaró la ministra Inés Robledo."),
        ("es", "Robledo estaba allí. «[El bosque muere]», dijo ella."),
        ("es", "Robledo estaba allí. «[El bosque muere]», dijo."),
        ("fr", "« La forêt, a dit Élise Garnier, est malade. [Elle meurt.] »"),
        ("es", "«El bosque —dijo Inés Robledo— está enfermo. [Se muere]»."),
        ("es", "[El bosque muere], según ha informado Inés Robledo."),
        ("fr", "« [La forêt meurt] », a répliqué Mme Garnier."),
        ("fr", "Élise Garnier, maire de Nancy, a indiqué que [la forêt meurt]."),
        ("es", "Inés Robledo, alcaldesa de Soria, indicó que [el bosque muere]."),
    ],
)
def test_the_right_speaker_is_heard(code: str, text: str) -> None:
    assert who(code, text) == {"ours"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Garnier écoutait. « [La forêt meurt] », a dit Paul d’Aubigny."),
        ("fr", "Garnier est venue. D’Aubigny a crié : « [La forêt meurt.] »"),
        ("fr", "Selon Paul d'Aubigny, [la forêt que soigne Garnier meurt]."),
        ("fr", "« [La forêt meurt] », a répondu Paul d’Aubigny à Garnier."),
        ("fr", "« La forêt, a dit Élise Garnier, [meurt] », a rappelé Paul d’Aubigny."),
        ("es", "Robledo escuchaba. «[El bosque muere]», dijo Tomás del Valle."),
        ("es", "Robledo vino. Tomás del Valle gritó: «[El bosque muere.]»"),
        ("es", "Según Tomás del Valle, [el bosque que cuida Robledo muere]."),
        ("es", "«[El bosque muere]», respondió Tomás del Valle a Robledo."),
    ],
)
def test_somebody_else_is_heard_and_not_the_one_who_stands_near(code: str, text: str) -> None:
    assert who(code, text) == {"theirs"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Garnier dément que [la forêt meurt]."),
        ("fr", "Garnier n’a jamais dit que [la forêt meurt]."),
        ("fr", "Garnier soigne la forêt. [La forêt meurt.]"),
        ("fr", "Ils lisaient le roman « [La forêt meurt] » de Garnier."),
        ("es", "Robledo niega que [el bosque muere]."),
        ("es", "Robledo nunca ha dicho que [el bosque muere]."),
        ("es", "Robledo cuida el bosque. [El bosque muere.]"),
        ("es", "Leían la novela «[El bosque muere]» de Robledo."),
    ],
)
def test_nobody_is_heard_where_nothing_is_said(code: str, text: str) -> None:
    assert who(code, text) == set()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *(
            ("fr", f"« La forêt meurt », {verb} Garnier.")
            for verb in ("dit", "affirme", "a promis", "a-t-il assuré que")
        ),
        *(
            ("es", f"«El bosque muere», {verb} Robledo.")
            for verb in ("dijo", "afirma", "ha prometido", "aseguró")
        ),
    ],
)
def test_prose_says_whose_word_it_is(code: str, text: str) -> None:
    ours, theirs = CAST[code]
    cast = Anybody(People({ours: (), theirs: ()}, language(code)))
    found = attributions(text, cast=cast, language=language(code))
    if "-t-il" not in text:
        assert [each.who for each in found] == [{ours}]
        assert not found[0].can_be(theirs)


def test_a_sentence_reports_by_its_own_languages_verbs() -> None:
    french, spanish = "Le service affirme que la forêt meurt.", "La oficina afirma que el bosque muere."
    assert states(french, (), FRENCH)
    assert states(spanish, (), SPANISH)
    assert not states(french, (), ENGLISH)
    assert not states(spanish, (), ENGLISH)
