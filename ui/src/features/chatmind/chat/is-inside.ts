const TABS = /^\/(datapulse|taskflow|chatmind|filevault|metricshub)(?=$|[/?#])/;

/** Whether a link leads to a place in this page, and not to an API or elsewhere. */
export const isInside = (href: string): boolean => TABS.test(href);
