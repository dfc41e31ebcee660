package io.tieout.app.matching;

/** Why a group is only suggested. */
public enum MatchReason {
    /** A strong key joins the members, and the two sides do not sum to the same amount. */
    SUMS_DIFFER,
    /** A strong key joins the members, and the two sides are in different currencies. */
    CURRENCIES_DIFFER,
    /** The members agree in one key and contradict each other in another one that is as strong, or stronger. */
    KEYS_DIFFER,
    /** Amount and day fit, and more than one item does. */
    SEVERAL_CANDIDATES,
    /** Amounts add up in more than one way. */
    SEVERAL_COMBINATIONS,
    /** Only texts resemble each other. */
    SIMILAR_TEXT,
    /** A person confirmed these members, and their amounts are others since. */
    AMOUNTS_CHANGED
}
