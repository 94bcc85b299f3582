"""The English words that questions are made of, whatever they ask about. Words are folded: lower case, no accents."""

FUNCTION_WORDS = """
a an the of for in on at to from by with within inside into onto and or nor but so as than then there here that this these those it its
he she they them him their his her we us you your i me my our be is are was were been being am do does did done doing has have had
having wouldve couldve shouldve mightve will would shall should can could may might must ought ll ve re s t m d im ive if while whether because about around over under between
among beside alongside per via also too just only very really still yet already ever even such same some any each every other another own up down
out off again further what which who whom whose when where why how not no nor dont doesnt didnt isnt arent wasnt werent cant
cannot couldnt wont wouldnt hasnt havent couldve wouldve shouldve mightve mustve whove through during until till since before after against upon regarding concerning
please pls plz thanks thank hi hello hey ok okay yes either instead per got everyone everybody anybody somebody nobody vs
versus nevertheless nonetheless however moreover furthermore therefore thus hence meanwhile though although albeit etc w more less might next together along ie eg besides among amongst towards toward upon once whole whats whos wheres hows whens anyway everything
""".split()

# What people say beside a question, in whatever language it is in.
COURTESIES = "please pls plz thanks thank thx tks ty tysm hi hello hey ok okay yes urgent asap fyi btw tldr afaik lmk tbh".split()

# Adverbs, quantifiers and verbs of asking, saying and seeming, which say nothing about what is asked for.
LIGHT_WORDS = """
um uh hm hmm mm mmm erm eh nah maybe perhaps possibly probably mr mrs ms dr prof rev reverend exactly approximately roughly approx estimated currently current latest newest now today recent recently most least
many much lot actually quick quickly far long officially official publicly public reportedly full complete entire
whole various different particular specific respectively again big large altogether total overall
exact precise precisely basically literally simply quite rather pretty soon ago along ready urgent asap aware curious
sure actual informal informally formally commonly usually normally typically generally finally few fewer handful
plenty bunch bit couple other others one ones something anything someone anyone anybody somebody ours yours theirs us
whatever there within likely back concerning according tell show shows shown showed showing give gives gave given
giving get gets getting got gotten find know need want look looking see say said says stated mention mentions
mentioned mentioning describe explain named used use call called make made makes take takes took taken go goes went going
come came happen happened happens happening exist exists existing include includes included including listed related
relate relating regard regards issued talk talks talking talked discuss discusses discussed refer refers referred
remind put puts placed claim claimed claims quote quoted publish published publishes run runs ran running sit sits located
wrote write writes written expect expects expected supposed cover covers covered did remember recall confirm check
checking checked verify relies rely relied try tries tried matter hold holds wonder wondering guess think
thought believe understand understood figured pass send appear appears appeared appearing seem seems seemed seeming
bring brings brought keep keeps kept let lets does bears heard hear supplied supply supplies provided provide provides
work reported staying itself themselves himself herself
""".split()

# Nouns that say little beside a telling word ("islanders, how many people"). Where one of them is counted, it is what is asked for.
LIGHT_NOUNS = """
idea question answer info information detail details fact facts data record records bot kind thing things way name names
report reports list issue place article articles story part publication findings archive database
estimate estimates case cases period slide memo opinion opinions view views stance chances file files client piece treatment text excerpt
""".split()

# Human beings, whom a word of this kind counts without saying which.
PEOPLE = "people person persons individual individuals folks".split()

# Of saying; the other verbs that carry little stand in every form among LIGHT_WORDS.
LIGHT_VERBS = "believe think assert contend reckon opine".split()

# Forms that verbs alone have, and the verbs that ask for something in any of them:
# the few English forms are listed above.
VERB_FORMS = ""
FRAME_VERBS = ""

# Groups of words that mean the same, whatever a record is about; its own stand in its vocabulary.
SYNONYMS = """
begin began begun begins beginning open opens opened opening start started starts starting launch launched launches first commence commenced inception kick kickoff
child children kid kids minor minors
percent percentage share proportion portion slice rate fraction pct
reverse reversed reverses reversing reversal overturn overturned rescind rescinded revoke revoked repeal repealed
transfer transfers transferred transferring move moved shift shifted
clarify clarifies clear clarified
let lets allow allows allowed allowing permit permits permitted
woman women
aid assistance
enclosed enclose enclosing attached attach attaching attachment annexed appended
sleep sleeping slept
author authors wrote written writer writers
oppose opposes opposed opposition opposing object objects
year years yearly annual annually
month months monthly
week weeks weekly
day days daily
""".strip()

# Verbs whose forms no ending tells, the first form first; forms that are another word as well are left out.
IRREGULAR = """
arise arose arisen
awake awoke awoken
beat beaten
become became
bend bent
bleed bled
blow blew blown
break broke broken
breed bred
build built
burn burnt
buy bought
catch caught
choose chose chosen
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
fight fought
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
grow grew grown
hang hung
hear heard
hide hid hidden
keep kept
know knew known
lead led
learn learnt
lend lent
lose lost
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
sell sold
send sent
shake shook shaken
shoot shot
sing sang sung
sink sank sunk
sleep slept
speak spoke spoken
spend spent
steal stole stolen
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
teach taught
tear tore torn
throw threw thrown
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
withhold withheld
"""

# Words that turn a meaning round. None is ever free: an entry has to say the same.
OPERATORS = """
not: not no never none nobody neither nor without except cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont couldnt wouldnt shouldnt unable
before: before
after: after since
only: only
over: over above exceeding
per: per each
""".strip()

# After "which" or "what" these only say what kind of thing is wanted: "which judge".
TYPE_WORDS = """
country countries nation state states city cities town towns place places agency official officials judge court law statute
treaty month year day date outlet medio government program programme section bureau newspaper university office person people bill
""".split()
STRESSED_VOWELS: dict[str, str] = {}  # of a verb: English writes none otherwise
STRESSED_ENDINGS = ""
STRONG_FORMS = ""  # of light verbs, that their stems do not tell: those are listed
UNACCENTED_ENDINGS: list[str] = []  # of verbs, that an accent tells; no verb has any

# Light in a question, but they tell one short phrasing from another: "findings of the review".
OPTIONAL_WORDS = "finding findings result results outcome".split()

# Words that say what kind of thing is asked for. The first word of each line names the frame.
FRAMES = """
how_many: sum range population headcount number numbers count counts total tally amount figure figures statistic statistics stat stats percent percentage share proportion portion fraction slice size many
when: when date dates dated day month year time timing
who: who whom whose
where: where
sign: subscribe subscribes subscribed subscribing cosponsored backed sign signs signed signing signatory signatories signer signers signature signatures cosigned cosigner cosigners cosignatories endorse endorsed endorsers undersigned signees signee signed-on
letters: letter letters document documents doc docs release releases pr qa statement statements
addressee: recipient recipients received receive addressed addressee addressees receives
cc: cc ccd cced copied copying copy carbon
ask: ask asks asked asking demand demands demanded demanding request requests requested urge urges urged urging recommend recommends recommended recommendation recommendations want wants wanted calls petition petitions call seek seeks steps
source: hyperlink source sources link links url urls citation citations cite cites cited citing footnote footnotes footnoted reference references website address webpage sourced online read pdf journal magazine byline publisher
term: mean means meaning define defined definition definitions acronym acronyms abbreviation stands stand aka nickname known
summary: summary summarize summarise gist overview topic subject argue argues argued arguing argument arguments points contents content
listing: list lists all names which every
why: why reason reasons
news: news happened happen happening happens events event timeline chronology occurred history
organizations: organization organizations organisation organisations org orgs group groups ngo ngos nonprofits signatory charities
across: opposite across twin sister facing faces other side borders counterpart neighbor neighboring
newest: latest newest current currently now today recent
oldest: oldest earliest
earlier: earlier previous previously older prior
office: profession occupation official officials nationality job role position title office post job
city: site sites city cities town towns port ports place places location locations crossing crossings
both: both common overlap shared
table: table tables
compare: compare compares compared comparing comparison comparisons
chart: chart charts graph graphs
over_time: evolution trend trends
write: write wrote written author authored sent send writing led organized coordinated
""".strip()

# Words by whose place a question is told from a statement, and one kind of question from another.
YES_NO = (
    "will would did do does is are was were has have had can could".split()
)  # at the head of what wants a yes or no
WHICH = "which what".split()
OPEN_QUESTIONS = "how what which who whom whose where why".split()
ARTICLES = "the a an its his her their our one of".split()
MANY = ["many"]
A_NUMBER = ["number of", "total of", "count of", "number for", "figure for", "count for"]
BY_HOW_MUCH: list[str] = []  # with a word for "many", and no noun that is counted
# What may stand between "how many" and the noun that is counted.
BEFORE_THE_NOUN = """
of the these those their its his her our your such other more fewer less different total various single separate
""".split()
CALENDAR_WORDS = "day month year time".split()
BEFORE_A_SPAN = "one a per last this each every".split()
WHEN = ["when"]
BEFORE_WHEN = "and of since know me".split()
# A connection, and no address or source: "the link between the fire and the boiler".
RELATIONS = "link links".split()
RELATED_BY = "between with".split()
AUXILIARIES = "did was were is does do will has have had".split()  # behind a "when" that asks
AS_OF = "as of|through|until|up to|by|(?:by|up to|through|until) the (?:end|close) of|as at|(?:through|until|up to) the"  # before a date that is a limit
ENDS = "end close".split()  # of a year or a month, in a limit: it lasts until then
