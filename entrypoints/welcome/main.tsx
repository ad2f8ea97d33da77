import '../../src/card/tokens.css';
import '../../src/views/views.css';
import '../../src/views/options/options.css';
import '../../src/views/reader/reader.css';
import '../../src/views/welcome/welcome.css';
import heads from '../../data/compiled/heads.json';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import topics from '../../data/compiled/topics.json';
import dataset from '../../data/compiled/version.json';
import { followCardRules } from '../../src/card/card-rules';
import { startCard } from '../../src/card/start';
import { startScan } from '../../src/content/scan';
import type { ConceptHead } from '../../src/knowledge/types';
import { createOwnPage } from '../../src/platform/own-page';
import { translate, viewExtension } from '../../src/platform/view-extension';
import { showView } from '../../src/views/show';
import { Welcome } from '../../src/views/welcome/welcome';

const own = createOwnPage();
showView(
  <Welcome />,
  {
    extension: viewExtension(),
    t: translate,
    heads: heads as ConceptHead[],
    topics,
    dataset,
  },
  'welcome_title',
);
void startScan(own.api, core);
startCard(translate, extra, dataset.version, (...ends) =>
  followCardRules(own.api.storage, ...ends),
);
