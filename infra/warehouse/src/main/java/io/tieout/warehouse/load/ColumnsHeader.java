package io.tieout.warehouse.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code columns} header (protocol section 1.6): names of source fields, and mappings {@code name = expression}.
 *
 * @param names the source fields in order, empty where the header names none
 * @param mappings expressions in StarRocks SQL by the column that they feed
 */
record ColumnsHeader(List<String> names, Map<String, String> mappings) {
    private static final Pattern MAPPING = Pattern.compile("\\s*(`[^`]+`|[\\w$]+)\\s*=(?!=)(.*)", Pattern.DOTALL);

    static ColumnsHeader parse(String header) throws LoadRefusedException {
        Set<String> seen = new TreeSet<>();
        Set<String> mapped = new TreeSet<>();
        List<String> names = new ArrayList<>();
        Map<String, String> mappings = new LinkedHashMap<>();
        for (String part : header.isBlank() ? List.<String>of() : parts(header)) {
            Matcher mapping = MAPPING.matcher(part);
            if (mapping.matches()) {
                String name = unquoted(mapping.group(1));
                if (!mapped.add(name.toLowerCase(Locale.ROOT))) {
                    throw new LoadRefusedException("Duplicate column mapping: " + name);
                }
                mappings.put(name, mapping.group(2).trim());
                continue;
            }
            String name = unquoted(part.trim());
            if (name.isEmpty()) {
                throw new LoadRefusedException("columns: " + header + ": a name is empty; remove the surplus comma");
            }
            if (name.contains("(")) {
                throw new LoadRefusedException("columns: " + header + ": \"" + name
                        + "\" is no name; an expression is written as name = expression");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new LoadRefusedException("Duplicate column: " + name);
            }
            names.add(name);
        }
        return new ColumnsHeader(List.copyOf(names), mappings);
    }

    /** Cut at the commas that are in no brackets and no quotes. */
    private static List<String> parts(String header) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(header.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(header.substring(from));
        return parts;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("`") && name.endsWith("`");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
