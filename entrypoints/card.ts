import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../src/card/start';

export default defineUnlistedScript(() => startCard());
