/**
 * The words that carry a claim, as data. Each tag is one letter, so that the tags of a sentence form
 * a string over which the constructions are patterns.
 *
 * In a phrase `~` stands for the regular endings of a verb, `{a,b}` for a choice. Rows with `by`
 * also yield the passive ("caused by"), under the tag given there.
 */
interface CueRow {
  readonly tag: string;
  readonly by?: string;
  readonly phrases: string;
}

const ROWS: readonly CueRow[] = [
  // Amounts of a nutrient, before its name.
  {
    tag: 'l',
    phrases: `the {lack,shortage,deficiency,absence} {of,in}|too {low,small} {a,an} {intake,amount,dose,supply} of|low|low {levels,level,intake,intakes,stores,amounts,status}|low in|low on|too low in|{run,runs,running,ran} {low,short,out} {on,of}|{run,runs,running,ran} out of|lack~ in|lack~ of|lack of|lack~|{leave,leaves,left,leaving} {him,her,me,them,you,us,people} {,badly ,severely ,very }{without,short of,low in,lacking}|deficits {of,in}|{sweat,sweats,sweating,sweated} out|
devoid of|{almost,nearly} devoid of|bereft of|thin on|{forgot,forgetting,forget,forgets} {about,my,the,her,his,your}|too little|{scant,scanty,meagre}|too few|very little|so little|little|not enough|insufficient|inadequate|deficient in|deficient|deficiency {of,in}|deficiencies {of,in}|deficit {of,in}|short of|short on|shortage~ of|{shortfall,shortfalls} {in,of}|
poor in|without enough|without|missing|depleted of|depleted|deplete~|drain~|starved of|deprived of|skimp~ on|skip~|hardly any|barely any|almost no|next to no|loss of|losses of|lose|loses|losing|lost|
{need,needs} more|miss~ out on|fall~ short of|fell short of|{go,going,goes,went} without|absence of|depletion of|
suboptimal|marginal|{,a }dearth of|free of|{falling,dropping,declining,lowest}|want of|the lower {,your,the}`,
  },
  // The same, behind it.
  {
    tag: 'k',
    phrases: `deficiency|deficiencies|deficient|deprived|starved|insufficiency|shortage|shortages|shortfall|shortfalls|depletion|deficit|deprivation|lack|running low|in short supply|{level,levels,stores} {drop,drops,fall,falls,dip,dips,sink,sinks,fell,run low,are low,is low}|
{run,runs,ran} {low,short,out}|{fell,dropped,plummet~,plunge~}|falls|fall|dips|dip|sinks|sink|too low|starvation|malnutrition|scarce|loss|losses|poor`,
  },
  {
    tag: 'x',
    phrases: `{that,this,so,such} much|so many|too much|too many|a lot of|lots of|more than {that,this}|{rising,climbing,higher,highest}|{more than,over,above,upwards of} # {,mg of,g of,mcg of,grams of,micrograms of,milligrams of,units of}|{overdo,overdoes,overdoing,overdid} it {with,on}|{high,higher,large,larger,big,huge,massive} {doses,amounts,levels,intakes,quantities}|excess|excesses of|excess of|an excess of|excessive|such {doses,amounts}|these {doses,amounts}|surplus|a surplus of|surplus of|{high,higher,large,larger,big,huge,very high,massive,heavy,generous} {dose,doses,amounts,amount,quantities,intake,intakes,levels} of|
high dose|megadoses of|megadose|overdose of|overdoses of|{overdo,overdoes,overdoing,overdid}|overdos~ on|{go,going} overboard {on,with}|
high|high in|heavy|overload of|load~ up on|{,a }{glut,surfeit} of|loaded with|laden with|heavy on|build up of|buildup of|overuse of|loads of|binge~ on|poisoning with|fill~ up on|gorg~ on`,
  },
  {
    tag: 'q',
    phrases: `excess|overload|toxicity|overdose|overdoses|overdosing|poisoning|surplus|intoxication|in excess|{in,at} {high,large,big,huge,very high,very large,higher} {doses,dose,amounts,quantities}|in bulk|megadoses|overconsumption|overuse|overexposure|exposure|build up|buildup|
too high|binge|binges`,
  },
  // Intake: says nothing about the amount.
  {
    tag: 'i',
    phrases: `richer in|{imbalance,imbalances} {of,in}|{take,takes,taking,took,taken}|us{e,ing,es}|use of|the use of|intake|intakes|intake of|intakes of|{eat,eats,eating,ate}|{drink,drinks,drinking,drank}|consum~|consumption|consumption of|{swallow,swallowing}|add~|sprinkl~|suck~|sip~|chew~|supplement~ with|supplements of|supplement|supplements|supplementation|supplementing|
pill|pills|tablet|tablets|capsule|capsules|lozenges|powder|powders|gummies|gummy|drops|syrup|spray|injections|injection|shots|drip|cream|gel|patch|patches|infusion|infusions|treatment|replacement|toothpaste|drink|shot|jab|jabs|product|therapy|treatment with|salts|
dose of|doses of|dose|doses|amount of|amounts of|level|levels|levels of|status|stores|reserves|store|supply|supply of|diet|diets|rich|rich in|rich diet|rich foods|containing|content|source of|sources of|foods rich in|food rich in|foods with|diet rich in|a diet rich in|diets rich in|full of|packed with|
more|extra|enough|adequate|sufficient|plenty|get enough|getting enough|gets enough|got enough|have enough|eat enough|a bit of|a little|some|glass of|glasses of|cup of|cups of|spoon of|spoonful of|pinch of|course of|combination of|form of|forms of|juice|tea|oil|extract|root|water|food|foods|drinks|products|
correct~|restor~|replenish~|replac~|top~ up|boost~ your|rais~ your|mineral|nutrient|vitamin|element|regular|daily|oral|dietary|intravenous|topical|power of|role of|regularly|bar|bars|mg|laden|medicine|meals|fortified|fortification|prophylaxis|monotherapy|loading|dosing|sachet|sachets|sprays|chews|chewables|balm|lotion|ointment|mouthwash|softgels|caps|caplets|pastilles|tonic|blend|formula|complex|booster|smoothie|shampoo|flakes|bath|baths|{sprinkles,granules,mix,elixir}|iodisation|iodization|supplemental|serum|blood|body|in the blood|in the body|in your blood|in your body|in the diet|in your diet|plenty of|{formulated,enriched,fortified,made,blended,boosted} with|contains|serum|g|mcg|grams|micrograms|milligrams|iu`,
  },
  {
    tag: 'f',
    phrases: `fewer|less|lower risk of|lower rates of|lower rate of|lower odds of|fall in|drop in|{reduction,decrease,lessening} of|reduction in|reductions in|no more|decline in|decrease in|improvement in|improvements in|protection from|protection against|less severe|less frequent`,
  },
  {
    tag: 'u',
    phrases: `{stop,stops,stopped,stopping} {eating,drinking,taking,using}|cut~ {back on,down on,out,back,down}|{a,#,one,two,three,} {day,days,week,weeks,month,months} off|giving up|give up|gave up|eat less|eating less|drinking less|restrict~|{go,going} easy on|swap~|remov~|quit|quitting`,
  },
  // Cause.
  {
    tag: 'C',
    by: 'c',
    phrases: `cause~|trigger~|{bring,brings,brought,bringing} on|{bring,brings,brought,bringing} about|produc~|induc~|provok~|{set,sets,setting} off|spark~|spark~ off|worsen~|aggravat~|exacerbat~|fuel~|unleash~|breed~|stir~ up|herald~|usher~ in|kindle~|{prolong,prolongs}|stok~|magnif{y,ies,ied}|ignit~|summon~|deepen~|heighten~|{inflames,inflamed}|harden~ into|{set,sets} the stage for|awaken~|{feeds,fed}|intensif{y,ies,ied,ying}|precipitat~|hasten~|amplif{y,ies,ied}|compound~`,
  },
  {
    tag: 'C',
    phrases: `{lead,leads,led,leading} to|result~ in|contribut~ to|{give,gives,gave,giving} rise to|{make,makes,made,making}|{leave,leaves,left,leaving}|{give,gives,gave,giving}|
end~ in|end~ up {in,with}|{show,shows,showed,showing} up as|{show,shows,shown} as|manifest~ as|manifest~ {in,with}|{give,gives,gave,giving,make,makes,made,making,leave,leaves,left,leaving} {them,it}|tip~ into|present~ as|present~ with|appear~ as|
predispos~ to|promot~|encourag~|invit~|creat~|play~ a {role,part} in|behind|{lie,lies,lay} behind|at the root of|the root of|the reason for|a reason for|reason for|
cause of|causes of|responsible for|to blame for|culprit|trigger for|triggers for|trigger of|a trigger for|a trigger of|source of|risk factor for|risk factors for|underli{e,es}|account~ for|explain~|a driver of|drive~|{keep,keeps,kept,keeping} {you,me,people,us,him,her,them}|{turn,turns} into|progress~ to|develop~ into|
mean|means|meant|add~ to|{push,pushes,pushed}|{land,lands,landed,saddle,saddles} {him,her,me,you,people,them} with|render~|{come,comes,came} with|{put,puts} you at risk {of,for}|at risk {of,for}|bring with it|brings|bring|spell|spells|ends with|{begin,begins,start,starts} with|is followed by|accompanied by|marked by|characteri{s,z}ed by|upset~|why {my,your,his,her,their,our,the,so many,some,most}|why {you,i,we,she,he,they,people} {have,feel,get,are,suffer,had,felt}|shows in|show in|show itself|{reason,reasons} {,why,that} {you,we,they,people,many,so many}`,
  },
  // More of something; with "blood pressure" it is the symptom.
  {
    tag: 'E',
    by: 'c',
    phrases: `rais~|increas~|elevat~|heighten~|{push,pushes,pushed,pushing} up|{drive,drives,drove,driving} up|{send,sends,sent} up|up|ups|upped|upping|bump~ up|multipl{y,ies,ied}|doubl~|tripl~`,
  },
  // Harm to something good ("impairs memory").
  {
    tag: 'Z',
    by: 'c',
    phrases: `impair~|weaken~|disrupt~|disturb~|harm~|hurt~|hurt|wreck~|ruin~|hinder~|interfer~ with|undermin~|compromis~|spoil~|rob~ {you,people,them,us,him,her,me} of|steal~|stunt~|delay~|slow~ down|slow~|dull~|cloud~|bad for|blunt~|affect~`,
  },
  {
    tag: 'c',
    phrases: `due to|because of|owing to|on account of|{,a,the} {result,results} of|as a result of|result~ from|{come,comes,came,coming} {down to,from}|stem~ from|explained by|{arise,arises,arose,arising} from|down to|
trac~ to|trac~ back to|consequence of|consequences of|attribut~ to|attributable to|secondary to|follow~ from|follow~|follow|develop~ {from,after,with,when,if}|to do with|
brought on|common {in,with,among}|frequent in|typical of|typical in|seen {in,with}|occur~ {in,with,when,from,after}|appear~ {in,with,when,after}|set in when|set~ in after|{go,goes} with|characteristic of|accompan{y,ies,ied,ying}|a feature of|features of|hallmark of|side effect of|side effects of|effect of|complication of|complications of|consistent with|
blamed on|worse with|worse on|the price of|rooted in|a {,known,real,common,recognised,recognized,serious,possible} risk of|{drawback,downside} of`,
  },
  // Signs: the symptom comes first.
  {
    tag: 'G',
    phrases: `sign of|signs of|symptom of|symptoms of|indication of|indicator of|indicativ{e,} of|clue to|clues to|hint of|hint~ at|point~ {to,toward,towards}|signal~|suggest|suggests|suggesting|suggestive of|indicat~|reveal~|betray~|{sign,signs,clue,clues,hint} {that,you,your}|warning that|warning of|marker of|markers of|reflect~|red flag for|giveaway of|give away|mean that|means that|means your|mean your|mean you|means you|evidence of|tell~ of|tell~ {you,us,me}`,
  },
  {
    tag: 'Y',
    phrases: `symptoms|symptom|signs|sign|effects|side effects|warning signs|features|consequences|complications|results|clues|red flags|warning sign|hallmarks|hallmark|feature|side effect`,
  },
  { tag: 'U', phrases: `includ~|rang~ from` },
  // Relief.
  {
    tag: 'R',
    by: 'r',
    phrases: `reliev~|eas~|sort~|avoid~|reduc~|lessen~|alleviat~|sooth~|calm~|settl~|cure~|fix~|treat~|prevent~|stop~|lower~|shorten~|heal~|banish~|combat~|curb~|tam~|decreas~|diminish~|minimi{s,z}{e,es,ed,ing}|improv~|ward~ off|stav~ off|eliminat~|revers~|resolv~|counter~|counteract~|remed{y,ies,ied}|halv~|trim~|tackl~|avert~|suppress~|manag~|control~|cut|cuts|cutting|clear~ up|clear~|sort~ out|beat|beats|beaten|beating|{end,ends,ended,ending}|block~|mitigat~|kill~|eradicat~|abolish~|ameliorat~|attenuat~|abat~|inhibit~|normali{s,z}{e,es,ed}|dissolv~|{spares,spared,save,saves,saved,frees,freed}|rescu~|keep~ clear of|{hold,holds,held,holding} {off,back}|keep~ away|mend~|brought|bringing|{wipe,wipes,wiped}|
soften~|fend~ off|offset|offsets|slash~|dampen~|moderat~|zap~|erase~|tone~ down|quell~|quash~|{quiets,quieted}|quieten~|subdu~|{dispel,dispels,dispelled}|conquer~|defeat~|crush~|squash~|allay~|{halts,halted}|{arrests,arrested}|thwart~|{limits,limited}|forestall~|rectif{y,ies,ied}|{smooths,smoothed}|vanquish~|{relaxes,relaxed}|{knock,knocks,knocked} {out,on the head}|chase~ away|stamp~ out|{busts,busted}|unknot~|melt~ {,away}|loosen~`,
  },
  {
    tag: 'R',
    phrases: `{lifesaver,life saver,godsend,boon,blessing,game changer} {for,to}|magic {for,against}|recommended {for,against}|work~ against|{ally,allies,weapon,defence,defense} against|help~|help~ with|help~ {prevent,relieve,ease,reduce,treat,to prevent,to relieve,to ease,to reduce,to treat,stop,to stop,cure,fight,control,lower,to lower,beat,calm,to calm,soothe,clear,manage,shorten}|{fight,fights,fought,fighting}|
{get,gets,got,getting} rid of|put~ {a stop,an end,paid} to|{work,works,worked,working} {wonders for,for,against,on,well for,well against,on my}|protect~|guard~|shield~|defend~|spar~ {you,people,me}|rid of|rid~ {you,me,us} of|
relief from|relief for|relief of|{offer,offers,offered,give,gives,gave,provide,provides,bring,brings} {relief,some relief,protection,quick relief,comfort} {from,for,against,to}|{take,takes,took} the edge off|{bring,brings,brought,bringing} down|{get,gets,got} {down,under control}|{keep,keeps,kept,keeping}|
effective {remedy,cure} {for,against}|best thing for|good for|great for|good against|helpful {for,against,in,with}|effective {for,against,in,at,with}|effective treatment for|{useful,handy} {for,against,in}|beneficial {for,in}|cure for|cures for|remedy {for,against}|remedies for|treatment {for,of}|antidote {to,for}|answer to|solution {to,for}|fix for|protection {against,from}|benefit~|benefit {for,in,against}|benefits {for,in}|of {help,benefit,use,value} {for,in,against,with}|
therapy for|{make,makes,made} {short work of,light work of}|speed~ {recovery from,up recovery from,up}|{say,saying} {no,farewell} to|{kiss,kisses,kissed,kissing}|forget|{take,takes,took,knock,knocks,knocked,shave,shaves,shaved,cut,cuts} {a day,a week,days,hours,two days,# days} off|{do,does,did,done,doing,work,works,worked,working} {wonders,miracles,the trick,the job} {for,with,on,against}|{work~,work} {a,like a} {charm,treat} {for,on,against,with}|{work,works,worked,do,does,did,fare,fares,fared,perform~} {,much ,far ,even ,slightly ,significantly }better {against,for,on,in,at,with}|{superior to,better than,more effective than,outperform~,beat,beats} {,a }{placebo,dummy pill,dummy pills,sugar pill,sham treatment} {for,in,at,on,against}|undo|undoes|deal~ with|see off|{say,wave} {goodbye,bye} to|sees off|saw off|blunts|{drive,drives,drove} away|{take,takes,took} away|wip~ out|{drive,drives,drove,driving} out|iron~ out|lift~|{make,makes,made} {a,all the} difference {,to,for}|recover~ {,faster,sooner} from|{much,anything,a thing,a lot,something,everything} {for,about,against}`,
  },
  {
    tag: 'r',
    phrases: `{helped,ended,beaten,cured,undone,wiped out,kept at bay} {by,with}|respond~ to|responsive to|{go,goes,went} after|benefit~ from`,
  },
  {
    tag: 'V',
    phrases: `{go,goes,went,gone,going} away|went|gone|disappear~|vanish~|fad~|subsid~|ceas~|{let,lets} up|better|{is,are,was,were} over|history|no more|healed|lifted|melted away|calmed down|back to normal|dropped off|less often|less severe|milder|{die,dies,died} down|{wear,wears,wore} off|reced~|dwindl~|{quiet,quiets,quieted,quieten,quietens,quietened} down|under control|thing of the past|recover~ {faster,sooner,quicker}|{stay,stays,stayed} away|returned to normal|dried up|in remission|pass|passes|passed|cleared|abated|settled down`,
  },
  // Mere association.
  {
    tag: 'H',
    phrases: `link~ {to,with}|associat~ with|tied {to,with}|connect~ {to,with}|correlat~ with|{go,goes,going} hand in hand with|{go,goes} {along,together} with|hand in hand with|related to|implicated in|suspected {in,of causing}|suspect in|blamed for|connection {to,with}|association with|relationship with|a factor in|factor in`,
  },
  { tag: 'K', phrases: `link~|tie~|connect~|associat~|{pin,pins,pinned}` },
  {
    tag: 'J',
    phrases: `link between|links between|connection between|connections between|association between|relationship between|correlation between|relation between|tie between`,
  },
  {
    tag: 'j',
    phrases: `effect of|effects of|benefit of|benefit from|benefits of|benefits from|role for|evidence for|impact of|advantage of`,
  },
  // Denial by itself.
  {
    tag: 'z',
    phrases: `{nothing,zero,nada,no good} {for,to,about,against}|nothing to do with|no {effect,impact,influence,bearing} {on,in,upon,against}|no {benefit,help,use,good,advantage,value,relief} {for,in,against,with,from,to}|{no,zero} {,meaningful,significant,real,clear} {difference,change} {to,in,with,between}|no difference|no {more,greater} effect {on,against}|no better than|as useless as|no more {useful,helpful} than|no different {from,than,to}|
of no {use,help,benefit,value,avail,good} {,in,for,against,to,with}|{sod all,diddly,nowt,zilch,jack,naff all,bugger all,diddly squat} {for,to,about}|{cleared,acquitted,absolved,innocent} of|off the hook for|useless {for,against,in,at}|ineffective {for,against,in,at}|powerless {against,over}|worthless {for,against}|no {remedy,cure,treatment,answer,match,solution,fix,help,protection,defence,defense,defence} {for,to,against}|unrelated to|no {link,connection,association,relation,relationship,correlation} {with,to}|independent of|nothing to do with|no role in|no part in|little {effect,benefit,use,help} {on,for,in,against}|little for|{do,does,did} little {for,to}|not to blame for|not much use {for,against}`,
  },
  {
    tag: 'n',
    phrases: `not|no|nobody|no one|never|cannot|neither|fail~ to|{no,little,scant,not enough,insufficient} {,good,real,hard,solid,strong,clear,scientific,convincing} {evidence,proof,sign,reason to think}|not {say,claim,expect,think,believe,count on,rely on}|nothing|hardly|scarcely|barely|unlikely to|without|none|far from|lack of evidence|no indication|no data|no studies show|no study shows|evidence against|contrary to|unable to|not able to|instead of|rather than|no longer`,
  },
  // What an effect is called; denied, it is a denial.
  {
    tag: 'g',
    phrases: `effect|effects|useful|helpful|effective|efficacy|difference|impact|influence|improvement|touch~|dent|any better|success|change~`,
  },
  // A verdict of falsehood on what was said.
  {
    tag: 'Q',
    phrases: `myth|a myth|myths|is false|are false|untrue|not true|isn t true|debunked|disproved|disproven|nonsense|no truth|wives tale|wives tales|is wrong|are wrong|unfounded|misconception|fiction|baseless|discredited|refuted|contradicted|is wishful thinking|ruled out|rule out|unsupported|overblown|exaggerated|overstated|no basis|hold up|holds up|not supported`,
  },
  {
    tag: 'h',
    phrases: `may|might|can|could|possibly|perhaps|{good,some,strong,is,solid,growing,limited} evidence that|possible|probably|potentially|maybe|likely|thought to|believed to|said to|suspected to|suspected of|suspect|suspects|seem~ to|seem to|seems|appear~ to|appears to|suggest that|suggests that|suggested that|suggests|suggest|suggested|some people find|some find|some say|reportedly|apparently|is thought|claimed to|reported to|supposed to|tends to|tend to|may also|think|believe|believes|believed|hint that|sometimes`,
  },
  // Left unsaid: subject of study, supposition, hearsay, what somebody sells.
  {
    tag: 'y',
    phrases: `may or may not|not {always,necessarily}|rarely|seldom|hardly ever|evidence that|{the,a} {idea,claim,belief,notion,theory,rumour,rumor,story,hypothesis} that|claims that|whether|wonder~ if|wonder~ whether|ask~ if|see if|find out if|find out|test if|tested if|tested|testing|tests|studied|studying|investigat~|examin~|explor~|look~ at|look~ into|aim~ to|the aim|aim|aims|hypothes{is,ised,ized,ise,ize}|hypothesis|set out to|unclear|unknown|not known|unproven|remains to be seen|question|questions|assum~|assuming|suppos{e,ing}|imagine|assess~|evaluat~|debate~|debat{e,ed}|marketed|sold as|sells|selling|expected|expects|we expect|meant to|ought to|in theory|theoretically|powered to|pinned {their,our,her,his} hopes|claim~ that|{makers,company,firm,seller,sellers,manufacturer,ad,ads,brand} {claims,claim,claimed}|touted|billed as|belief that|advertis~|promis~|hope|hopes|hoped|hoping|{have,has} yet to|{advert,ad,commercial} says|research into|{mistook,mistaken,took,taken} {it for,for} {a,low}|research into|quest|{bid,attempt,effort,efforts,race,search} {to,for}|trial of|trials of|check if|checked|to test|will test|unsure|doubt|doubts|doubtful|uncertain|nobody knows|no one knows|looked for|compar~|if only|wish|designed to|planned|plan to|recruit~|enroll~|enrol~|we asked|more research|further research|further studies|used to be thought|once thought|used to {think,swear,believe}|once believed|would`,
  },
  // What was found: ends such a reach.
  {
    tag: 'v',
    phrases: `found that|found|finds|finds that|find that|show~ that|shown that|showed that|showed|conclud~ that|conclud~|confirm~ that|confirmed that|reported that|proved that|proves that`,
  },
  // Fillers: they stand between the parts of a claim and change nothing.
  {
    tag: 'A',
    phrases: `{days,weeks,months,years,decades} of|as expected|than expected|expecting {mothers,women}|{nobody,no one} {,had }{noticed,knew,realised,realized,spotted,saw} {,that}|{one,two,three} in {#,three,four,five,ten,twenty}|{a third,half,a quarter,a fifth,most,many} of|one of|all but|nothing but|no wonder|late|early|{a,each,every,per} {day,week,night,month}|at night|in {winter,summer}|in the {morning,evening}|late in the day|on an empty stomach|with food|for {,many,several,#} {days,weeks,months,years}|{within,in} {,a few,#} {days,weeks,months}|inland|alone|deaths from|death from|deaths due to|attacks of|relapses of|pain of|pain from|risk of|chance of|chances of|odds of|rate of|rates of|incidence of|number of|severity of|frequency of|duration of|length of|prevalence of|development of|onset of|bouts of|episodes of|cases of|a bout of|do|does|did|will|shall|must|also|often|always|even|still|just|then|soon|too|only|well|very|quite|so|to|shown to|found to|proved to|proven to|known to|itself|themselves|already|ever|not only|not just|not merely|no doubt|no doubt that|without doubt|without a doubt|no question that|no wonder|one|most|many|much|commonly|known|proven|all|again|now|first|as well|in fact|indeed|of course|for example|for instance|in general|at times|in time|over time|in the long run|in the end|a common|common|an early|early|classic|typical|first|later|such as|like|including|especially|particularly|for me|when taken|the|a|an|my|your|his|her|our|some|any|day to day|night time|severe|mild|chronic|nasty|painful|occasional|frequent|persistent|serious|sudden|unexplained|bad|badly|up to|both|either|proved|proves|turn~ out to|way to|ways to|able to|used to|recommended to|advised to|given to|taken to|used in|into|has the power to`,
  },
  {
    tag: 'e',
    phrases: `remain~|turn~ out to be|prov{e,es,ed} to be|be|is|am|are|was|were|been|being|has|have|had|having`,
  },
  {
    tag: 'F',
    phrases: `{feel,feels,felt,feeling}|{get,gets,got,getting}|suffer~|suffer~ from|experienc~|develop~|notic~|complain~ of|report~|{have,has,had,having} {trouble with,problems with,bouts of,episodes of,frequent}|{become,becomes,became}|{end,ends,ended} up|prone to|more prone to|{come,comes,came} down with|more likely to {have,get,develop,suffer,suffer from,experience,feel,report,be}|{wake,wakes,woke} with|{look,looks,looked}|struggle~ with|a higher risk of|a greater risk of|an increased risk of|higher risk of|at higher risk of|at risk of|susceptible to|risk|risks|risked|{face,faces,facing}|{show,shows}|were more|are more|grow|grows|turn|turns`,
  },
  // Joints of a sentence.
  { tag: 'a', phrases: `and|or|nor|as well as|plus|and or|along with|and also|and even` },
  {
    tag: 'b',
    phrases: `but|yet|while|whereas|although|though|however|unlike|except|whilst|even though|despite|in contrast`,
  },
  { tag: 'B', phrases: `because|cos|coz|cuz|since|given that` },
  {
    tag: 'O',
    phrases: `after|now that|the {day,week,month,moment,minute} {i,she,he,we,they}|{within,after} {,a few} {days,weeks,months,years} of|once|thanks to|ever since|following|as soon as|when i {started,began}`,
  },
  {
    tag: 'I',
    phrases: `{every,each} time|if|when|whenever|unless|provided|in case|until|wherever|where`,
  },
  { tag: 't', phrases: `that|which|what|who|whose|whom|thus|thereby` },
  { tag: 'o', phrases: `of` },
  {
    tag: 'p',
    phrases: `as|so that|in|on|at|by|with|from|among|during|over|under|within|about|between|before|through|per|via|around|across|throughout|given|found|taken|used|swallowed|added|eaten|according to|against|for|inside|upon|towards|near|due`,
  },
  { tag: 'T', phrases: `than|compared with|compared to|versus|vs` },
  {
    tag: 'P',
    phrases: `this electrolyte|the electrolyte|doing so|the {cause,reason,culprit,explanation} {is,was}|as a result|consequently|hence|{that,this} {is,was} why|for this reason|the {result,outcome,consequence,upshot}|its|their|it|they|this|these|them|those|this disease|the disease|this problem|the problem|this complaint|the complaint|this symptom|the symptom|these symptoms|the symptoms|this mineral|the mineral|this vitamin|the vitamin|this nutrient|the nutrient|these vitamins|these minerals|the supplement|the supplements|supplements|the pills|the tablets|this element|the element|this condition|the condition|the shortage|the deficiency|the lack|such a deficiency|this deficiency|such a lack|such a shortage|this trace element|the trace element|the stuff|the drink|these foods|such supplements|this supplement|the two|both of them`,
  },
  // "A poor choice" is no shortage, "at nothing" no denial.
  {
    tag: 'w',
    phrases: `you|we|i|he|she|a poor {choice,remedy,substitute,option,idea,excuse}|at nothing`,
  },
];

/** Endings of regular verbs: "cause", "stop", "carry" are given as the stem before `~`. */
function inflect(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const e = stem.endsWith('e') ? stem.slice(0, -1) : stem;
  if (
    /[^aeiou]$/.test(stem) &&
    /^(?:stop|skip|rid|top|cut|spar|nip|zap|rob|slip|drop|sip|swap|quit|trim|run|control)$/.test(
      stem,
    )
  )
    return [stem, `${stem}s`, `${stem}${last}ed`, `${stem}${last}ing`];
  const s = /(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`;
  return [stem, s, `${e}e`, `${e}es`, `${e}ed`, `${e}ing`];
}

function expand(phrase: string): string[] {
  const choice = /\{([^}]*)\}/.exec(phrase);
  if (choice)
    return (choice[1] ?? '').split(',').flatMap((word) => expand(phrase.replace(choice[0], word)));
  const stem = /(\S+)~/.exec(phrase);
  if (!stem) return [phrase];
  return inflect(stem[1] ?? '').map((word) => phrase.replace(stem[0], word));
}

/** The tag at the end of each phrase, in a tree of words. */
export interface CueNode {
  tag?: string;
  readonly next: Map<string, CueNode>;
}

function put(root: CueNode, phrase: string, tag: string): void {
  let node = root;
  for (const word of phrase.trim().split(/\s+/)) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map() }));
    node = next;
  }
  // Rows further up win.
  node.tag ??= tag;
}

/** Puts phrases, separated by `|`, into a tree. */
export function addPhrases(root: CueNode, phrases: string, tag: string, by?: string): void {
  for (const raw of phrases.replaceAll('\n', '').split('|'))
    for (const phrase of expand(raw)) {
      put(root, phrase, tag);
      if (by && PARTICIPLE.test(phrase))
        for (const agent of ['by', 'with']) put(root, `${phrase} ${agent}`, by);
    }
}

const PARTICIPLE = /(?:ed|brought on|set off|brought about|driven up|cut|fought)$/;

let tree: CueNode | undefined;

/** The cue phrases; built at the first use. */
export function cueTree(): CueNode {
  if (tree) return tree;
  tree = { next: new Map() };
  for (const { tag, by, phrases } of ROWS) addPhrases(tree, phrases, tag, by);
  return tree;
}
