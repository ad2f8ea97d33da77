/** The only file that imports webextension-polyfill. */
export { default as browser } from 'webextension-polyfill';
