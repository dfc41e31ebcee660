package io.tieout.app.matching;

import io.tieout.ledger.bank.BankEntryId;
import io.tieout.ledger.bank.BankStatementId;
import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the items of one kind of match from the warehouse, row by row. Not thread-safe, as the connection is not. */
final class ItemReader {
    private static final int ROWS_AT_A_TIME = 2_000;
    /** What ISO 20022 has banks write where there is no end-to-end id. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final int SHORTEST_REFERENCE = 4;

    private final Connection connection;
    private final Consumer<MatchItem> sink;

    ItemReader(Connection connection, Consumer<MatchItem> sink) {
        this.connection = connection;
        this.sink = sink;
    }

    /** Hands over every item of the kind, of both sides, in no particular order. */
    void read(MatchKind kind) throws SQLException {
        switch (kind) {
            case CAPTURE -> each(ItemQueries.PAYMENTS, this::payment);
            case REFUND -> each(ItemQueries.REFUNDS, this::refund);
            case CHARGEBACK -> each(ItemQueries.CHARGEBACKS, this::chargeback);
            case CHARGEBACK_REVERSAL -> each(ItemQueries.REVERSALS, this::reversal);
            case PAYOUT -> each(ItemQueries.PAYOUTS, this::payout);
        }
        if (kind == MatchKind.PAYOUT) {
            each(ItemQueries.BANK_ENTRIES, this::bankEntry);
        } else {
            each(ItemQueries.LINES, row -> line(kind, row, false), kind.name());
            each(ItemQueries.CORRECTIONS, row -> line(kind, row, true), kind.name());
        }
    }

    private void payment(ResultSet row) throws SQLException {
        String provider = text(row, "provider");
        sink.accept(new MatchItem(
                MatchKind.CAPTURE,
                new MatchMember(MemberKind.PAYMENT, text(row, "payment_id")),
                provider,
                provider,
                amount(row, "captured_amount"),
                text(row, "currency"),
                day(row, "captured_at"),
                text(row, "order_id") + " " + text(row, "payment_id"),
                List.of(
                        key(provider, text(row, "merchant_account"), row.getString("provider_transaction_id")),
                        key(provider, text(row, "order_id"))),
                false));
    }

    private void refund(ResultSet row) throws SQLException {
        String provider = row.getString("provider");
        String account = row.getString("merchant_account");
        sink.accept(new MatchItem(
                MatchKind.REFUND,
                new MatchMember(MemberKind.REFUND, text(row, "refund_id")),
                orEmpty(provider),
                orEmpty(provider),
                amount(row, "refunded_amount").negate(),
                text(row, "currency"),
                day(row, "refunded_at"),
                text(row, "order_id") + " " + text(row, "refund_id"),
                List.of(
                        key(provider, account, row.getString("provider_refund_id")),
                        key(provider, account, row.getString("provider_transaction_id")),
                        key(provider, text(row, "order_id"))),
                false));
    }

    private void chargeback(ResultSet row) throws SQLException {
        BigDecimal times = BigDecimal.valueOf(row.getInt("times_taken"));
        dispute(
                row,
                MatchKind.CHARGEBACK,
                MemberKind.CHARGEBACK,
                amount(row, "amount").multiply(times).negate(),
                day(row, "opened_at"));
    }

    private void reversal(ResultSet row) throws SQLException {
        dispute(
                row,
                MatchKind.CHARGEBACK_REVERSAL,
                MemberKind.CHARGEBACK_REVERSAL,
                amount(row, "reversed_amount"),
                day(row, "reversed_at"));
    }

    private void dispute(ResultSet row, MatchKind kind, MemberKind member, BigDecimal amount, LocalDate day)
            throws SQLException {
        String provider = text(row, "provider");
        String account = text(row, "merchant_account");
        sink.accept(new MatchItem(
                kind,
                new MatchMember(member, text(row, "payment_id") + "/" + text(row, "chargeback_id")),
                provider,
                provider,
                amount,
                text(row, "currency"),
                day,
                orEmpty(row.getString("order_id")) + " " + text(row, "chargeback_id"),
                List.of(
                        key(provider, account, text(row, "chargeback_id")),
                        key(provider, account, row.getString("provider_transaction_id")),
                        key(provider, row.getString("order_id")),
                        key(provider, row.getString("acquirer_reference_number"))),
                false));
    }

    private void line(MatchKind kind, ResultSet row, boolean isCorrection) throws SQLException {
        String provider = text(row, "provider");
        String account = text(row, "merchant_account");
        String reference = row.getString("merchant_reference");
        BigDecimal gross = amount(row, "gross_amount");
        BigDecimal transaction = row.getBigDecimal("transaction_amount");
        String currency = row.getString("transaction_currency");
        boolean exchanged = transaction != null && currency != null;
        List<String> transactionKey = key(provider, account, row.getString("provider_transaction_id"));
        List<String> referenceKey = key(provider, reference);
        List<List<String>> keys = switch (kind) {
            case CAPTURE -> List.of(transactionKey, referenceKey);
            case REFUND ->
                List.of(key(provider, account, row.getString("provider_refund_id")), transactionKey, referenceKey);
            case CHARGEBACK, CHARGEBACK_REVERSAL ->
                List.of(
                        key(provider, account, row.getString("chargeback_id")),
                        transactionKey,
                        referenceKey,
                        key(provider, row.getString("acquirer_reference_number")));
            case PAYOUT -> throw new IllegalArgumentException("a settlement line is no part of a payout's match");
        };
        sink.accept(new MatchItem(
                kind,
                new MatchMember(
                        MemberKind.SETTLEMENT_LINE,
                        provider + "/" + text(row, "batch_id") + "/" + row.getInt("line_no")),
                provider,
                provider,
                exchanged ? signedAs(gross, Objects.requireNonNull(transaction)) : gross,
                exchanged ? Objects.requireNonNull(currency) : text(row, "currency"),
                row.getObject("business_date", LocalDate.class),
                orEmpty(reference),
                keys,
                isCorrection));
    }

    private void payout(ResultSet row) throws SQLException {
        String payoutId = text(row, "payout_id");
        String endToEndId = row.getString("end_to_end_id");
        List<String> references = new ArrayList<>(List.of(payoutId.toUpperCase(Locale.ROOT)));
        if (endToEndId != null) {
            references.add(endToEndId.toUpperCase(Locale.ROOT));
        }
        sink.accept(new MatchItem(
                MatchKind.PAYOUT,
                new MatchMember(MemberKind.PAYOUT, text(row, "provider") + "/" + payoutId),
                "",
                text(row, "provider"),
                amount(row, "amount"),
                text(row, "currency"),
                row.getObject("value_date", LocalDate.class),
                payoutId + " " + orEmpty(endToEndId),
                List.of(key(endToEndId), references),
                false));
    }

    private void bankEntry(ResultSet row) throws SQLException {
        String account = text(row, "bank_account");
        BigDecimal amount = amount(row, "amount");
        String endToEndId = row.getString("end_to_end_id");
        if (NOT_PROVIDED.equals(endToEndId)) {
            endToEndId = null;
        }
        String words = String.join(
                " ",
                orEmpty(endToEndId),
                orEmpty(row.getString("account_servicer_reference")),
                orEmpty(row.getString("remittance_information")));
        BankEntryId id =
                new BankEntryId(new BankStatementId(account, text(row, "statement_id")), text(row, "entry_reference"));
        sink.accept(new MatchItem(
                MatchKind.PAYOUT,
                new MatchMember(MemberKind.BANK_ENTRY, id.toString()),
                "",
                account,
                text(row, "credit_debit_indicator").equals("CRDT") ? amount : amount.negate(),
                text(row, "currency"),
                row.getObject("value_date", LocalDate.class),
                words,
                List.of(key(endToEndId), references(words)),
                false));
    }

    /** The whole words of a text that may name a payout. */
    private static List<String> references(String words) {
        return Arrays.stream(words.toUpperCase(Locale.ROOT).split("[\\s,;:()]+", -1))
                .filter(word -> word.length() >= SHORTEST_REFERENCE)
                .toList();
    }

    /** Reports that write the amount of the transaction without its direction take it from the gross. */
    private static BigDecimal signedAs(BigDecimal gross, BigDecimal transaction) {
        return gross.signum() * transaction.signum() < 0 ? transaction.negate() : transaction;
    }

    /** A key of several parts; none where a part is missing. Parts are parted by a sign that no identifier has. */
    private static List<String> key(@Nullable String... parts) {
        return Arrays.stream(parts).anyMatch(Objects::isNull) ? List.of() : List.of(String.join("\n", parts));
    }

    /** What is done with a row. */
    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String sql, Each each, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class), column)
                .toLocalDate();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
