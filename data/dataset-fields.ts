// Fields that several parts of a dataset have.
import * as z from 'zod';

export const text = z.string().min(1);
export const id = text.meta({ description: 'kebab-case id of a concept' });
export const amount = z.number().nonnegative();

const SourceRef = z
  .strictObject({
    id: text.meta({ description: 'id of an entry of the top-level sources' }),
    section: text.optional().meta({ description: 'heading under which the statement was read' }),
  })
  .meta({ id: 'SourceRef' });
export const sources = z.array(SourceRef).min(1);
