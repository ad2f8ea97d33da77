/** Where an app is: its route may be in the query or behind "#/"; another "#" is a place on one page. */
export const route = (): string => location.href.replace(/#(?!!?\/).*/, '');
