"""The English words that questions are made of. Words are folded: lower case, no accents, no apostrophes."""

FUNCTION_WORDS = """
a an the of for in on at to from by with within into onto and or nor but so as than then there here that this these those it its
he she they them their his her we us you your i me my our be is are was were been being am do does did done doing has have had
having will would shall should can could may might must ll ve re s t if while whether because about around over under between
among per via also too just only very really still yet already ever even such same some any each every other another own up down
out off again further what which who whom whose when where why how not no nor dont doesnt didnt isnt arent wasnt werent cant
cannot couldnt wont wouldnt hasnt havent through during until till since before after against upon regarding concerning
please pls plz thanks thank hi hello hey ok okay yes either instead per got everyone everybody anybody somebody nobody vs
versus etc w more less might next together along ie eg besides among amongst towards toward upon once whole whats whos wheres hows whens anyway everything
""".split()

# Words of asking, which say nothing about what is asked for.
LIGHT_WORDS = """
tell show give gives gave given giving get find know need want look looking see say said says stated mention mentions mentioned describe explain
question answer info information detail details fact facts data record records bot exactly approximately roughly approx estimated
currently current latest newest now today recent recently most least many much lot actually quick quickly far long kind sort type
thing things something anything someone anyone way make made makes take took taken call called name names named use used put go went going
come came happen happened happens happening there exist exists existing include includes included including involve involves
involved official officially publicly public reported reportedly report reports according work worked list listed lists full
complete entire whole various different particular specific respectively related relate relating ones one regard regards
issued issue talk talks talking discuss discusses discussed refer refers referred remind again
man people person persons individual individuals seeker seekers migrant migrants refugee refugees human beings folks
place placed put claim claims claimed quote quoted quotes publish published publishes publication findings finding result results
outcome officials researcher researchers article articles story stories run runs ran sit sits located serve served part talked
big large federal younger archive database case cases issue issues issued go goes pdf webpage wrote write writes written
expect expected expects supposed period cover covers covered back
much did us subject subjected face faced facing within whatever total overall altogether
exact precise precisely slide slides deck tweet memo brief briefing tally remember recall confirm double check checking checked verify
relies rely relied try tries tried story matter matters hold holds mailed aware curious wondering wonder guess think thought
believe understand understood figured sure actually basically literally simply quite rather pretty soon ago
pass along send hand handy ready urgent asap quickly update updates anyone somebody anybody ours yours theirs
appear appears appeared seem seems seemed show shows shown showed showing bring brings brought keep keeps kept
lets let does gets getting getting gotten ever stuff bit couple handful plenty bunch wise opinion opinions view views stance running runs chance chances odds likely likelihood portion client clients citation actual info file bottom other others heard hear piece supplied supply supplies provided provide provides treatment full
appearing seeming mentioning concerning bear bears bore
files archives folder folders dossier binder text texts passage excerpt
few fewer informal informally formally commonly usually normally typically generally finally
moment moments instance instances example examples
occurring occur occurs occurred
attributed attribute attributes credited credit credits
""".split()

SYNONYMS = """
return returns returned returning returnee returnees sent send sending back deportback pushed turned forced
begin began begun begins beginning open opens opened opening start started starts starting launch launched launches first commence commenced inception kick
expand expanded expands expanding expansion extend extended extends extension reach reached reaches arrive arrived arrives rollout roll rolled add added adds adding spread grow implement implemented implementation widen widened widens broaden broadened grew grown
child children kid kids minor minors
infant infants baby babies newborn newborns toddler toddlers
pregnant pregnancy pregnancies expecting expectant
attorney attorneys lawyer lawyers counsel represented representation representing
judge judges justice
block blocked blocks blocking halt halted suspend suspended stop stopped freeze froze enjoin enjoined
court courts tribunal tribunals
injunction injunctions
attack attacks attacked assault assaults assaulted violence violent abuse abuses crime crimes incident incidents
kidnap kidnapped kidnapping kidnappings abduct abducted abduction abductions
disappear disappears disappeared disappearance disappearances missing vanish vanished
percent percentage share proportion rate fraction pct
camp camps encampment encampments tent tents
announce announced announces announcement announcements unveil unveiled
fund funds funded funding finance financed financing money pay pays paid paying payment bankroll dollars
deport deported deporting deportation deportations deportee deportees removal
investigate investigated investigation investigations investigating probe inquiry
congress congressional lawmakers lawmaker
law laws statute statutes legal legally bill bills legislation
treaty treaties convention conventions
commit committed commits join ratify ratified accede acceded agree agreed agrees
pass passes passed enact enacts enacted
papers paper memo memos memorandum memoranda
expose exposes exposed reveal revealed reveals
ban bans banned bar bars barred
reverse reversed reverses reversing reversal overturn overturned rescind rescinded revoke revoked repeal repealed
unlawful illegal violate violates violated violation violations break breaks breaking breach
stay stayed pause paused lift lifted
exempt exempted exempts exemption exemptions exception exceptions excluded exclude excludes
review reviews evaluation evaluations evaluate evaluated assessment assess
survey surveyed surveys study studied studies poll polled interviewed interview interviews
threat threats threaten threatened
victim victims suffer suffers suffered suffering
top largest biggest main leading greatest common
let lets allow allows allowed allowing permit permits permitted authorize authorizes authorized
transfer transfers transferred transferring move moved shift shifted
trip trips journey journeys ride rides rode ridden riding
city cities town towns
port ports crossing crossings
advisory advisories warning warnings
woman women female females
treat treats treated treating patient patients seen
sick ill illness illnesses disease diseases
disability disabilities disabled
aid assistance funds
bus buses bused bussed
head heads headed chief director directs lead leads led leader run runs running ran commissioner charge boss commander
ambassador ambassadors envoy
president presidents
representative rep congresswoman congressman
secretary sec minister ministers
treat treated treats treatment patients patient
grant granted grants won win wins winning awarded obtained succeed
live lives living residing stay reside
sleep sleeping slept
condition conditions
nationality nationalities
danger dangers dangerous risk risks peril perils risky
voluntary voluntarily
coercive coerced coercion coerce
ruling rulings ruled rule decision decisions decided order ordered orders
lawsuit lawsuits litigation sue sued suing suit
continue continues continued
country countries nation nations
program programs programme programmes policy policies protocol protocols
government governments govt gov administration administrations
hearing hearings
water showers bathrooms
author authors wrote written writer writers
complicit complicity
oppose opposes opposed opposition opposing object objects
clarify clarifies clear clarified
allow allowed allows let lets permit permits permitted
deter deterrent deterrence deterring
wait waits waiting waited stuck stranded trapped
plan plans planned
agreement agreements accord deal deals
negotiation negotiations negotiate negotiating
""".strip()

# Words that say what kind of thing is asked for. The first word of each line names the frame.
FRAMES = """
how_many: population headcount number numbers count counts total tally amount figure figures statistic statistics stat stats percent percentage share proportion size many
when: when date dates dated day month year time timing
who: who whom whose
where: where
sign: subscribe subscribes subscribed subscribing cosponsored backed sign signs signed signing signatory signatories signer signers signature signatures cosigned cosigner cosigners cosignatories endorse endorsed endorsers undersigned signees signee signed-on
letters: letter letters document documents doc docs release releases pr qa statement statements
addressee: recipient recipients received receive addressed addressee addressees receives
cc: cc ccd cced copied copying copy carbon
ask: ask asks asked asking demand demands demanded demanding request requests requested urge urges urged urging recommend recommends recommended recommendation recommendations want wants wanted calls petition petitions call seek seeks steps
source: hyperlink source sources link links url urls citation citations cite cites cited citing footnote footnotes reference references website address webpage sourced online read pdf
term: mean means meaning define defined definition definitions acronym acronyms abbreviation stands stand aka nickname known
summary: summary summarize summarise gist overview topic subject argue argues argued arguing argument arguments points contents content
listing: list lists all names which every
why: why reason reasons
news: news happened happen happening happens events event timeline chronology occurred history
organizations: organization organizations organisation organisations org orgs group groups ngo ngos nonprofits signatory charities
across: opposite across twin sister facing other side borders counterpart neighbor neighboring
newest: latest newest current currently now today recent
oldest: oldest earliest
earlier: earlier previous previously older prior
office: nationality job role position title office post job
city: site sites city cities town towns port ports place places location locations crossing crossings
both: both common overlap shared
table: table tables
compare: compare compares compared comparing comparison comparisons
chart: chart charts graph graphs
over_time: evolution trend trends
write: write wrote written author authored sent send writing led organized coordinated
""".strip()
