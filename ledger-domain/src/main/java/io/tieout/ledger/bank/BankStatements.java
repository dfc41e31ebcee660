package io.tieout.ledger.bank;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.bank.BankStatementCommand.ExtendBankStatement;
import io.tieout.ledger.bank.BankStatementCommand.OpenBankStatement;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the heads of bank statements. */
public final class BankStatements implements AggregateType<BankStatementReported> {
    /** The one instance; it has no state. */
    public static final BankStatements TYPE = new BankStatements();

    private BankStatements() {}

    @Override
    public Class<?> aggregate() {
        return BankStatement.class;
    }

    @Override
    public Class<BankStatementReported> events() {
        return BankStatementReported.class;
    }

    @Override
    public String idOf(BankStatementReported event) {
        return event.statementId().toString();
    }

    @Override
    public Object open(BankStatementReported event) {
        return new OpenBankStatement(event);
    }

    @Override
    public Object extend(BankStatementReported event) {
        return new ExtendBankStatement(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(BankStatement.class).configureCache(c -> cache));
    }
}
