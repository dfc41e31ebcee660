package io.tieout.app.reconciliation;

import io.tieout.ledger.BreakDossier;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.RecordedFact;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that a break rests on: the warehouse tells which entities belong to its order, its reference and its key, and the ledger gives their
 * events. For any thread.
 */
public final class BreakFacts {
    /** The most facts that are told. */
    private static final int MOST = 500;

    private static final int MOST_ENTITIES = 200;

    private static final List<String> KINDS = List.of(
            "Order",
            "Payment",
            "Entitlement",
            "JournalEntry",
            "SettlementLine",
            "SettlementBatch",
            "Payout",
            "BankEntry",
            "BankStatement",
            "FeeSchedule");

    private static final String PAYMENTS =
            "SELECT payment_id, provider_transaction_id FROM payments WHERE order_id = ? ORDER BY payment_id";
    private static final String PAYMENTS_OF_TRANSACTION = "SELECT payment_id, provider_transaction_id FROM payments"
            + " WHERE provider_transaction_id = ? ORDER BY payment_id";
    private static final String LINES = "SELECT provider, batch_id, line_no FROM settlement_lines"
            + " WHERE provider_transaction_id = ? ORDER BY provider, batch_id, line_no";
    private static final String RIGHTS = "SELECT grant_id FROM entitlements WHERE order_id = ? ORDER BY grant_id";
    private static final String ENTRIES =
            "SELECT entry_id FROM journal_entries WHERE reference_id = ? ORDER BY entry_id";

    private final Ledger ledger;
    private final DataSource warehouse;

    /** @param warehouse connections to the database of the tables */
    public BreakFacts(Ledger ledger, DataSource warehouse) {
        this.ledger = ledger;
        this.warehouse = warehouse;
    }

    /**
     * A break and its facts in the order they happened.
     *
     * @param more whether there are more facts than are told
     */
    public record Explained(BreakState state, List<RecordedFact> facts, boolean more) {
        public Explained {
            facts = List.copyOf(facts);
        }
    }

    /** The break of that number with its facts; empty if there is none. */
    public Optional<Explained> of(BreakId id) throws SQLException {
        Optional<BreakState> state = ledger.books().dossier(id).map(BreakDossier::state);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        List<RecordedFact> facts = ledger.books().facts(entities(state.get()));
        return Optional.of(
                new Explained(state.get(), facts.subList(0, Math.min(facts.size(), MOST)), facts.size() > MOST));
    }

    private List<String> entities(BreakState state) throws SQLException {
        Finding finding = state.finding();
        String key = state.opened().subject().key();
        Set<String> ids = new LinkedHashSet<>();
        Set<String> transactions = new LinkedHashSet<>();
        ids.add(key);
        ids.add(key.replace(' ', '/'));
        ids.add(key.substring(key.indexOf('/') + 1));
        transactions.add(key.substring(key.lastIndexOf('/') + 1));
        ids.addAll(List.of(key.split("/", -1)));
        if (finding != null && finding.reference() != null) {
            ids.add(finding.reference());
        }
        try (Connection connection = warehouse.getConnection()) {
            if (finding != null && finding.orderId() != null) {
                String order = finding.orderId();
                ids.add(order);
                payments(connection, PAYMENTS, order, ids, transactions);
                query(connection, RIGHTS, order, row -> ids.add(row.getString(1)));
            }
            for (String transaction : List.copyOf(transactions)) {
                payments(connection, PAYMENTS_OF_TRANSACTION, transaction, ids, transactions);
            }
            for (String transaction : transactions) {
                query(
                        connection,
                        LINES,
                        transaction,
                        row -> ids.add(row.getString(1) + "/" + row.getString(2) + "/" + row.getInt(3)));
            }
            for (String reference : List.copyOf(ids)) {
                query(connection, ENTRIES, reference, row -> ids.add(row.getString(1)));
            }
        }
        List<String> entities = new ArrayList<>();
        ids.stream().limit(MOST_ENTITIES).forEach(one -> KINDS.forEach(kind -> entities.add(kind + "/" + one)));
        return entities;
    }

    private static void payments(
            Connection connection, String sql, String value, Set<String> ids, Set<String> transactions)
            throws SQLException {
        query(connection, sql, value, row -> {
            ids.add(row.getString(1));
            @Nullable String transaction = row.getString(2);
            if (transaction != null) {
                transactions.add(transaction);
            }
        });
    }

    /** What is done with a row. */
    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, String value, EachRow each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }
}
