import type { Construction } from './constructions';

/** Words that tell a time of taking: "six weeks of ...", "since I started on ...". */
const TIME =
  /\b(?:#|days?|nights?|weeks?|months?|years?|since|started|starting|began|begun|been on|after|now|switched|went on|put me on|upped|daily|every (?:day|night|morning)|each (?:day|night|morning))\b/;
/** Begins with such a time, or tells it within. */
const CEASED = new RegExp(
  `(?:${TIME.source}|^(?:i|we) (?:take|drink|eat)\\b).* (?:not|no|never|hardly|no longer|nothing)\\b`,
);

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
  // Since he cut out salt he has had cramps.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern:
      /(?<=^|[,;:]A?)[BOI][^,;SNRC]{0,6}(M)[^;SRCV]{0,9}?,?[^;LNXRCcyVfrz,]{0,8}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
  },
  // After years without B12 she had numb feet. As her iron fell, she grew pale.
  {
    kind: 'cause',
    turned: false,
    pattern:
      /(?<=^|[,;:]A?)O[^,;SNRC]{0,8}([LX])[^;SRCV]{0,6}?,?[^;LNXRCcyVfrz,]{0,6}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
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
  // Say goodbye to cramps with magnesium. Forget bloating: our ginger capsules calm the gut.
  {
    kind: 'relief',
    turned: true,
    pattern: /^R[Aw]{0,2}(S)[:,-][Aw]{0,3}(N)(?=i{0,2}w?(?:$|[,;at]|[hA]{0,2}[RV]))/dg,
    between: /^(?:forget|say|kiss|wave|beat|stop|end|banish|fight) /,
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
  // I had stopped eating fibre, hence the constipation.
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /(M)[^;RCESN]{0,6}?[,;a][^;LNXRCcyVfrzn]{0,7}?([SD])(?![Aehwn]{0,3}[VRr])/dg,
    between:
      /\b(?:so|hence|and (?:now|you|had|got|get|have|felt)|and by|thus|which is why|that is why|soon|before long)\b/,
  },
  // High salt intake and stroke are closely linked.
  { kind: 'cause', turned: false, pattern: /([LX])a[Aw]{0,2}([SD])eA{0,2}K/dg },
];
