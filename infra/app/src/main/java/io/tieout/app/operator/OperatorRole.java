package io.tieout.app.operator;

import java.util.Locale;

/** What an operator may do. Looking and commenting needs no role. */
public enum OperatorRole {
    /** Proposes, adopts and withdraws adjustments. */
    MAKER,
    /** Approves and rejects adjustments. */
    CHECKER,
    /** Closes, seals and reopens periods. */
    PERIOD_CLOSER,
    /** Resolves, reopens and assigns breaks. */
    RESOLVER;

    /** The word of the configuration, for example {@code period-closer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a word of the configuration. */
    public static OperatorRole of(String word) {
        for (OperatorRole role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role \"" + word
                + "\" is unknown: an operator is a maker, checker, period-closer or resolver; name one");
    }
}
