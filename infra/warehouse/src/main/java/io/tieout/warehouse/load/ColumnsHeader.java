package io.tieout.warehouse.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The {@code columns} header: a list of source field names (protocol section 1.6). Expressions are refused. */
final class ColumnsHeader {
    private ColumnsHeader() {}

    static List<String> parse(String header) throws LoadRefusedException {
        if (header.isBlank()) {
            return List.of();
        }
        Set<String> seen = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String name = unquoted(part.trim());
            if (part.contains("=") || part.contains("(")) {
                throw new LoadRefusedException("columns: " + header + ": mappings such as \"" + part.trim()
                        + "\" are known to StarRocks and not offered by the embedded warehouse; send the value itself");
            }
            if (name.isEmpty()) {
                throw new LoadRefusedException("columns: " + header + ": a name is empty; remove the surplus comma");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new LoadRefusedException("Duplicate column: " + name);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("`") && name.endsWith("`");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
