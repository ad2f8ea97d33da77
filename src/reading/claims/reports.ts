import type { Construction } from './constructions';

/** Words that tell a time of taking: "six weeks of ...", "since I started on ...". */
const TIME =
  /\b(?:#|days?|nights?|weeks?|months?|years?|since|started|starting|began|begun|been on|after|now|switched|went on|put me on|upped|daily|every (?:day|night|morning)|each (?:day|night|morning))\b/;
/** Begins with such a time, or tells it within. */
const CEASED = new RegExp(`${TIME.source}.* (?:not|no|never|hardly|no longer|nothing)\\b`);

/**
 * What people report of themselves and what two clauses say of before and after. A change of intake and
 * what began or ended then belong together; a symptom that goes on denies relief.
 */
export const REPORTS: readonly Construction[] = [
  // Two months on iron and I'm not tired any more; started iron in May, no cramps since.
  {
    kind: 'relief',
    turned: false,
    pattern:
      /(?:^|[;:])[^;:SRCN]{0,8}(N)[^;SRCN]{0,8}[a,:-][^;NLXSRC]{0,3}?n[AeFwi]{0,4}([SD])(?!i)[pwAei]{0,6}?(?=[,;]|$|[BbaO])/dg,
    between: CEASED,
    absence: true,
  },
  // I had cramps until I started on magnesium.
  {
    kind: 'relief',
    turned: true,
    pattern: /([SD])[^;NLXSRC]{0,8}I[^;,SLRC]{0,6}?(N)(?=i{0,2}[Aw]{0,2}(?:$|[,;]))/dg,
    between:
      / until .*\b(?:start|began|took|taking|given|gave|put|prescribed|added|tried|correct|replac)/,
  },
  // Since he cut out salt he has had cramps. She has had headaches since she gave up coffee.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern:
      /(?<=^|[,;:]A?)[BOI][^,;SNRC]{0,6}(M)[^;SRCV]{0,9}?,?[^;LNXRCcyVfrz,]{0,8}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
  },
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /(?<!f[Aw]{0,2})([SD])[^;,SLNXRCcVrn]{0,6},?[BO][^;SNRCc]{0,8}?(M)/dg,
  },
  // After years without B12 she had numb feet. As her iron fell, she grew pale.
  {
    kind: 'cause',
    turned: false,
    pattern:
      /(?<=^|[,;:]A?)O[^,;SNRC]{0,8}([LX])[^;SRCV]{0,6}?,?[^;LNXRCcyVfrz,]{0,6}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
  },
  // Every time I take iron I end up constipated. I'm sick every time I take zinc.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /I[Aw]{0,2}(N)[^;SRCVp]{0,5}?,?[^;LNXRCcyVfrzI,p]{0,6}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
    between: /^(?:(?:every|each) time|whenever) /,
  },
  // Tried biotin for a year, my hair is still thin. Six weeks of zinc and my acne looks the same.
  {
    kind: 'denial',
    turned: false,
    pattern:
      /(?<=^|[;:,])[^;:SRCN,]{0,6}(N)[^;SRC]{0,8}[ab,;][Aw]{0,3}(?:[eFA]{1,4}(S)|(S)(?![AewF]{0,4}V)[^;NSC]{1,5})/dg,
    between:
      /\b(?:#|days?|weeks?|months?|years?|tak\w+|took|tried|us\w+|been on)\b.*\b(?:still|the same(?! (?:time|day))|unchanged|as (?:bad|much) as (?:ever|before)|no better|(?:do|does|did|has|have) not (?:budge|budged|shift|shifted|improve|improved|change|changed|lift|ease|clear|get better|go away))\b/,
  },
  // Magnesium got me through the night, no more cramps.
  {
    kind: 'relief',
    turned: false,
    pattern: /(?<=^|[;:])[^;:SRCN]{0,6}(N)[^;SRCNn]{0,9}[,a]A?f[A]?(S)(?=[pwA]{0,3}$)/dg,
    between: / no more /,
  },
  // Two days after she started on iron, she was constipated.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /wO[^;,SRC]{1,4}(N)[^;SRCVp]{0,3}?,?[^;LNXRCcyVfrzn,p]{0,6}?([SD])(?=$|[,;.aA])/dg,
    between:
      /^(?:minutes|hours?|days?|weeks?) after .*\b(?:start|beg[au]n|tak|took|swallow|drink|drank|eat|ate|going on)/,
  },
  // For constipation, prunes work better than bran. Against colds, zinc does help.
  {
    kind: 'relief',
    turned: true,
    pattern: /(?<=^|[;:])p[Aw]{0,2}(S),A?(N)i?[hAe]{0,3}[RVw]V?/dg,
    between:
      /^(?:for|against|in|with) .* (?:works?|worked|helps?|helped|did|does|do|is|are|was) (?:best|better|well|wonders|the trick)$/,
  },
  // Say goodbye to cramps with magnesium. Forget bloating: our ginger capsules calm the gut.
  {
    kind: 'relief',
    turned: true,
    pattern: /^R[Aw]{0,2}(S)[:,-][Aw]{0,3}(N)(?=i{0,2}w?(?:$|[,;at]|[hA]{0,2}[RV]))/dg,
    between: /^(?:forget|say|kiss|wave|beat|stop|end|banish|fight) /,
  },
  // To keep constipation at bay, eat fibre.
  {
    kind: 'relief',
    turned: true,
    pattern: /(?<=^|[;:])AR[A]?(S)[^,;NLXSRC]{0,4},A?(N)(?=i{0,2}[wpA]{0,3}(?:$|[,;a]))/dg,
    between: /^to .* (?:eat|drink|take|try|use|add|have|reach for|choose)\b/,
  },
  // His goitre has been prevented for years by iodised salt.
  {
    kind: 'relief',
    turned: true,
    pattern: /([SD])[Aehn]{1,4}R[Awp]{1,6}p[Aw]{0,2}(N)/dg,
    between: / (?:be|been|is|are|was|were) .*ed .*(?:by|with) /,
  },
  // Can't sleep? Blame the caffeine.
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /([SD])[^;NLXRC]{0,3}[?:;,-][Aw]{0,2}([NLX])/dg,
    between: / [?:;,-] (?:you can |just )?blame (?!\w+ on|it on)/,
  },
  // He bruised easily for want of vitamin C.
  {
    kind: 'cause',
    turned: true,
    pattern: /([SD])[Aw]{0,3}p(L)/dg,
    between: / for (?:want|lack|a lack|a want) of /,
  },
  // Since she started on fibre she has not been constipated once.
  {
    kind: 'relief',
    turned: false,
    pattern:
      /(?<=^|[,;:]A?)[BO][^,;NSRC]{0,6}(N)[^;NSRC]{0,4}?,?[^;NSRC,]{0,3}?n[AeFw]{0,3}([SD])/dg,
    between:
      /^(?:since|ever since|after|once|now that) .*\b(?:start|beg[au]n|tak|took|get|got|went|switch|put|add|drink|eat|use|using)/,
    absence: true,
  },
  // Good for: iron - anaemia; ginger - travel sickness.
  { kind: 'relief', turned: false, pattern: /(?<=^A?R:.*)(N)[-:]A?([SD])/dg },
  // For cramps, magnesium fared no better than sugar pills. Fish oil for depression falls flat.
  {
    kind: 'denial',
    turned: true,
    pattern: /(?<=^|[;:])p[Aw]{0,2}(S),A?(N)i?[hAew]{0,3}[zn][gRVwA]{0,3}/dg,
    between:
      /\b(?:no (?:better|help|use|good|effect|different|benefit)|nothing|not (?:help|work|effective|useful|ease|relieve|do (?:much|anything)))/,
  },
  {
    kind: 'denial',
    turned: false,
    pattern: /(N)p[A]?(S)[:,-]?[PwkAheFnRg]{1,4}/dg,
    between:
      /^(?!.*(?:never|hardly|nothing (?:but|wrong))).* for .* (?:(?:falls|fell) flat|flops?|flopped|fails?|failed|disappoints?|(?:does|did|do) not work|(?:does|did|do) nothing)/,
  },
  // The more coffee he drank, the worse his tremor.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /([NX])[^;,SRC]{0,5},[Ax]?[iAwCkf]{1,3}([SD])/dg,
    between: /^(?:the )?more .* the (?:worse|more|stronger|longer|fiercer) /,
  },
  // I had stopped eating fibre, hence the constipation.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /(M)[^;RCESN]{0,6}?[,;a][^;LNXRCcyVfrzn]{0,7}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
    between:
      /\b(?:so|hence|and (?:now|had|got|get|have|felt)|and by|thus|which is why|that is why|soon|before long)\b/,
  },
  // B12 for four weeks, tingling 90 % better.
  {
    kind: 'relief',
    turned: false,
    pattern: /^[Aw]{0,2}(N)[^;SRCn]{0,8},[Aw]{0,2}(S)[AehwF]{0,3}V/dg,
  },
  // Coffee lovers get more insomnia.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /(N)w[Aeh]{0,2}F[Awi]{0,2}([SD])(?=$|[,;apT])/dg,
    between: / (?:drinkers|lovers|eaters|users) /,
  },
  // Benefits of fibre: less constipation.
  {
    kind: 'relief',
    turned: false,
    pattern: /j(N)[e:]A?fA?([SD])/dg,
    between: /^(?:benefit|advantage)/,
  },
  // Although she took iron, she stayed tired. Despite the tablets of iron her fatigue persisted.
  {
    kind: 'denial',
    turned: false,
    pattern: /b[^,;SRC]{0,4}(N)[^;,SRC]{0,4},?[^;,NRC]{0,4}([SD])[Aew]{0,2}/dg,
    between:
      /^(?:although|though|despite|even though) .*\b(?:stay\w*|remain\w*|still|kept|persist\w*|continued|went on|did not go)\b/,
  },
  // High salt intake and stroke are closely linked.
  { kind: 'cause', turned: false, pattern: /([LX])a[Aw]{0,2}([SD])eA{0,2}K/dg },
];
