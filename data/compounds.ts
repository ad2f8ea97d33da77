// How much of an element a supplement's compound holds, from its formula.

/**
 * Standard atomic weights, abridged to five digits (IUPAC 2021, Pure Appl. Chem. 94, 573-600, table 3).
 */
const ATOMIC_WEIGHTS: Readonly<Record<string, number>> = {
  H: 1.008,
  C: 12.011,
  N: 14.007,
  O: 15.999,
  Na: 22.99,
  Mg: 24.305,
  P: 30.974,
  S: 32.06,
  Cl: 35.45,
  K: 39.098,
  Ca: 40.078,
  Cr: 51.996,
  Mn: 54.938,
  Fe: 55.845,
  Cu: 63.546,
  Zn: 65.38,
  Se: 78.971,
  I: 126.9,
};

/** Counts of atoms of a formula without brackets, `MgC4H8N2O4`; nothing if it is none. */
function atomsOf(formula: string): ReadonlyMap<string, number> | undefined {
  const parts = [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)];
  const isWhole = parts.map(([part]) => part).join('') === formula;
  if (!isWhole || parts.some(([, element = '']) => !(element in ATOMIC_WEIGHTS))) return undefined;
  const atoms = new Map<string, number>();
  for (const [, element = '', count] of parts)
    atoms.set(element, (atoms.get(element) ?? 0) + Number(count || 1));
  return atoms;
}

const weightOf = (name: string): number => ATOMIC_WEIGHTS[name] ?? 0;

/**
 * Part of a compound's weight that is the element, from 0 to 1; nothing if the formula is none or has no such
 * element.
 *
 * @param formula atoms without brackets or points, water of crystals counted in: `FeSO11H14`
 */
export function elementShare(formula: string, element: string): number | undefined {
  const atoms = atomsOf(formula);
  const count = atoms?.get(element);
  if (!atoms || count === undefined) return undefined;
  const whole = [...atoms].reduce((sum, [name, number]) => sum + weightOf(name) * number, 0);
  return (weightOf(element) * count) / whole;
}
