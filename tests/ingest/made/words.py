"""The words that made letters are of. No organization, person or place in here exists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What letters in one language are made of.

    Attributes:
        first, second: Parts of organizations' names.
        forms: How names are put together from {a}, {b} and {c}; with `acronym` last where the name has one in brackets.
        with_commas: Likewise: names that hold a comma.
        given, family: People's names.
        honorifics: Before a person's name.
        titles: Of people who sign: "Professor of Law".
        towns: Where people and organizations are.
        offices: Of addressees, with the organization.
        months: Twelve.
        date: How a date is printed, from {day}, {month} and {year}.
        salutation: With {names}.
        undersigned: The opening with {count}; without a count, and with {names}.
        sentences: Of the body, with {n} for a figure, {mark} where a note is marked, {b} for a word.
        percent: A sentence with {p} percent.
        demand: What is asked for.
        valedictions: Before the signatures.
        cues: A line before the list, or none.
        headings: Of groups: organizations of two kinds, people.
        copies: The word before those who get a copy.
        note: A note's words, with {b} and {year}.
        conjunction: "and".
        subject: The word before a subject line.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    forms: tuple[str, ...]
    with_commas: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    honorifics: tuple[str, ...]
    titles: tuple[str, ...]
    towns: tuple[str, ...]
    offices: tuple[tuple[str, str], ...]
    months: tuple[str, ...]
    date: str
    salutation: str
    undersigned: tuple[str, str, str]
    sentences: tuple[str, ...]
    percent: str
    demand: str
    valedictions: tuple[str, ...]
    cues: tuple[str, ...]
    headings: tuple[str, str, str]
    copies: str
    note: str
    conjunction: str
    subject: str


WORDS = {
    "en": Words(
        first=(
            "River",
            "Marsh",
            "Delta",
            "Tidewater",
            "Willow",
            "Northern",
            "Saltmarsh",
            "Copper Bay",
            "Lakeside",
            "Upland",
        ),
        second=("Heron", "Otter", "Ferry", "Lantern", "Reed", "Harbor", "Orchard", "Kingfisher", "Bridge", "Meadow"),
        forms=(
            "{a} {b} Watch",
            "{b} Network of the {a}",
            "Center for {b} Rights in {a}",
            "{a} {b} Legal Clinic",
            "Friends of the {b}",
            "{a} {b} Action (acronym)",
            "Society of {b} Keepers and {c} Pilots of the {a} Valley",
            "{a}–{b} Institute",
            "St. Alder {b} Parish",
            "The {b} Project",
            "{b} & {c} Foundation",
            "National {b} Roundtable for Fair {c} Work and Safe Crossings (acronym)",
        ),
        with_commas=("{a} {b} Fund, Inc.", "{b}, {c} and Tides Alliance", "{a} {b} Society, LLC"),
        given=("Ada", "Bram", "Cleo", "Dorian", "Edda", "Felix", "Greta", "Hollis"),
        family=("Marrowby", "Quillfeather", "Ashdown-Reyes", "Thistlewood", "Van Okkeren", "O’Larkin", "Pemberwick"),
        honorifics=("", "", "Dr. ", "Rev. ", "Prof. "),
        titles=("Professor of Water Law", "Director", "River Pilot", "Attorney", "Independent Researcher"),
        towns=("Port Marrow", "Ardenholm", "Lower Quill", "Saint Osric", "Fennmouth"),
        offices=(
            ("Minister of Rivers", "Ministry of Rivers"),
            ("Secretary", "Department of Crossings"),
            ("Director", "Ferry Safety Board"),
        ),
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        date="{month} {day}, {year}",
        salutation="Dear {names}:",
        undersigned=(
            "We, the undersigned {count} organizations, write about the ferries of the valley.",
            "We write to you about the ferries of the valley.",
            "We, {names}, write to you about the ferries of the valley.",
        ),
        sentences=(
            "The board counted {n} crossings{mark} between the two banks last year.",
            "At least {n} people{mark} waited for more than a day at the {b} landing.",
            "According to the harbor office, {n} boats{mark} were closed to passengers.",
            "Our members wrote down {n} complaints,{mark} most of them about the {b} line.",
        ),
        percent="Of all crews, {p} percent{mark} had no rest day in the month before.",
        demand="We urge you to reopen the {b} landing and to publish the safety reports without delay.",
        valedictions=("Sincerely,", "Respectfully,", "Yours faithfully,", "With concern,"),
        cues=("", "", "Signed,", "Signatories:", "The undersigned organizations:"),
        headings=("National organizations", "Local organizations", "Individuals"),
        copies="CC:",
        note="Valley Gazette, “On the {b} line,” {year}",
        conjunction="and",
        subject="Re:",
    ),
    "es": Words(
        first=("Ribera", "Cañaveral", "Sauceda", "Altiplano", "Bahía Clara", "Montesol", "Río Quedo", "Los Juncos"),
        second=("Garzas", "Nutrias", "Barqueras", "Faroles", "Juncos", "Puentes", "Orillas", "Mareas", "Huertos"),
        forms=(
            "Red de {b} de {a}",
            "Centro de Derechos {b} y {c}",
            "Fundación {a}",
            "Colectivo {b}",
            "Instituto para las {b} (acronym)",
            "Observatorio Ciudadano de las {b} y los Caminos de Agua de {a}",
            "Casa de la {b}",
            "Asamblea Vecinal {a}",
            "Mujeres {b} en Acción",
            "Unión de {b} Ñandú",
        ),
        with_commas=("{b} de {a}, A.C.", "{b}, {c} y Redes, A.C.", "Fundación {a}, I.A.P."),
        given=("Amaranta", "Benicio", "Candela", "Dionisio", "Elvira", "Fausto", "Íñigo"),
        family=("Cañizal Robleda", "del Soto", "Peñaflor", "Zarzamora Ruiz", "Güel", "Montesol"),
        honorifics=("", "", "Dra. ", "Lic. ", "Mtro. "),
        titles=("Profesora de Derecho", "Directora", "Investigador independiente", "Abogada"),
        towns=("Villa Sauceda", "Puerto Quedo", "San Aldo del Junco", "Cañada Honda"),
        offices=(
            ("Ministra de Ríos", "Ministerio de Ríos"),
            ("Secretario", "Secretaría de Cruces"),
            ("Directora", "Junta de Barcas"),
        ),
        months=(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ),
        date="{day} de {month} de {year}",
        salutation="Estimados {names}:",
        undersigned=(
            "Las {count} organizaciones abajo firmantes escribimos sobre las barcas del valle.",
            "Escribimos a ustedes sobre las barcas del valle.",
            "Nosotras, {names}, escribimos a ustedes sobre las barcas del valle.",
        ),
        sentences=(
            "La junta contó {n} cruces{mark} entre las dos orillas el año pasado.",
            "Al menos {n} personas{mark} esperaron más de un día en el muelle {b}.",
            "Según la capitanía, {n} barcas{mark} quedaron cerradas a pasajeros.",
            "Nuestras integrantes anotaron {n} quejas,{mark} casi todas de la línea {b}.",
        ),
        percent="De todas las tripulaciones, {p} por ciento{mark} no tuvo día de descanso el mes anterior.",
        demand="Exigimos que se reabra el muelle {b} y que se publiquen los informes de seguridad sin demora.",
        valedictions=("Atentamente,", "Respetuosamente,", "Cordialmente,"),
        cues=("", "", "Firman:", "Organizaciones firmantes:", "Suscriben:"),
        headings=("Organizaciones nacionales", "Organizaciones locales", "Personas a título individual"),
        copies="C.c.p.:",
        note="Gaceta del Valle, «Sobre la línea {b}», {year}",
        conjunction="y",
        subject="Asunto:",
    ),
    "fr": Words(
        first=("Rive-Claire", "Marais-Doux", "Haute-Saulaie", "Val-Gris"),
        second=("Hérons", "Loutres", "Passeurs", "Roseaux", "Vergers", "Ponts"),
        forms=(
            "Réseau des {b} de {a}",
            "Association {a}",
            "Collectif {b} et {c}",
            "Fondation des {b}",
            "Observatoire des {b} (acronym)",
            "Ligue des {b} et des chemins d’eau de {a}",
        ),
        with_commas=("{b}, {c} et marées",),
        given=("Aurèle", "Bérénice", "Côme", "Delphine"),
        family=("Saulaie", "de Montgris", "L’Hérault-Pin", "Roselier"),
        honorifics=("", "Dr "),
        titles=("Professeure de droit", "Directeur", "Avocate"),
        towns=("Port-Gris", "Saint-Aldric", "La Roselière"),
        offices=(("Ministre des Rivières", "Ministère des Rivières"), ("Directrice", "Office des bacs")),
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        date="{day} {month} {year}",
        salutation="{names},",
        undersigned=(
            "Nous, les {count} organisations soussignées, vous écrivons au sujet des bacs de la vallée.",
            "Nous vous écrivons au sujet des bacs de la vallée.",
            "Nous, {names}, vous écrivons au sujet des bacs de la vallée.",
        ),
        sentences=(
            "L’office a compté {n} traversées{mark} entre les deux rives l’an dernier.",
            "Au moins {n} personnes{mark} ont attendu plus d’un jour au quai des {b}.",
        ),
        percent="De tous les équipages, {p} pour cent{mark} n’ont eu aucun jour de repos le mois précédent.",
        demand="Nous demandons que le quai des {b} soit rouvert et que les rapports de sécurité soient publiés.",
        valedictions=("Veuillez agréer nos salutations respectueuses,", "Respectueusement,"),
        cues=("", "Signataires :", "Organisations signataires :"),
        headings=("Organisations nationales", "Organisations locales", "Personnes"),
        copies="Copie :",
        note="Gazette du Val, « Sur la ligne des {b} », {year}",
        conjunction="et",
        subject="Objet :",
    ),
}
