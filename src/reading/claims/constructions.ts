/** Two clauses, or parts of one, that tie a nutrient to a symptom. */
export interface Construction {
  readonly pattern: RegExp;
  /** True if the symptom comes first. */
  readonly turned: boolean;
  readonly kind: 'cause' | 'relief' | 'denial';
  /** Must occur in the text of the nodes between the two. */
  readonly between?: RegExp;
  /** True if taking the nutrient is enough; else it must be too little or too much. */
  readonly plain?: boolean;
  /** True if a denial within says that the symptom is gone. */
  readonly absence?: boolean;
}

/** Verbs that need no object: "cramps? Magnesium helps". */
const HELPS = / (?:helps?|works?|can help|answer|solution|trick|difference|worth a try)$/;

/** Symptoms said with their verb: "damages the nerves", "keeps you up". */
export const VERBAL =
  /\b(?:damag|inflam|crack|harm|injur|hurt|scar|destroy|attack|poison|erod|rot|wast|swell|fog|wreck|ruin|weaken|soften|dr(?:y|ie)|thin|turn|dehydrat|sap|drain|zap|keep|kept|set|bung|toxic to|harmful to|damaging to)\w* \w|\b(?:constipat|bloat|nauseat)(?:e?[sd]?)\b/;

/** Constructions over clauses; node tags as in sentence.ts and cues.ts. */
export const CONSTRUCTIONS: readonly Construction[] = [
  // Because she ate little iron, she was tired. She was tired because she ate little iron.
  {
    kind: 'cause',
    turned: false,
    pattern: /B[^,;SNRC]{0,12}([LXDP])[^,;SRC]{0,8},[^;LNXRCcy]{0,8}?([SD])/dg,
  },
  {
    kind: 'cause',
    turned: true,
    pattern: /([SD])[^;,SLNXRCc]{0,8},?A?B[^;SNRCc]{0,10}?([LXDP])/dg,
  },
  // When iron runs low, you feel tired. You feel tired if you lack iron.
  {
    kind: 'cause',
    turned: false,
    pattern: /I[^,;SNRC]{0,8}([LXDP])[^,;SRC]{0,8},?[^;LNXRCcy,]{0,8}?([SD])/dg,
  },
  { kind: 'cause', turned: true, pattern: /([SD])[^;,SLNXRCc]{0,10}I[^;SNRCc]{0,8}?([LXDP])/dg },
  // Without vitamin C, gums bleed. With too little iron you feel tired.
  {
    kind: 'cause',
    turned: false,
    pattern: /(?<=^|[;:])A{0,2}p?([LXP])i?,?[AwehFfi]{0,7}([SD])/dg,
    between:
      /^(?:with|without|in|as|for (?:want|lack)|the lower|the more|depriv\w+|starv\w+|short|lacking) /,
  },
  // People low in iron often feel tired.
  {
    kind: 'cause',
    turned: false,
    pattern: /([LXD])w?(?:p[wAoip]{1,4})?[Aheni]{0,3}[FeC][AhwefFika]{0,5}([SD])/dg,
  },
  // "It is itchy" says nothing of what was low.
  {
    kind: 'cause',
    turned: false,
    pattern: /(P)w?(?:p[wAoip]{1,4})?[Aheni]{0,3}[FeC][AhwefFika]{0,5}([SD])/dg,
    between: /^(?!.* (?:is|are|was|were|be|been) )/,
  },
  {
    kind: 'cause',
    turned: false,
    pattern: /([LXP])(?:p[wAoip]{1,4})?[Ahe]{0,3}([SD])/dg,
    between:
      /\b(?:feel|get|tire|become|look|bruise|bleed|ache|cramp|twitch|itch|tremble|shake|vomit|slows?|delays?|lowers?|weakens?|impairs?)\b/,
  },
  {
    kind: 'cause',
    turned: false,
    plain: true,
    pattern: /([NLXP])(?:p[wAoip]{1,4})?[Aheni]{0,3}([SD])/dg,
    between: VERBAL,
  },
  // Kidney stones after months of too much vitamin C; diarrhoea from taking magnesium.
  { kind: 'cause', turned: true, pattern: /([SD])[AehwF]{0,3}O[^;,SLRC]{0,6}?([LXD])/dg },
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /F[Aw]{0,2}(S)p(N)/dg,
    between: / from (?:tak|us|drink|eat)/,
  },
  // She blamed coffee for her palpitations, her numb feet on low B12.
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /w[A]?([SD])p[A]?([NLXD])/dg,
    between: /^blame[ds]? .* on /,
  },
  // For night cramps, try magnesium. Beat fatigue with iron.
  {
    kind: 'relief',
    turned: true,
    pattern: /^p[Aw]{0,2}(S),[Aw]{0,2}(N)/dg,
    between: /^for .* (?:try|tak|us|drink|eat|reach|add)\w* /,
  },
  {
    kind: 'relief',
    turned: true,
    pattern: /R[Aw]{0,2}([SD])[Aw]{0,2}:?p[Aw]{0,3}(N)/dg,
    between: / (?:with|using) /,
  },
  // No more cramps thanks to magnesium.
  { kind: 'relief', turned: true, pattern: /f[Aw]{0,2}(S)[cOp][Aw]{0,2}(N)/dg },
  // The rash came from a soap, not from zinc. Stress gave her cramps, not coffee.
  { kind: 'denial', turned: true, pattern: /([SD])[eh]{0,2}c[^;NLXRC]{0,6},?n[pc]?A?([NLX])/dg },
  { kind: 'denial', turned: true, pattern: /C[Aw]{0,2}([SD]),n[pc]?A?([NLX])/dg },
  // No benefit was seen for omega-3 in depression.
  {
    kind: 'denial',
    turned: false,
    pattern: /nR[ewAvp]{0,4}([NLXP])p[A]?([SD])/dg,
    between: /benefit|help|relief/,
  },
  // Salt raises blood pressure; so does alcohol.
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /[CE][Aw]{0,3}([SD])[,;]?a?A[hA]{1,2}[Aw]?([NLXP])/dg,
    between: / so (?:do|does|did|can|may|will) /,
  },
  // I swear by magnesium for my cramps.
  {
    kind: 'relief',
    turned: false,
    pattern: /wp?(N)p[A]{0,2}(S)/dg,
    between: /^(?:swear\w* by|vouch\w* for|prescribe\w*) .* for /,
  },
  // Magnesium for cramps: it works.
  {
    kind: 'relief',
    turned: false,
    pattern: /(N)p[A]?(S)[:,-]P?[AheF]{0,3}[RVw]/dg,
    between: / (?:works?|worked|helps?|helped)$/,
  },
  // If you get cramps, magnesium can help.
  {
    kind: 'relief',
    turned: true,
    pattern: /I[^,;N]{0,5}([SD])[^,;N]{0,4},A?(N)i?[hAe]{0,3}[RVw][Aw]{0,2}/dg,
    between: HELPS,
  },
  // Headaches from dehydration.
  { kind: 'cause', turned: true, pattern: /([SD])[eh]{0,2}A?pA?([LXD])/dg, between: / from / },
  // My brain fog was low B12. I was dizzy, and it turned out I was low in iron.
  {
    kind: 'cause',
    turned: true,
    pattern: /([SD])[hA]{0,2}eA{0,4}([LXD])/dg,
    between: / (?:is|are|was|were|be|turned out to be) (?!.*\blos[est])/,
  },
  // She ate too little iron, so she was tired. ... As a result, she was tired. Scurvy was the result.
  {
    kind: 'cause',
    turned: false,
    pattern: /([LXP])[^;,RCESN]{0,6}?,?a?A[AwehF]{0,5}([SD])/dg,
    between: /(?: |and )so /,
  },
  {
    kind: 'cause',
    turned: true,
    pattern: /([SD])[eh]{1,2}A?(P)/dg,
    between: / the (?:result|outcome|consequence|upshot)$/,
  },
  // Scurvy, which a lack of vitamin C causes.
  { kind: 'cause', turned: true, pattern: /([SD]),?tA?([LX])[Aeh]{0,2}C/dg },
  // No link between caffeine and gout. A link between low iron and hair loss.
  { kind: 'denial', turned: false, pattern: /n[AweFv]{0,3}J([NLXP])[aA]{1,2}([SD])/dg },
  { kind: 'denial', turned: false, pattern: /n[AweFv]{0,3}[cj]([NLXP])p[A]?([SD])/dg },
  { kind: 'cause', turned: false, pattern: /J([LX])[aA]{1,2}([SD])/dg },
  { kind: 'denial', turned: false, pattern: /z([NLXP])a[Aw]{1,3}p[A]?([SD])/dg },
  { kind: 'denial', turned: true, pattern: /zp?A?([SD])p[APwpi]{0,4}(N)/dg },
  // A link was found between low zinc and hair loss.
  {
    kind: 'cause',
    turned: false,
    pattern: /K[eAwv]{1,4}p([LX])a[Aw]{0,2}([SD])/dg,
    between: / between /,
  },
  // They linked low iron to hair loss.
  { kind: 'cause', turned: false, pattern: /K([LX])[pA]{1,3}([SD])/dg },
  // The best treatment for scurvy is vitamin C.
  {
    kind: 'relief',
    turned: true,
    pattern: /A?R[A]?([SD])(?:[eh]{1,2}|:|wo)[Aw]{0,3}(N)/dg,
    between:
      /^ways? (?:to|of)|(?:treatment|cure|remed\w+|fix|antidote|solution|answer|protection|help|thing) \w+ /,
  },
  // After I took magnesium, my cramps went away. My cramps stopped once I took magnesium.
  {
    kind: 'relief',
    turned: true,
    pattern:
      /([SDP])[AehwnF]{0,3}(?:p[w]{1,2})?[VRk](?:pA?w{1,2})?[Aw]{0,4}[pOBIab][^;,SLRC]{0,6}?(N)/dg,
  },
  {
    kind: 'relief',
    turned: false,
    pattern:
      /[OBIp][^;,SLRC]{0,6}?([NP])[^;SLRC]{0,6}?,?[^;SLRCN]{0,4}([SD])(?:p[Aw]{1,2})?[Aehwn]{0,3}[VR]/dg,
  },
  {
    kind: 'relief',
    turned: false,
    pattern: /[OBIp][^;,SLRC]{0,6}?(N)[^;SLRC]{0,6}?,?[^;SLRCN]{0,5}f[A]?([SD])/dg,
  },
  { kind: 'relief', turned: false, pattern: /(N)[eFA]{1,2}fp?A?([SD])/dg },
  {
    kind: 'relief',
    turned: false,
    pattern: /(N)[^;,SLRC]{0,5},?a[Aw]{0,3}([SD])[Aehwn]{0,3}[VR]/dg,
  },
  // Cramps at night? Magnesium helps.
  {
    kind: 'relief',
    turned: true,
    pattern: /([SD])\?A?(N)i?[hAen]{0,3}[RVw]/dg,
    between: HELPS,
  },
  // If your muscles ache, you might be short of vitamin D.
  {
    kind: 'cause',
    turned: true,
    pattern: /I[^;,N]{0,4}([SD])[^;NLXRC]{0,4},[wA]{1,2}h[eA]{0,2}([LX])/dg,
  },
  // The risk of stroke climbs with the salt we eat.
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /(S)w?p[Aw]{0,2}([NX])/dg,
    between: /(?:rise|rose|climb|soar|go|up)\w* (?:with|after|on) /,
  },
  // A lack of iron leads to fatigue, too little vitamin C to scurvy: the verb is said once.
  {
    kind: 'cause',
    turned: false,
    pattern: /(?<=[CEH][^;]{1,20})(?:,|,?a)A?([LX])[pA]{1,2}([SD])/dg,
    between: / (?:to|in|with) /,
  },
  // The risk of cancer was lower in men who ate enough folate.
  {
    kind: 'relief',
    turned: true,
    pattern: /([SD])e{1,2}[a-zA-Z]{1,2}p[Aw]{1,3}t?[eF]?A?(N)/dg,
    between: / (?:less|fewer|lower|reduced|rarer) .*(?:who|with|taking|on|eat\w*) /,
  },
  {
    kind: 'cause',
    turned: true,
    plain: true,
    pattern: /([SD])e{1,2}[a-zA-Z]{1,2}p[Aw]{1,3}t?[eF]?A?([NX])/dg,
    between: / (?:more|higher|increased|greater|raised) .*(?:who|with|taking|on|eat\w*) /,
  },
  // Tired? Low iron may be to blame.
  { kind: 'cause', turned: true, pattern: /([SD])\?[PwAhet]{0,8}([LX])/dg },
];
