import '../../src/card/tokens.css';
import '../../src/card/concept-card.css';
import '../../src/views/views.css';
import '../../src/views/search-box.css';
import '../../src/views/reader/reader.css';
import dietFoods from '../../data/compiled/diet-foods.json';
import heads from '../../data/compiled/heads.json';
import index from '../../data/compiled/search.json';
import standards from '../../data/compiled/standards.json';
import topics from '../../data/compiled/topics.json';
import dataset from '../../data/compiled/version.json';
import type { SearchIndex } from '../../src/knowledge/search';
import type { AllDietFoods, AllStandards, ConceptHead } from '../../src/knowledge/types';
import { translate, viewExtension } from '../../src/platform/view-extension';
import { showView } from '../../src/views/show';
import { Reader } from '../../src/views/reader/reader';

showView(
  <Reader
    index={index as unknown as SearchIndex}
    standards={standards as unknown as AllStandards}
    dietFoods={dietFoods as unknown as AllDietFoods}
  />,
  { extension: viewExtension(), t: translate, heads: heads as ConceptHead[], topics, dataset },
  'reader_title',
);
