package io.tieout.warehouse.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tokens of one statement and a place in them. */
final class Tokens {
    private final String source;
    private final List<Token> tokens;
    private int position;

    private Tokens(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The statements of a text that a client sent as one, without the empty ones. */
    static List<Tokens> statements(String source) {
        List<Tokens> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(source)) {
            boolean end = token.kind() == Token.Kind.END;
            if (!end && !token.isSymbol(";")) {
                current.add(token);
                continue;
            }
            if (!current.isEmpty()) {
                current.add(new Token(
                        Token.Kind.END, end ? "" : ";", token.start(), token.start(), token.line(), token.column()));
                statements.add(new Tokens(source, current));
                current = new ArrayList<>();
            }
        }
        return statements;
    }

    /** One statement. @throws SqlException if there is none or there are several */
    static Tokens statement(String source) {
        List<Tokens> statements = statements(source);
        if (statements.size() != 1) {
            throw SqlException.analysis(statements.size() + " statements where one is needed");
        }
        return statements.get(0);
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(position + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    /** The token before the place. */
    Token last() {
        return tokens.get(position - 1);
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean at(String word) {
        return peek().isWord(word);
    }

    boolean atSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    /** Whether the words follow one another from here. */
    boolean atWords(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Passes the words if all of them are next. */
    boolean accept(String... words) {
        if (!atWords(words)) {
            return false;
        }
        position += words.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!atSymbol(symbol)) {
            return false;
        }
        position++;
        return true;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw unexpected("'" + word + "'");
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw unexpected("<EOF>", "';'");
        }
    }

    /** The next token as the name of something. */
    String name() {
        if (!peek().isName()) {
            throw unexpected("a legal identifier");
        }
        return next().value();
    }

    String string() {
        if (peek().kind() != Token.Kind.STRING) {
            throw unexpected("SINGLE_QUOTED_TEXT", "DOUBLE_QUOTED_TEXT");
        }
        return next().value();
    }

    SqlException unexpected(String... expected) {
        Token found = peek();
        return SqlException.syntax(
                found.kind() == Token.Kind.END && !found.value().isEmpty()
                        ? new Token(Token.Kind.SYMBOL, ";", found.start(), found.end(), found.line(), found.column())
                        : found,
                expected);
    }

    int position() {
        return position;
    }

    void reset(int place) {
        position = place;
    }

    /** The source from the token at a place up to here, as it was written. */
    String textFrom(int place) {
        return position == place ? "" : source.substring(tokens.get(place).start(), last().end());
    }

    /** The source from the token at a place up to the end of the statement. */
    String restFrom(int place) {
        return source.substring(
                        tokens.get(place).start(), tokens.get(tokens.size() - 1).start())
                .strip();
    }

    /** The source of the whole statement. */
    String text() {
        return source.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).start())
                .strip();
    }

    /** The settings of hints like {@code /}{@code *+ SET_VAR(query_timeout = 60) *}{@code /} by name. Other hints steer a cluster only. */
    Map<String, String> hintedVariables() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String gap = source.substring(tokens.get(i).end(), tokens.get(i + 1).start());
            int start = gap.indexOf("/*+");
            int end = gap.indexOf("*/", Math.max(start, 0));
            if (start >= 0 && end >= 0) {
                readHint(gap.substring(start + 3, end), settings);
            }
        }
        return settings;
    }

    private static void readHint(String hint, Map<String, String> settings) {
        for (Tokens tokens : statements(hint)) {
            while (!tokens.atEnd()) {
                if (!tokens.accept("SET_VAR")) {
                    tokens.next();
                    continue;
                }
                tokens.expectSymbol("(");
                do {
                    String name = tokens.name();
                    tokens.expectSymbol("=");
                    String sign = tokens.acceptSymbol("-") ? "-" : "";
                    settings.put(name, sign + tokens.next().value());
                } while (tokens.acceptSymbol(","));
                tokens.expectSymbol(")");
            }
        }
    }

    /** The number of {@code ?} in the statement. */
    int parameters() {
        return (int) tokens.stream()
                .filter(token -> token.kind() == Token.Kind.PARAMETER)
                .count();
    }
}
