import { describe, expect, it } from 'vitest';
import { createForeignCheck } from '../../../src/views/paste/foreign';
import { CORE, EXTRA } from '../../reading/support';

const isForeign = createForeignCheck([CORE, EXTRA]);

describe('the language of a pasted text', () => {
  it.each([
    'Magnesium ist ein wichtiges Mineral für den Körper und die Muskeln.',
    'Der Arzt sagt, dass das Wetter heute nicht so gut ist.',
    'Le magnésium est un minéral important pour les muscles. Une carence en magnésium peut provoquer des crampes.',
    'El magnesio y el calcio son minerales importantes para los huesos, y la vitamina D los ayuda.',
    'Vitamine C is belangrijk voor de huid en het immuunsysteem. Een tekort aan ijzer geeft vermoeidheid.',
  ])('is another one: %s', (text) => {
    expect(isForeign(text)).toBe(true);
  });

  it.each([
    '',
    'Zinc.',
    'Vitamin D 2,000 IU (Holick et al. 2011)',
    'De novo synthesis of niacin needs iron, riboflavin and B6.',
    'My doctor in El Paso says that low iron is the cause of my fatigue. „Das ist nicht gut“, says she.',
  ])('is English, or can’t be told: %s', (text) => {
    expect(isForeign(text)).toBe(false);
  });
});
