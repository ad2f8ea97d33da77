/**
 * The words that carry a claim, as data. Each tag is one letter, so that the tags of a sentence form
 * a string over which the constructions are patterns.
 *
 * In a phrase `~` stands for the regular endings of a verb, `^took` for them and a past of its own, `{a,b}` for a choice. Rows with `by`
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
    phrases: `the {lack,shortage,deficiency,absence} {of,in}|too {low,small} {a,an} {intake,amount,dose,supply} of|low|low {levels,level,intake,intakes,stores,amounts,status}|low in|low on|too low in|run^ran {low,short,out} {on,of}|lack of|lack~|leave^left {him,her,me,them,you,us,people} {,badly ,severely ,very }{without,short of,low in,lacking}|lack~ in|deficits {of,in}|sweat~ out|
devoid of|bereft of|thin on|{forgot,forgetting,forget,forgets} {about,my,the,her,his,your}|too little|{scant,scanty,meagre}|too few|very little|little|not enough|insufficient|inadequate|deficient in|deficient|deficiency {of,in}|deficiencies {of,in}|deficit {of,in}|short of|short on|shortage~ of|{shortfall,shortfalls} {in,of}|
poor in|without|missing|depleted of|depleted|deplete~|drain~|starved of|deprived of|skimp~ on|skip~|hardly any|barely any|almost no|next to no|loss of|losses of|lose|loses|losing|lost|
{need,needs} more|miss~ out on|fall~ short of|fell short of|go^went without|absence of|depletion of|
suboptimal|marginal|{skimpy,sparse,dwindling,exhausted}|{,a }{dearth,paucity,scarcity} of|free of|{falling,dropping,declining,lowest}|want of|the lower {,your,the}|stripped of|{empty,void} of|nothing {with,containing}|{starve,starving,deprive,depriving}|{in need of,asking for,crying out for,begging for} {,more}|{could,can} do with more`,
  },
  // The same, behind it.
  {
    tag: 'k',
    phrases: `deficiency|deficiencies|deficient|deprived|starved|insufficiency|shortage|shortages|shortfall|shortfalls|depletion|deficit|deprivation|lack|in short supply|
run^ran {low,short,out}|{fell,dropped,plummet~,plunge~}|falls|fall|dips|dip|sinks|sink|too low|starvation|malnutrition|scarce|loss|losses|poor|sank|rock bottom|below par|{run,ran} dry|on the low side`,
  },
  {
    tag: 'x',
    phrases: `{that,this,so,such} much|{tons,masses,gallons,abundance} of|overindulg~ in|so many|too much|too many|a lot of|lots of|more than {that,this}|{rising,climbing,higher,highest}|{more than,over,above,upwards of} # {,mg of,g of,mcg of,grams of,micrograms of,milligrams of,units of}|overdo^overdid it {with,on}|{high,higher,large,larger,big,huge,massive} {doses,amounts,levels,intakes,quantities}|excess|excessive|such {doses,amounts}|these {doses,amounts}|surplus|{high,higher,large,larger,big,huge,very high,massive,heavy,generous} {dose,doses,amounts,amount,quantities,intake,intakes,levels} of|
high dose|megadoses of|overdose of|overdoses of|overdo^overdid|overdos~ on|{go,going} overboard {on,with}|
high|high in|heavy|overload of|load~ up on|{,a }{glut,surfeit} of|loaded with|laden with|heavy on|build up of|buildup of|overuse of|{,a }surplus of|loads of|binge~ on|poisoning with|fill~ up on|gorg~ on|overload~ {on,with}|{step,steps,stepped,ramp,ramped,crank,cranked} up`,
  },
  {
    tag: 'q',
    phrases: `excess|overload|toxicity|overdose|overdoses|overdosing|poisoning|surplus|intoxication|in excess|{in,at} {high,large,big,huge,very high,very large,higher} {doses,dose,amounts,quantities}|in bulk|megadoses|overconsumption|overuse|exposure|build up|buildup|
too high|binge|binges|overdosed|too {fast,quickly}|by the handful`,
  },
  // Intake: says nothing about the amount.
  {
    tag: 'i',
    phrases: `richer in|{imbalance,imbalances} {of,in}|{take,takes,taking,took,taken}|us{e,ing,es}|intake|intakes|eat^ate|drink^drank|guzzl~|gulp~|downing|pop^popped|consum~|consumption|{swallow,swallowing}|add~|sprinkl~|suck~|sip~|chew~|supplement|supplements|supplementation|supplementing|
pill|pills|tablet|tablets|capsule|capsules|lozenges|powder|powders|gummies|gummy|drops|syrup|spray|injections|injection|shots|drip|cream|gel|patch|patches|infusion|infusions|treatment|replacement|toothpaste|drink|shot|jab|jabs|product|therapy|salts|
dose|doses|amount of|level|levels|status|stores|reserves|store|supply|diet|diets|rich|rich in|containing|content|source of|foods with|full of|packed with|
more|extra|enough|get^got enough|in the diet|adequate|sufficient|plenty|a bit of|a little|some|glass of|cup of|pinch of|course of|form of|juice|tea|oil|extract|root|water|food|foods|drinks|products|
correct~|restor~|replenish~|replac~|top~ up|boost~ your|rais~ your|mineral|nutrient|vitamin|element|regular|daily|oral|dietary|intravenous|topical|role of|bar|bars|mg|laden|medicine|meals|fortified|fortification|prophylaxis|monotherapy|loading|dosing|sachet|sachets|sprays|chews|chewables|balm|lotion|ointment|mouthwash|softgels|caps|caplets|pastilles|tonic|blend|formula|complex|booster|smoothie|shampoo|flakes|bath|baths|{sprinkles,granules,mix,elixir}|iodisation|iodization|supplemental|serum|blood|body|plenty of|{formulated,enriched,fortified,made,blended,boosted} with|contains|g|mcg|grams|micrograms|milligrams|iu`,
  },
  {
    tag: 'f',
    phrases: `fewer|less|lower risk of|lower rates of|lower rate of|lower odds of|fall in|drop in|{reduction,decrease,lessening} of|reduction in|reductions in|no more|decline in|decrease in|improvement in|improvements in|protection from|protection against|less severe|less frequent`,
  },
  {
    tag: 'u',
    phrases: `stop^stopped {eating,drinking,taking,using}|cut~ {back on,down on,out,back,down}|{a,#,one,two,three,} {day,days,week,weeks,month,months} off|giving up|give up|gave up|eat less|eating less|drinking less|restrict~|{limit,limits,limiting}|{go,going} easy on|swap~|remov~|quit|quitting`,
  },
  // Cause.
  {
    tag: 'C',
    by: 'c',
    phrases: `cause~|trigger~|bring^brought on|bring^brought about|produc~|induc~|provok~|{set,sets,setting} off|spark~|spark~ off|worsen~|aggravat~|exacerbat~|fuel~|unleash~|breed~|stir~ up|herald~|{prolong,prolongs}|deepen~|heighten~|{inflames,inflamed}|stok~|magnif{y,ies,ied}|ignit~|{set,sets} the {stage,scene} for|pav~ the way {for,to}|open~ the door to|awaken~|{feeds,fed}|intensif{y,ies,ied,ying}|precipitat~|elicit~|generat~|foster~|prompt~|inflict~|hasten~|amplif{y,ies,ied}|compound~`,
  },
  {
    tag: 'C',
    phrases: `lead^led to|result~ in|contribut~ to|make^made|leave^left|give^gave|
end~ in|end~ up {in,with}|show~ up as|show^shown as|manifest~ as|tak~ the form of|respond~ with|{,a }recipe for|{give,gives,gave,giving,make,makes,made,making,leave,leaves,left,leaving} {them,it}|{tip~,spiral~,degenerat~,morph~,evolv~,translat~,plung~} into|expos~ to|present~ as|present~ with|appear~ as|
predispos~ to|promot~|encourag~|invit~|creat~|play~ a {role,part} in|behind|at the root of|the root of|reason for|
cause of|causes of|responsible for|to blame for|culprit|trigger for|triggers for|trigger of|source of|risk factor for|risk factors for|underli{e,es}|account~ for|explain~|a driver of|drive~|keep^kept {you,me,people,us,him,her,them}|{turn,turns} into|progress~ to|develop~ into|
mean|means|meant|add~ to|push~|render~|at risk {of,for}|bring with it|brings|bring|spell|spells|end~ with|is followed by|accompanied by|marked by|characteri{s,z}ed by|upset~|why {my,your,his,her,their,our,the,so many,some,most}|why {you,i,we,she,he,they,people} {have,feel,get,are,suffer,had,felt}|shows in|show in|show itself`,
  },
  // More of something; with "blood pressure" it is the symptom.
  {
    tag: 'E',
    by: 'c',
    phrases: `rais~|increas~|elevat~|heighten~|push~ up|drive^drove up|send^sent up|up|ups|upped|upping|bump~ up|multipl{y,ies,ied}|doubl~|tripl~`,
  },
  // Harm to something good ("impairs memory").
  {
    tag: 'Z',
    by: 'c',
    phrases: `impair~|weaken~|disrupt~|disturb~|harm~|hurt~|hurt|wreck~|ruin~|hinder~|interfer~ with|undermin~|compromis~|spoil~|rob~ {you,people,them,us,him,her,me} of|steal~|stunt~|delay~|slow~ down|slow~|dull~|cloud~|bad for|blunt~|affect~|{hamper,hampers,hampered,sap,saps,sapped}|{upset,upsets} {the,your,my}`,
  },
  {
    tag: 'c',
    phrases: `due to|because of|owing to|on account of|{,a,the} {result,results} of|as a result of|result~ from|come^came {down to,from}|{stem~,deriv~,originat~,born,spring,springs,sprang} {from,in,of}|explained by|arise^arose from|down to|
trac~ to|{consequence,consequences,matter} of|{ascrib~,attribut~,attributable,chalked up,laid} to|pinned on|in the wake of|{fallout,aftermath} {of,from}|the toll of|reaction to|secondary to|follow~|follow|to do with|
brought on|common {in,with,among}|frequent in|typical of|typical in|seen {in,with}|appear~ {in,with,when,after}|set in when|set~ in after|characteristic of|accompan{y,ies,ied,ying}|a feature of|features of|{a,the} disease of|involves|hallmark of|side effect of|side effects of|effect of|complication of|complications of|consistent with|
blamed on|worse with|worse on|the price of|rooted in|a {,known,real,common,recognised,recognized,serious,possible} risk of|{drawback,downside,hazard,hazards,penalty,legacy} {of,for}|{,the }{upshot,outcome} of|{rise,rises,rose,climb,climbs,climbed,increases,increased,grow,grows,grew,go up,goes up,went up} with`,
  },
  // Signs: the symptom comes first.
  {
    tag: 'G',
    phrases: `sign of|signs of|symptom of|symptoms of|indication of|indicator of|indicativ{e,} of|clue to|clues to|hint of|hint~ at|point~ {to,toward,towards}|signal~|suggest|suggests|suggesting|suggestive of|indicat~|reveal~|betray~|{sign,signs,clue,clues,hint} {that,you,your}|warning that|warning of|marker of|markers of|reflect~|red flag for|giveaway of|give away|{mean,means} {that,you}|means your|evidence of|tell~ of|tell~ {you,us,me}|denot~|impl{y,ies,ied}|symptomatic of|alert~ {to,you,her,him,doctors}|flag~|mirror~|mark|marks|{gives,gave,giving} away`,
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
    phrases: `reliev~|eas~|sort~|avoid~|reduc~|lessen~|alleviat~|sooth~|calm~|settl~|cure~|fix~|treat~|prevent~|stop~|lower~|shorten~|heal~|banish~|combat~|curb~|tam~|decreas~|diminish~|minimi{s,z}{e,es,ed,ing}|improv~|ward~ off|stav~ off|eliminat~|revers~|resolv~|counter~|counteract~|remed{y,ies,ied}|halv~|trim~|tackl~|avert~|suppress~|manag~|control~|cut|cuts|cutting|clear~ up|clear~|sort~ out|beat|beats|beaten|beating|end~|block~|mitigat~|kill~|eradicat~|abolish~|ameliorat~|attenuat~|abat~|inhibit~|normali{s,z}{e,es,ed}|dissolv~|{spares,spared,save,saves,saved,frees,freed}|rescu~|keep~ clear of|hold^held {off,back}|keep~ away|mend~|brought|bringing|wipe~|
soften~|fend~ off|offset|offsets|slash~|dampen~|moderat~|erase~|quell~|quieten~|subdu~|dispel^dispelled|conquer~|defeat~|crush~|allay~|{halts,halted}|thwart~|{limits,limited}|forestall~|rectif{y,ies,ied}|{relaxes,relaxed}|chase~ away|melt~ {,away}|loosen~|assuag~|neutrali{s,z}{e,es,ed}|overcom{e,es,ing}|overcame|stabili{s,z}{e,es,ed}|temper~|{stems,stemmed} the|shrink^shrank|deaden~|silenc~|contain~ the|strengthen~|unblock~|shift~|halt|{chase,chases,chased,shake,shakes,shook,fight,fights,fought} off|knock~|nudg~|pull~|{put,puts}`,
  },
  {
    tag: 'R',
    phrases: `{lifesaver,life saver,godsend,boon,blessing,game changer} {for,to}|magic {for,against}|recommended {for,against}|work~ against|{ally,allies,weapon,defence,defense} against|help~|help~ with|help~ {prevent,relieve,ease,reduce,treat,to prevent,to relieve,to ease,to reduce,to treat,stop,to stop,cure,fight,control,lower,to lower,beat,calm,to calm,soothe,clear,manage,shorten}|fight^fought|
get^got rid of|put~ {a stop,an end,paid} to|work~ {wonders for,for,against,on,well for,well against,on my}|protect~|guard~|shield~|defend~|spar~ {you,people,me}|rid of|rid~ {you,me,us} of|
relief from|relief for|relief of|{offer,offers,offered,give,gives,gave,provide,provides,bring,brings} {relief,some relief,protection,quick relief,comfort} {from,for,against,to}|take^took the {edge off,sting out of,pain out of}|do^did away with|{a ,}{calming,soothing,protective,beneficial,positive} {effect,effects,influence} {on,against}|bring^brought down|get^got {down,under control}|keep^kept|
effective {remedy,cure} {for,against}|good for|great for|good against|helpful {for,against,in,with}|effective {for,against,in,at,with}|effective treatment for|beneficial {for,in}|cure for|cures for|remedy {for,against}|remedies for|treatment {for,of}|antidote {to,for}|answer to|solution {to,for}|fix for|protection {against,from}|benefit~|benefit {for,in,against}|benefits {for,in}|of {help,benefit,use,value} {for,in,against,with}|
therapy for|make^made {short work of,light work of}|speed~ {recovery from,up recovery from,up}|{say,saying} {no,farewell} to|kiss~|forget|{take,takes,took,knock,knocks,knocked,shave,shaves,shaved,cut,cuts} {a day,half a day,a week,days,hours,two days,# days} off|{do,does,did,done,doing,work,works,worked,working} {wonders,miracles,the trick,the job} {for,with,on,against}|{work~,work} {a,like a} {charm,treat} {for,on,against,with}|{work,works,worked,do,does,did,fare,fares,fared,perform~} {,much ,far ,even ,slightly ,significantly }better {against,for,on,in,at,with}|{superior to,better than,more effective than,outperform~,beat,beats} {,a }{placebo,dummy pill,dummy pills,sugar pill,sham treatment} {for,in,at,on,against}|undo|undoes|deal~ with|see off|{say,wave} {goodbye,bye} to|sees off|saw off|blunts|drive^drove away|take^took away|wip~ out|drive^drove out|iron~ out|lift~|make^made {a,all the} difference {,to,for}|recover~ {,faster,sooner} from|{much,anything,a thing,a lot,something,everything} {for,about,against}`,
  },
  {
    tag: 'r',
    phrases: `{helped,beaten,cured,undone,wiped out,kept at bay} {by,with}|respond~|responsive to|go^went after|benefit~ from`,
  },
  {
    tag: 'V',
    phrases: `{go,goes,went,gone,going} away|went|gone|disappear~|vanish~|fad~|subsid~|ceas~|{let,lets} up|better|{is,are,was,were} over|history|no more|healed|lifted|melted away|back to normal|dropped off|less often|less severe|milder|die~ down|wear^wore off|reced~|dwindl~|under control|thing of the past|recover~ {faster,sooner,quicker}|stay~ away|returned to normal|dried up|in remission|pass|passes|passed|cleared|abated|settled down|come^came down|{grow,became,become,becomes,got,get,were,was} {rarer,shorter,fewer,lighter,scarcer}|not {come,been} back|not {returned,recurred}|evaporat~|ebb~ {,away}|wan{e,es,ed}|{tail,tails,tailed,taper,tapers,tapered,ease,eases,eased} off|on the mend|a distant memory|shrank|settled|cleared up|come right`,
  },
  // Mere association.
  {
    tag: 'H',
    phrases: `link~ {to,with}|associat~ with|tied {to,with}|connect~ {to,with}|correlat~ with|{go,goes,going} hand in hand with|{go,goes} {along,together,} with|related to|implicated in|suspected {in,of causing}|suspect in|blamed for|connection {to,with}|association with|relationship with|a factor in|factor in`,
  },
  { tag: 'K', phrases: `link~|tie~|connect~|associat~|pin^pinned` },
  {
    tag: 'J',
    phrases: `link between|connection between|association between|relationship between|correlation between`,
  },
  {
    tag: 'j',
    phrases: `effect of|effects of|benefit of|benefit from|benefits of|benefits from|role for|evidence for|support~ {,the use of}|impact of|advantage of`,
  },
  // Denial by itself.
  {
    tag: 'z',
    phrases: `{nothing,zero,nada,no good} {for,to,about,against}|nothing to do with|no {effect,impact,influence,bearing} {on,in,upon,against}|{no,zero} {,meaningful,significant,real,clear} {difference,change} {to,in,with,between}|no {more,greater} effect {on,against}|no {better,more effective} than|{on a par with,no advantage over,same as,equal to} {placebo,a placebo,dummy pills} {for,in,on,against}|not {the answer,a cure} {to,for}|{disappoint~,come up short,came up short} {in,for,against}|as useless as|no different {from,than,to}|
of no {use,help,benefit,value,avail,good} {,in,for,against,to,with}|{sod all,nowt,jack,naff all} {for,to,about}|{cleared,acquitted,absolved,innocent} of|useless {for,against,in,at}|ineffective {for,against,in,at}|powerless {against,over}|worthless {for,against}|no {remedy,cure,treatment,answer,match,solution,fix,help,protection,defence,defense} {for,to,against,from}|unrelated to|no {link,connection,association,relation,relationship,correlation} {with,to}|independent of|no role in|no part in|little {effect,benefit,use,help} {on,for,in,against}|do^did little {for,to}|{as,no less,equally} {frequent,common,bad,severe} {on,with,after}|{stay~,remain~,remained} {the same,unchanged} {on,with,after,despite,in}|{unchanged,unaffected,unmoved} {by,with,on}|not {budge,change,improve,shift,differ,fall,drop} {on,with,after}|{regardless,irrespective} of|{persist~,continu~} despite`,
  },
  {
    tag: 'n',
    phrases: `not|no|nobody|no one|never|cannot|neither|fail~ to|{no,little,scant,not enough,insufficient} {,good,real,hard,solid,strong,clear,scientific,convincing} {evidence,proof,sign,reason to think}|{little,nothing} to suggest|not {say,claim,expect,think,believe,count on,rely on}|nothing|hardly|scarcely|barely|unlikely to|without|none|far from|lack of evidence|no indication|no data|no studies show|no study shows|evidence against|contrary to|unable to|not able to|instead of|rather than|no longer`,
  },
  // What an effect is called; denied, it is a denial.
  {
    tag: 'g',
    phrases: `effect|effects|useful|helpful|effective|efficacy|difference|impact|influence|improvement|touch~|dent|any better|success|change~`,
  },
  // A verdict of falsehood on what was said.
  {
    tag: 'Q',
    phrases: `myth|a myth|myths|is false|are false|untrue|not true|debunked|disproved|disproven|nonsense|no truth|wives tales|is wrong|are wrong|unfounded|misconception|fiction|baseless|discredited|refuted|contradicted|is wishful thinking|ruled out|rule out|unsupported|overblown|exaggerated|overstated|no basis|hold up|holds up|not supported|{come,came} to nothing|not borne out|in vain|proved false`,
  },
  {
    tag: 'h',
    phrases: `may|might|can|could|possibly|perhaps|{good,some,strong,is,solid,growing,limited} evidence that|possible|probably|potentially|maybe|likely|believed to|suspected of|suspect|suspects|seem~ to|seems|appear~ to|suggest~ that|suggests|suggest|suggested|some say|reportedly|apparently|is thought|reported to|supposed to|tends to|tend to|think|believe|believed|hint that|sometimes`,
  },
  // Left unsaid: subject of study, supposition, hearsay, what somebody sells.
  {
    tag: 'y',
    phrases: `may or may not|not {always,necessarily}|rarely|seldom|hardly ever|evidence that|{the,a} {idea,claim,belief,notion,theory,rumour,rumor,story,hypothesis} that|whether|ask~ if|see if|find out|tested|testing|tests|studied|studying|investigat~|examin~|explor~|look~ at|look~ into|aim~ to|the aim|aim|aims|hypothes{is,ised,ized,ise,ize}|set out to|unclear|unknown|not known|unproven|remains to be seen|question|questions|assum~|assuming|suppos{e,ing}|imagine|assess~|evaluat~|debate~|debat{e,ed}|marketed|sold as|sells|selling|expected|expects|we expect|meant to|ought to|in theory|theoretically|powered to|claim~ that|touted|billed as|advertis~|promis~|hope|hopes|hoped|hoping|{have,has} yet to|{advert,ad,commercial} says|research into|quest|{bid,attempt,effort,efforts,race,search} {to,for}|trial of|trials of|check if|checked|to test|unsure|doubt|doubts|doubtful|uncertain|nobody knows|no one knows|looked for|compar~|if only|wish|designed to|planned|plan to|recruit~|enroll~|enrol~|we asked|more research|further research|further studies|used to be thought|once thought|used to {think,swear,believe}|could not say|once believed|would`,
  },
  // What was found: ends such a reach.
  {
    tag: 'v',
    phrases: `found that|found|finds|finds that|find that|show~ that|shown that|showed that|showed|conclud~ that|conclud~|confirm~ that|confirmed that|reported that|proved that|proves that`,
  },
  // Fillers: they stand between the parts of a claim and change nothing.
  {
    tag: 'A',
    phrases: `{days,weeks,months,years,decades} of|as expected|than expected|expecting {mothers,women}|{nobody,no one} {,had }{noticed,knew,realised} {,that}|{one,two,three} in {#,three,four,five,ten,twenty}|{a third,half,a quarter,a fifth,most,many} of|one of|all but|nothing {but,more than,worse than,other than}|scores|attacks|flares|episodes|no wonder|late|early|{a,each,every,per} {day,week,night,month}|at night|in {winter,summer}|in the {morning,evening}|late in the day|on an empty stomach|with food|for {,many,several,#} {days,weeks,months,years}|{within,in} {,a few,#} {days,weeks,months}|inland|alone|deaths from|death from|deaths due to|pain of|pain from|risk of|chance of|chances of|odds of|rate of|rates of|incidence of|number of|severity of|frequency of|duration of|length of|prevalence of|development of|onset of|cases of|do|does|did|will|shall|must|also|often|always|even|still|just|then|soon|too|only|well|very|quite|so|to|shown to|found to|proved to|known {to,for}|without food|itself|themselves|already|ever|not only|not just|not merely|without a doubt|no {question,doubt} that|one|most|many|much|commonly|known|proven|all|again|now|first|as well|in fact|indeed|of course|for example|for instance|in general|at times|in time|over time|in the long run|in the end|common|classic|typical|later|such as|like|including|especially|particularly|for me|when taken|in it|the|a|an|my|your|his|her|our|some|any|severe|mild|chronic|nasty|painful|occasional|frequent|persistent|serious|sudden|unexplained|bad|badly|up to|both|either|proved|proves|turn~ out to|way to|ways to|able to|used to|recommended to|advised to|given to|taken to|used in|into|has the power to`,
  },
  {
    tag: 'e',
    phrases: `remain~|turn~ out to be|be|is|am|are|was|were|been|being|has|have|had|having`,
  },
  {
    tag: 'F',
    phrases: `feel^felt|{start,starts,begin,begins,began}|get^got|suffer~|suffer~ from|experienc~|exhibit~|develop~|notic~|complain~ of|report~|{have,has,had,having} {trouble with,problems with,bouts of,episodes of,frequent}|become^became|end~ up|prone to|more prone to|come^came down with|wake^woke with|look~|struggle~ with|{,a ,an ,at }{higher,greater,increased} risk of|at risk of|susceptible to|risk|risks|risked|{face,faces,facing}|{show,shows}|were more|are more|grow|grows|turn|turns`,
  },
  // Joints of a sentence.
  { tag: 'a', phrases: `and|or|nor|as well as|plus|and or|along with|and also` },
  {
    tag: 'b',
    phrases: `but|yet|while|whereas|although|though|however|unlike|except|whilst|despite|in contrast`,
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
    phrases: `this electrolyte|the electrolyte|doing so|the {cause,reason,culprit,explanation} {is,was}|as a result|consequently|hence|{that,this} {is,was} why|for this reason|the {result,outcome,consequence,upshot}|its|their|it|they|this|these|them|those|this disease|the disease|this problem|the problem|this complaint|the complaint|this symptom|the symptom|these symptoms|the symptoms|this mineral|the mineral|this vitamin|the vitamin|this nutrient|the nutrient|these vitamins|these minerals|the supplement|the supplements|supplements|the pills|the tablets|this element|the element|this condition|the condition|the shortage|the deficiency|the lack|such a deficiency|this deficiency|such a lack|such a shortage|this trace element|the trace element|these foods`,
  },
  // "A poor choice" is no shortage, "at nothing" no denial.
  {
    tag: 'w',
    phrases: `you|we|i|he|she|those who|a poor {choice,remedy,substitute,option,idea,excuse}|at nothing|put on|small cuts`,
  },
];

/** Endings of regular verbs: "cause", "stop", "carry" are given as the stem before `~`. */
function inflect(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const e = stem.endsWith('e') ? stem.slice(0, -1) : stem;
  if (
    /[^aeiou]$/.test(stem) &&
    /^(?:stop|skip|rid|top|cut|spar|nip|zap|rob|slip|drop|sip|swap|quit|trim|run|control|get|put)$/.test(
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
  const stem = /(\w+)(?:~|\^(\w+))/.exec(phrase);
  if (!stem) return [phrase];
  const [found, verb = '', past = verb] = stem;
  return [...inflect(verb), past].map((word) => phrase.replace(found, word));
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
