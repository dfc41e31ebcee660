package io.tieout.warehouse.http;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LabelStatus;
import io.tieout.warehouse.faults.Fault;
import io.tieout.warehouse.load.LoadHeaders;
import io.tieout.warehouse.load.LoadTransactions;
import io.tieout.warehouse.load.TransactionReply;
import java.util.Optional;
import java.util.Set;

/** Who answers an operation of the transaction interface, and what (protocol sections 3.1, 3.2 and 3.6). Blocks. */
final class TransactionOperations {
    private static final Set<String> OPERATIONS = Set.of("begin", "load", "prepare", "commit", "rollback", "list");

    private TransactionOperations() {}

    /** The front end's answer: its own, or the redirect to the back end that runs the transaction. */
    static FullHttpResponse onFrontEnd(
            BackEnd backEnd, Account account, LoadHeaders headers, String operation, String location) {
        if (!OPERATIONS.contains(operation)) {
            return failed("Unknown transaction operation: " + operation);
        }
        Optional<String> database = headers.text("db").filter(text -> !text.isEmpty());
        Optional<String> label = headers.text("label").filter(text -> !text.isEmpty());
        if (database.isEmpty()) {
            return failed("No database selected.");
        }
        if (label.isEmpty()) {
            return failed("Empty label.");
        }
        if (!backEnd.store().catalog().databases().contains(database.get())) {
            return failed("Database[" + database.get() + "] does not exist.");
        }
        Optional<String> timeout = headers.text("timeout");
        if (operation.equals("begin") && timeout.isPresent() && !timeout.get().matches("-?\\d{1,10}")) {
            return Replies.failed("class java.lang.NumberFormatException: For input string: \"" + timeout.get() + "\"");
        }
        boolean ends = operation.equals("commit") || operation.equals("rollback");
        if (ends && !account.mayInsertInto(database.get())) {
            return failed(Gate.NO_INSERT);
        }
        boolean lost = !operation.equals("begin")
                && backEnd.faults()
                        .take(Fault.TransactionLost.class, label.get())
                        .isPresent();
        if (lost) {
            return failed("Transaction with db[" + database.get() + "] and label[" + label.get() + "] has no node");
        }
        return isMulti(headers)
                ? multi(backEnd.loads().transactions(), headers, operation, location)
                : single(backEnd, database.get(), label.get(), operation, location);
    }

    private static FullHttpResponse single(
            BackEnd backEnd, String database, String label, String operation, String location) {
        LoadTransactions transactions = backEnd.loads().transactions();
        if (operation.equals("begin")) {
            return Replies.redirect(location);
        }
        Optional<LabelStatus> status = backEnd.store().labels().find(database, label);
        boolean running = status.isPresent() && status.get().state() == LabelState.PREPARE;
        boolean known = status.isPresent() && !transactions.isHidden(database, label);
        return switch (operation) {
            case "load" ->
                known
                        ? Replies.redirect(location)
                        : failed("Can't find the transaction with db [" + database + "] and label[" + label
                                + "]. The possible reasons: 1. FE leader is started or switched; 2. The transaction"
                                + " timeouts and is cleaned.");
            case "prepare" -> known ? Replies.redirect(location) : unknown(database, label);
            case "commit" ->
                running && known
                        ? Replies.redirect(location)
                        : json(known ? transactions.commit(database, label) : noTransaction(database, label));
            case "rollback" ->
                running && known
                        ? Replies.redirect(location)
                        : json(known ? transactions.rollback(database, label) : noTransaction(database, label));
            default -> failed("Unknown transaction operation: " + operation);
        };
    }

    private static FullHttpResponse multi(
            LoadTransactions transactions, LoadHeaders headers, String operation, String location) {
        String database = headers.text("db").orElse("");
        String label = headers.text("label").orElse("");
        return switch (operation) {
            case "begin" -> json(transactions.beginMulti(database, label, headers));
            case "load" ->
                transactions.isOpen(database, label)
                        ? Replies.redirect(location)
                        : failed("stream load task " + label + " does not exist");
            case "prepare" -> failed("Unsupported operation: TXN_PREPARE");
            case "commit" -> json(transactions.commit(database, label));
            case "rollback" -> json(transactions.rollback(database, label));
            default -> failed("Unknown transaction operation: " + operation);
        };
    }

    /** The back end's answer to all but a load. */
    static TransactionReply onBackEnd(BackEnd backEnd, HttpRequest request, String operation) {
        LoadHeaders headers = Loads.headers(request);
        String database = headers.text("db").orElse("");
        String refusal = Gate.refusalOfLoad(
                backEnd.accounts(), request, database, headers.text("table").orElse(""));
        if (refusal != null) {
            return TransactionReply.of("ANALYSIS_ERROR", refusal);
        }
        if (isMulti(headers)) {
            return TransactionReply.of(
                    "INVALID_ARGUMENT", "multi-statement transaction " + operation + " can only be sent to FE nodes");
        }
        String label = headers.text("label").orElse("");
        LoadTransactions transactions = backEnd.loads().transactions();
        return switch (operation) {
            case "begin" -> transactions.begin(database, headers.text("table").orElse(""), label, headers);
            case "prepare" -> transactions.prepare(database, label, headers);
            case "commit" -> transactions.commit(database, label);
            case "rollback" -> transactions.rollback(database, label);
            default -> TransactionReply.of("INVALID_ARGUMENT", "Unknown transaction operation: " + operation);
        };
    }

    private static boolean isMulti(LoadHeaders headers) {
        return headers.text("transaction_type")
                .filter("multi"::equalsIgnoreCase)
                .isPresent();
    }

    private static FullHttpResponse unknown(String database, String label) {
        return json(noTransaction(database, label));
    }

    private static TransactionReply noTransaction(String database, String label) {
        return TransactionReply.failed("No transaction found with db[" + database + "] and label[" + label + "]");
    }

    private static FullHttpResponse failed(String message) {
        return json(TransactionReply.failed(message));
    }

    private static FullHttpResponse json(TransactionReply reply) {
        return Replies.json(reply.toJson(""));
    }
}
