package io.tieout.warehouse.sql;

import java.util.Locale;

/**
 * One word of a statement.
 *
 * @param value the name without quotes, or the string with its escapes resolved; otherwise the text
 * @param start the index of its first character in the source
 * @param end the index behind its last character
 * @param line counted from 1
 * @param column counted from 0, as StarRocks does in its messages
 */
record Token(Kind kind, String value, int start, int end, int line, int column) {
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        INTEGER,
        DECIMAL,
        DOUBLE,
        SYSTEM_VARIABLE,
        USER_VARIABLE,
        PARAMETER,
        SYMBOL,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && value.equals(symbol);
    }

    /** The word in upper case, or the empty text for anything but a word. */
    String upper() {
        return kind == Kind.WORD ? value.toUpperCase(Locale.ROOT) : "";
    }

    /** Whether the token can stand for the name of a column, table or alias. */
    boolean isName() {
        return kind == Kind.QUOTED_NAME || (kind == Kind.WORD && !Words.isReserved(value));
    }
}
