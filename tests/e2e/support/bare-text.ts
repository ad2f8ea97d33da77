/** A text without what turns its direction: Firefox leaves that out of `innerText`, Chromium does not. */
export const bareText = (text: string): string =>
  text.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
