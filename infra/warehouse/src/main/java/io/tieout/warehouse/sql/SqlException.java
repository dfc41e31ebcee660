package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.CatalogException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A statement was refused. Code, state and text are shaped as a StarRocks front end shapes them. */
public final class SqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errorCode;
    private final String sqlState;

    public SqlException(int errorCode, String sqlState, String message) {
        super(message);
        this.errorCode = errorCode;
        this.sqlState = sqlState;
    }

    /** The MySQL error code. */
    public int errorCode() {
        return errorCode;
    }

    /** The five-character SQL state. */
    public String sqlState() {
        return sqlState;
    }

    /** What the catalogue refused; if the engine stands behind it, in the words for the engine's errors. */
    static SqlException of(CatalogException refused) {
        if (refused.getCause() instanceof SQLException engine) {
            return EngineErrors.translate(engine);
        }
        SqlException exception = new SqlException(refused.errorCode(), refused.sqlState(), "" + refused.getMessage());
        exception.initCause(refused);
        return exception;
    }

    /** The statement is not in the grammar. {@code expected} holds words as StarRocks prints them, already quoted. */
    static SqlException syntax(Token found, String... expected) {
        String text = found.kind() == Token.Kind.END ? "<EOF>" : found.value();
        return new SqlException(
                1064,
                "HY000",
                "Getting syntax error at line " + found.line() + ", column " + found.column()
                        + ". Detail message: Unexpected input '" + text + "', the most similar input is {"
                        + Arrays.stream(expected).collect(Collectors.joining(", ")) + "}.");
    }

    /** The statement is in the grammar, but means nothing here. */
    static SqlException analysis(String detail) {
        return analysis(1064, "HY000", detail);
    }

    static SqlException analysis(int errorCode, String sqlState, String detail) {
        return new SqlException(
                errorCode,
                sqlState,
                "Getting analyzing error. Detail message: " + detail + (detail.endsWith(".") ? "" : "."));
    }

    static SqlException unknownTable(String name) {
        return analysis(5502, "42602", "Unknown table '" + name + "'.");
    }

    static SqlException unknownDatabase(String name) {
        return analysis(5501, "3F000", "Unknown database '" + name + "'.");
    }

    static SqlException unknownFunction(Token from, int endColumn, String signature) {
        return new SqlException(
                1064,
                "HY000",
                "Getting analyzing error from line " + from.line() + ", column " + from.column() + " to line "
                        + from.line() + ", column " + endColumn
                        + ". Detail message: No matching function with signature: "
                        + signature + ".");
    }

    /** StarRocks knows the form, this warehouse does not run it. Says so, so that nobody looks for a typing error. */
    static SqlException notHere(String what, String remedy) {
        return analysis("the embedded warehouse does not support " + what + "; " + remedy + ".");
    }
}
