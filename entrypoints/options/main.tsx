import '../../src/card/tokens.css';
import '../../src/card/concept-card.css';
import '../../src/views/views.css';
import '../../src/views/options/options.css';
import heads from '../../data/compiled/heads.json';
import topics from '../../data/compiled/topics.json';
import dataset from '../../data/compiled/version.json';
import type { ConceptHead } from '../../src/knowledge/types';
import { translate, viewExtension } from '../../src/platform/view-extension';
import { Options } from '../../src/views/options/options';
import { showView } from '../../src/views/show';

// What no page is highlighted for has no switch.
const switched = (heads as ConceptHead[]).filter(({ unmarked }) => !unmarked);

showView(
  <Options />,
  { extension: viewExtension(), t: translate, heads: switched, topics, dataset },
  'options_title',
);
