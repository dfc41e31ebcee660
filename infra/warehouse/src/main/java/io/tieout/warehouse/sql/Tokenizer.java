package io.tieout.warehouse.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts StarRocks SQL into tokens: strings in single or double quotes with backslash escapes, names in backticks, {@code --} and
 * {@code /* *}{@code /} comments. Hints are comments here. {@code #} starts no comment in StarRocks.
 */
final class Tokenizer {
    private static final List<String> LONG_SYMBOLS =
            List.of("<=>", "->>", "<=", ">=", "<>", "!=", "||", "&&", "->", "::", ":=");
    private static final String SHORT_SYMBOLS = "()[]{},;.=<>+-*/%&|^~!?:@";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    private Tokenizer(String source) {
        this.source = source;
    }

    /** The tokens with one {@link Token.Kind#END} behind them. */
    static List<Token> tokenize(String source) {
        Tokenizer tokenizer = new Tokenizer(source);
        while (tokenizer.skipSpace()) {
            tokenizer.tokens.add(tokenizer.next());
        }
        tokenizer.tokens.add(tokenizer.token(Token.Kind.END, "", source.length()));
        return tokenizer.tokens;
    }

    private boolean skipSpace() {
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '\n') {
                newLine();
            } else if (Character.isWhitespace(c)) {
                position++;
            } else if (source.startsWith("--", position)) {
                while (position < source.length() && source.charAt(position) != '\n') {
                    position++;
                }
            } else if (source.startsWith("/*", position)) {
                skipBlockComment();
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipBlockComment() {
        Token start = token(Token.Kind.SYMBOL, "/*", position);
        while (!source.startsWith("*/", position)) {
            if (position >= source.length()) {
                throw SqlException.syntax(start, "'*/'");
            }
            if (source.charAt(position) == '\n') {
                newLine();
            } else {
                position++;
            }
        }
        position += 2;
    }

    private void newLine() {
        position++;
        line++;
        lineStart = position;
    }

    private Token next() {
        int start = position;
        char c = source.charAt(start);
        if (c == '\'' || c == '"') {
            return quoted(Token.Kind.STRING, c);
        }
        if (c == '`') {
            return quoted(Token.Kind.QUOTED_NAME, c);
        }
        if (isDigit(c)
                || (c == '.' && start + 1 < source.length() && isDigit(source.charAt(start + 1)) && !afterName())) {
            return number();
        }
        if (isNameStart(c)) {
            position = endOfName(start);
            return token(Token.Kind.WORD, source.substring(start, position), start);
        }
        if (c == '@') {
            return variable();
        }
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, start)) {
                position = start + symbol.length();
                return token(Token.Kind.SYMBOL, symbol, start);
            }
        }
        position++;
        Token symbol = token(c == '?' ? Token.Kind.PARAMETER : Token.Kind.SYMBOL, String.valueOf(c), start);
        if (SHORT_SYMBOLS.indexOf(c) < 0) {
            throw SqlException.syntax(symbol, "a legal identifier");
        }
        return symbol;
    }

    /** In {@code t.1a} the point belongs to the name before it. */
    private boolean afterName() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.end() == position && (last.kind() == Token.Kind.WORD || last.kind() == Token.Kind.QUOTED_NAME);
    }

    private Token variable() {
        int start = position;
        boolean system = source.startsWith("@@", start);
        position = endOfName(start + (system ? 2 : 1));
        while (system && position < source.length() && source.charAt(position) == '.') {
            position = endOfName(position + 1);
        }
        String name = source.substring(start + (system ? 2 : 1), position);
        return name.isEmpty()
                ? token(Token.Kind.SYMBOL, "@", start)
                : token(system ? Token.Kind.SYSTEM_VARIABLE : Token.Kind.USER_VARIABLE, name, start);
    }

    private Token number() {
        int start = position;
        Token.Kind kind = Token.Kind.INTEGER;
        position = endOfDigits(position);
        if (position < source.length() && source.charAt(position) == '.') {
            kind = Token.Kind.DECIMAL;
            position = endOfDigits(position + 1);
        }
        int exponent = position;
        if (exponent < source.length() && (source.charAt(exponent) == 'e' || source.charAt(exponent) == 'E')) {
            int digits = exponent + 1;
            if (digits < source.length() && (source.charAt(digits) == '+' || source.charAt(digits) == '-')) {
                digits++;
            }
            if (endOfDigits(digits) > digits) {
                kind = Token.Kind.DOUBLE;
                position = endOfDigits(digits);
            }
        }
        if (position < source.length() && isNameStart(source.charAt(position))) {
            position = endOfName(position);
            Token name = token(Token.Kind.WORD, source.substring(start, position), start);
            if (kind != Token.Kind.INTEGER) {
                throw SqlException.syntax(name, "a legal identifier");
            }
            return name;
        }
        return token(kind, source.substring(start, position), start);
    }

    private Token quoted(Token.Kind kind, char quote) {
        int start = position;
        Token opening = token(kind, String.valueOf(quote), start);
        StringBuilder value = new StringBuilder();
        position++;
        while (true) {
            if (position >= source.length()) {
                throw SqlException.syntax(opening, "a closing " + quote);
            }
            char c = source.charAt(position);
            if (c == quote) {
                position++;
                if (position < source.length() && source.charAt(position) == quote) {
                    value.append(quote);
                    position++;
                    continue;
                }
                return new Token(kind, value.toString(), start, position, opening.line(), opening.column());
            }
            if (c == '\\' && kind == Token.Kind.STRING && position + 1 < source.length()) {
                appendEscape(value, source.charAt(position + 1));
                position += 2;
            } else if (c == '\n') {
                value.append(c);
                newLine();
            } else {
                value.append(c);
                position++;
            }
        }
    }

    /** MySQL's escapes; {@code \%} and {@code \_} keep the backslash, because they mean something to LIKE. */
    private static void appendEscape(StringBuilder value, char c) {
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case '0' -> value.append('\0');
            case 'Z' -> value.append('\u001a');
            case '%', '_' -> value.append('\\').append(c);
            default -> value.append(c);
        }
    }

    private Token token(Token.Kind kind, String value, int start) {
        return new Token(kind, value, start, position, line, start - lineStart);
    }

    private int endOfDigits(int from) {
        int end = from;
        while (end < source.length() && isDigit(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfName(int from) {
        int end = from;
        while (end < source.length() && (isNameStart(source.charAt(end)) || isDigit(source.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(char c) {
        return c == '_' || c == '$' || Character.isLetter(c) || Character.isSurrogate(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
