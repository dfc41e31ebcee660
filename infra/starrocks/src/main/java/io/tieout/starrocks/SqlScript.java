package io.tieout.starrocks;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into statements as StarRocks' lexer sees them: a semicolon inside a string, a quoted name or a comment ends
 * nothing. Comments are dropped, optimizer hints ({@code /*+}) are kept.
 */
final class SqlScript {
    private final String text;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements of a script, trimmed, without their semicolons; empty where there is none. */
    static List<String> split(String text) {
        return new SqlScript(text).split();
    }

    private List<String> split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                quoted(c);
            } else if (text.startsWith("--", at)) {
                skipTo("\n", 0);
            } else if (text.startsWith("/*+", at)) {
                keepTo("*/");
            } else if (text.startsWith("/*", at)) {
                skipTo("*/", 2);
                statement.append(' ');
            } else if (c == ';') {
                at++;
                end();
            } else {
                statement.append(c);
                at++;
            }
        }
        end();
        return List.copyOf(statements);
    }

    /** Copies a quoted text. A doubled quote ends one and starts the next, which comes to the same here. */
    private void quoted(char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("quote " + quote + " at character " + start
                    + " is never closed: a statement ends outside quotes; close it");
        }
        at++;
        statement.append(text, start, at);
    }

    private void skipTo(String end, int skipped) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + skipped;
    }

    private void keepTo(String end) {
        int start = at;
        skipTo(end, end.length());
        statement.append(text, start, at);
    }

    private void end() {
        String sql = statement.toString().strip();
        if (!sql.isEmpty()) {
            statements.add(sql.lines()
                    .map(String::stripTrailing)
                    .filter(line -> !line.isEmpty())
                    .reduce((a, b) -> a + "\n" + b)
                    .orElseThrow());
        }
        statement.setLength(0);
    }
}
