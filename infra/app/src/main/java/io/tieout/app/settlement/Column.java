package io.tieout.app.settlement;

import java.util.List;
import java.util.Locale;

/** A column that a reader uses, known by its name or by one of the names it had in other versions of the format. Compared by identity. */
final class Column {
    private final boolean required;
    private final List<String> names;

    private Column(boolean required, List<String> names) {
        this.required = required;
        this.names = names;
    }

    static Column required(String... names) {
        return new Column(true, List.of(names));
    }

    static Column optional(String... names) {
        return new Column(false, List.of(names));
    }

    boolean isRequired() {
        return required;
    }

    List<String> names() {
        return names;
    }

    String name() {
        return names.get(0);
    }

    @Override
    public String toString() {
        return name();
    }

    /** Names are compared without case, with single spaces and with half-width brackets: exports differ in these and in nothing else. */
    static String normalised(String name) {
        return name.replace('\uff08', '(')
                .replace('\uff09', ')')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
