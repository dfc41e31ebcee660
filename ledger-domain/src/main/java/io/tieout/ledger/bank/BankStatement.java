package io.tieout.ledger.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.bank.BankStatementCommand.ExtendBankStatement;
import io.tieout.ledger.bank.BankStatementCommand.OpenBankStatement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The head of a bank statement. Its balances are not checked against its entries here: a statement that does not add up is a finding. */
final class BankStatement {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    BankStatement() {}

    @CommandHandler
    BankStatement(OpenBankStatement command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendBankStatement command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(BankStatementReported event) {
        stream = BankStatements.TYPE.stream(event);
    }
}
