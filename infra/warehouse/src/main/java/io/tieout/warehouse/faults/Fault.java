package io.tieout.warehouse.faults;

import java.time.Duration;

/** One thing that goes wrong between a client and a warehouse. Each names what the client sees and what is true in the warehouse. */
public sealed interface Fault {
    /** The front end redirects to itself, as two followers that take each other for the leader do. Nothing is loaded. */
    record RedirectLoop() implements Fault {}

    /** The front end takes its time to redirect, longer than a client that stops waiting for {@code 100 Continue}. */
    record SlowRedirect(Duration by) implements Fault {}

    /** The back end answers this HTTP status to the headers of a load. Nothing is loaded and the label stays unused. */
    record ServerError(int status) implements Fault {}

    /** The label turns out to belong to another load that runs for a while and is then aborted: {@code RUNNING}. */
    record LabelRunning(Duration lasts) implements Fault {}

    /** The rows are loaded, and the client is told {@code Label Already Exists} with {@code FINISHED}. */
    record LabelFinished() implements Fault {}

    /** The database has as many running transactions as it may have. Nothing is loaded. */
    record RunningTransactionLimit() implements Fault {}

    /** An operation of the same transaction has not ended yet. Nothing changes. */
    record TransactionInProcessing() implements Fault {}

    /** The front end has forgotten which back end runs the transaction. The transaction stays as it is. */
    record TransactionLost() implements Fault {}

    /** The back end ends the connection once this many bytes of the body came. The load is aborted. */
    record ConnectionCut(long afterBytes) implements Fault {}

    /** A tablet has too many versions: the load is aborted. */
    record TooManyVersions() implements Fault {}

    /** The load is committed and durable, but visible only later: {@code Publish Timeout}, or FAILED for a commit of a transaction. */
    record PublishTimeout(Duration visibleAfter) implements Fault {}

    /** The load ends as it ends, and the connection too, without a reply. */
    record ReplyLost() implements Fault {}

    /** The load ends as it ends, and the reply comes later. */
    record ReplySlow(Duration by) implements Fault {}

    /** The load ends as it ends, and this HTTP status is answered. */
    record ServerErrorAfterCommit(int status) implements Fault {}

    /** The load ends as it ends, and its label is forgotten, as if its retention had ended. */
    record LabelForgotten() implements Fault {}
}
