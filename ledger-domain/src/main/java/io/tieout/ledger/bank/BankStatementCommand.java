package io.tieout.ledger.bank;

import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a bank statement: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface BankStatementCommand {
    BankStatementReported fact();

    /** Takes the first fact heard. */
    record OpenBankStatement(BankStatementReported fact) implements BankStatementCommand {}

    /** Takes a further fact. */
    record ExtendBankStatement(BankStatementReported fact) implements BankStatementCommand {
        @TargetAggregateIdentifier
        String stream() {
            return BankStatements.TYPE.stream(fact);
        }
    }
}
