/** How much an interaction matters, what matters most first: the order in which a card shows them. */
export const SEVERITIES = ['serious', 'moderate', 'minor'] as const;

/** How much an interaction matters to those it concerns. */
export type Severity = (typeof SEVERITIES)[number];
