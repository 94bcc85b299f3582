"""What letters in English are built of: greetings, closes, lists of names. In one spelling."""

# A line that greets, by its first words; and one that closes the letter, as a whole.
GREETING = r"(?:my )?dear|to whom it may concern|to the members|your excellenc(?:y|ies)|esteemed|greetings"
ENDING = r"ends?|notes (?:to|for) (?:the )?editors?|editors? notes?"  # what ends a press release, and no name
VALEDICTION = (
    r"(?:\w+ ){0,3}?(?:sincerely|respectfully|faithfully|truly|cordially|gratefully|regards|wishes)(?: \w+){0,3}"
    r"|(?:yours )?(?:in|with) (?:\w+ ){0,3}?(?:solidarity|hope|gratitude|respect|thanks|peace|appreciation"
    r"|anticipation"
    r"|concern|faith|sisterhood|friendship|service|community)(?: \w+){0,3}"
    r"|thank you(?: \w+){0,7}|(?:signed )?on behalf of(?: \w+){1,6}"
)
# Words that tell that somebody signs, and what stands before or behind those who do.
SIGNING = (
    r"(?:under|co)?sign(?:ed|s|ing)?|undersigned|(?:co ?)?signator(?:y|ies)|(?:co ?)?signers?|signatures?"
    r"|endors(?:ed|ers?|ing|ements?)|subscribed|support(?:ed|ing|s)?"
)
BODIES = """
organizations organisations groups institutions associations networks coalitions unions congregations entities ngos
nonprofits parties businesses collectives alliances companies churches clinics schools universities societies
signatories endorsers supporters members partners list names allies charities foundations councils committees
organization organisation organizational organisational institutional orgs cosigners
"""
INDIVIDUALS = """
individuals individual people persons academics scholars experts faculty professors attorneys lawyers physicians
scientists residents citizens personal capacity advocates leaders artists writers professionals
clinicians journalists
"""
SCOPES = """
national international state statewide regional local global federal community based faith civil society additional
other partner supporting tribal municipal provincial county domestic foreign academic religious professional
grassroots affiliated affiliations identification purposes only following binational academia
"""
# What organizations are called, and what people are.
ORGANIZATIONS = """
senate parliament legislature authority academy action advocates agency alliance assembly
association associates bar board brigade bureau campaign caucus
center centre chamber chapter church circle clinic club coalition collaborative collective college commission
committee communities community company confederation conference congregation congress consortium convention
cooperative corporation council defenders department diocese division federation fellowship foundation forum friends
front fund group guild hospital house hub initiative institute institution international league legal library
mission ministries ministry mosque movement museum network office observatory order organization organisation parish
partners partnership party program programme project roundtable school services service sisters society solidarity
synagogue synod syndicate table taskforce team temple trust union university watch workers working workshop
neighbors neighbours voices law lab laboratory media press radio bank ltd plc police court
"""
ROLES = """
administrator auditor controller ceo cfo coo comptroller
councilmember councillor inspector ombudsman premier rapporteur sheriff speaker
accountant activist adviser advisor advocate ambassador analyst archbishop artist associate attorney author
barrister bishop captain chair chairman chairperson chairwoman chancellor chief coauthor clerk commissioner
congressman congresswoman consultant convener coordinator counsel counselor curator dean delegate deputy developer
director doctor economist editor educator emerita emeritus engineer executive facilitator fellow founder governor
head historian instructor investigator journalist judge lead leader lecturer liaison librarian manager mayor member
midwife minister nurse officer official organizer owner partner pastor physician pilot postdoctoral president priest
principal prime professor provost psychologist rabbi rector representative scholar scientist secretary
senator senior sociologist specialist spokesperson staff student superintendent supervisor surgeon teacher treasurer
trustee undersecretary vice visiting volunteer worker writer cochair cofounder retired independent former assistant
acting candidate attache farmer fisher
"""
# Those of them who speak for a body.
OFFICERS = """
president vice chair chairman chairwoman chairperson cochair convener director executive ceo cfo coo secretary
treasurer coordinator founder cofounder head manager representative spokesperson leader officer organizer rector dean
principal superintendent trustee administrator
"""
PLURAL_ENDINGS = "s"  # of nouns
PROFESSIONS = r"\w{2,}(?:ologist|iatrist|ician|grapher|teacher|master|keeper|ist)"  # how the words for them end
HONORIFICS = """
commander commodore admiral brigadier colonel lieutenant sergeant
madam excellencies lt maj cmdr adm sgt the rt honorable honourable hon mr mrs
ms miss mx dr prof professor rev reverend fr father sr sister brother rabbi imam
bishop archbishop cardinal pastor sir dame lord lady baroness baron judge justice senator sen rep representative
congressman congresswoman ambassador amb captain capt col gen esq excellency he his her
"""
LEGAL_FORMS = "inc llc ltd plc llp lp corp co pllc pc esq jd phd md rn msw lcsw lpc jr sr ii iii us usa uk"
DEGREES = "esq jd llm md do mph mba ma msc msn rn phd edd psyd dds msw lcsw lpc"  # behind a person's name
GENERATIONS = "jr sr ii iii iv"  # behind a person's name, too
AND = "and"  # before the last of several names
# What leads whom a letter is written to, who gets a copy, and its subject.
TO = r"to(?: the)?(?: attention of)?|attn|attention|for the attention of|addressed to|for"
ATTENTION = r"(?:for the )?(?:attention|attn)(?: of)?"
# What leads the place and the date at the end of the text; and the dates when a page was published, or put up.
GIVEN = r"given|done|dated?|signed|issued|adopted|executed"
PUBLISHED = r"(?:published|put online|released)\b"
POSTED = r"(?:last )?(?:posted|updated|modified|uploaded|retrieved|accessed|printed)\b"  # a page, and no letter
TO_THE = r"to (?:all )?(?:the|our)|to all"  # before those who have no name: "To the people of the lakes"
BY = r"by"  # before who wrote a page
# A line that says how the letter is sent, and no address.
DELIVERY = r"(?:(?:hand )?(?:sent|submitted|delivered|transmitted|filed|emailed)|by|via)(?: \w+){1,12}"
# What is sent with a letter: "Encl. (9)".
ENCLOSURES = r"encl(?:osures?|osed)?|encs?|attach(?:ments?|ed)|att|annex(?:es)?|appendi(?:x|ces)"
COPIES = r"b?cc|c c|cop(?:y|ies)(?: to)?|copied to|with (?:a )?cop(?:y|ies) to|carbon copy"
# What leads those who get a copy where a colon stands behind it alone.
DISTRIBUTION = r"distribution(?: list)?"
FILED = r"(?:the )?(?:case )?files?|chron file"  # where a copy is kept: it goes to nobody
FROM = r"from|source|(?:issued|released|published) by"  # before who publishes
SUBJECT = r"re|subject|regarding|ref|reference"
# Of addresses: what stands in one beside its numbers.
STREETS = """
street st avenue ave road rd lane boulevard blvd drive suite floor box room building nw sw ne se square place house
court way highway plaza washington dc
"""
# Whom it is from, in the first sentence, and how many they are.
ON_BEHALF = r"on behalf of"
# That people sign for themselves; and before whom somebody signs for.
IN_PERSON = r"identification (?:purposes )?only|for (?:purposes of )?identification|personal capacit\w+|as individuals"
FOR = r"for(?: the)?|on behalf of(?: the)?"
WE = r"we"
# Who speaks: "we are nurses of …"; "as mayors of …, we"; and the small words that say more of them behind.
WE_ARE = r"we are (?:all )?|we, "
AS_WHO = r"as "
WE_DO = r"we"
RELATES = r"of|from|in|at|with|who|whose|that|for|to|on|across|throughout|we"
COUNTED = (
    r"(?:we(?: the)?|us|our|undersigned|sign(?:ed|atories)|behalf of|together with|joined by|names? of"
    r"|letters? (?:of|from|by)|endorsed by|supported by)"
)
INDEFINITE = "a an another our their his her its"  # behind a word of signing: another document
OF_THEM = r"of (?:the|our|us|these|those|them|which|whom)\b"  # behind the number: a part of them
QUALIFIERS = {
    "more than": "over",
    "over": "over",
    "in excess of": "over",
    "upwards of": "over",
    "upward of": "over",
    "nearly": "about",
    "almost": "about",
    "close to": "about",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "some": "about",
    "an estimated": "about",
    "at least": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "up to": "up to",
    "as many as": "up to",
    "at most": "up to",
    "no more than": "up to",
    "not more than": "up to",
    "fewer than": "less than",
    "less than": "less than",
    "under": "less than",
    "below": "less than",
}
# References from a note to another: its number stands in the pattern, or it is the one before.
NOTE_NUMBER = r"(?:note|notes|footnote|n|fn|nn) (?P<number>\d+)"
ABOVE = r"above|earlier|aforementioned|previously cited"  # what such a reference says besides
SEE = "see"  # what it may begin with
NOTES = "notes endnotes footnotes references sources"
# What a sentence asks for, and what says whose a claim is.
ASKING = (
    r"(?:we|organi[sz]ations|signatories|coalition|undersigned)(?: \w+){0,4}? (?:urge|ask|call (?:on|upon|for)"
    r"|request"
    r"|demand|recommend|implore|encourage|appeal|insist|petition|beg|press)\b"
    r"|^(?:\w+ ){0,12}?(?:should|must)\b|^please\b"
)
ASKED_OF = r"\b(?:urge|ask|call on|call upon|request|encourage|implore) (?P<whom>[^.;:]+?) (?:to|that|not)\b"
SAID_BY = r"\b(?:[Aa]ccording to|[Rr]eported by|[Dd]ocumented by|[Ff]igures from) (?P<who>[^,.;:()]+)"  # as printed
# Verbs, as far as they stand behind what is counted.
VERBS = r"\w{2,}(?:ed|ing)|were|was|fled|left|got|went|came|saw|died|took|gave|made|said"
BETWEEN_NUMBER_AND_UNIT = "of"
# For what time, or for each of what, a figure is: "8,000 taka a month".
RATE = r"per \w+|(?:an?|each|every) (?:second|minute|hour|day|night|week|fortnight|month|quarter|year|head)"
# How long ago something was: "#" is the number.
AGO = r"# (?:\w+ )?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?) ago\b"
WITHIN_UNITS = "of"
PERCENT = "percent"
# What the head of a column says that stands below.
COLUMNS = {
    "organization": "name",
    "organisation": "name",
    "organizations": "name",
    "organisations": "name",
    "group": "name",
    "institution": "name",
    "name": "name",
    "names": "name",
    "signatory": "name",
    "signatories": "name",
    "signer": "name",
    "title": "title",
    "position": "title",
    "role": "title",
    "affiliation": "affiliation",
    "city": "city",
    "location": "city",
    "town": "city",
    "country": "city",
    "state": "city",
    "place": "city",
    "website": "url",
    "web": "url",
    "no": "number",
    "number": "number",
    "representative": "detail",
    "contact": "detail",
    "signature": "detail",
    "email": "detail",
    "date": "detail",
    "signed": "detail",
    "acronym": "acronym",
}
