package io.tieout.app.completeness;

import io.tieout.projections.refold.RefoldStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that a table is to have, by the hash of their key, and their control totals. Not thread-safe. */
final class ExpectedRows {
    private final ProvenTable table;
    private final RefoldStore store;
    private final byte[] prefix;
    private final RowCodec codec;
    private final int[] money;
    private final int date;
    private final int currency;
    private final int ledgerSeq;
    private final Map<Group, Totals> totals = new HashMap<>();

    /** Goes on with the rows that the store has. */
    ExpectedRows(ProvenTable table, RefoldStore store) {
        this.table = table;
        this.store = store;
        this.prefix = new byte[] {'r', (byte) table.table().ordinal()};
        this.codec = new RowCodec(table);
        this.money = table.money().stream().mapToInt(codec::place).toArray();
        this.date = codec.place("business_date");
        this.currency = codec.place("currency");
        this.ledgerSeq = codec.place("ledger_seq");
        store.scan(prefix, (key, value) -> {
            KeptRow row = KeptRow.of(value);
            count(1, row, codec.read(row.json()));
        });
    }

    /** Forgets every row. */
    void clear() {
        List<byte[]> places = new ArrayList<>();
        store.scan(prefix, (key, value) -> places.add(key));
        places.forEach(store::delete);
        totals.clear();
    }

    ProvenTable table() {
        return table;
    }

    RowCodec codec() {
        return codec;
    }

    /** Takes a change of the row topic, or what the fold gave in its place. */
    void apply(int partition, long offset, byte[] keyJson, byte @Nullable [] rowJson) {
        @Nullable String[] texts = codec.read(rowJson == null ? keyJson : rowJson);
        byte[] place = place(codec.keyHash(texts));
        byte[] before = store.get(place);
        if (rowJson == null) {
            if (before != null) {
                KeptRow gone = KeptRow.of(before);
                count(-1, gone, codec.read(gone.json()));
                store.delete(place);
            }
            return;
        }
        if (before != null) {
            KeptRow old = KeptRow.of(before);
            @Nullable String[] oldTexts = codec.read(old.json());
            if (table.newestWins() && sequence(oldTexts) > sequence(texts)) {
                return; // The warehouse keeps it as well: merge_condition.
            }
            count(-1, old, oldTexts);
        }
        KeptRow now = new KeptRow(partition, offset, codec.rowHash(texts), rowJson);
        count(1, now, texts);
        store.put(place, now.bytes());
    }

    /** The row with that key hash. */
    Optional<KeptRow> find(byte[] keyHash) {
        byte[] bytes = store.get(place(keyHash));
        return bytes == null ? Optional.empty() : Optional.of(KeptRow.of(bytes));
    }

    /** Hands on every row with the hash of its key. */
    void each(Visitor visitor) {
        store.scan(prefix, (key, value) -> {
            byte[] hash = new byte[key.length - prefix.length];
            System.arraycopy(key, prefix.length, hash, 0, hash.length);
            visitor.visit(hash, KeptRow.of(value));
        });
    }

    /** Takes a row. */
    interface Visitor {
        void visit(byte[] keyHash, KeptRow row);
    }

    /** A copy of the control totals. */
    Map<Group, Totals> totals() {
        Map<Group, Totals> copy = new HashMap<>();
        totals.forEach((group, sums) -> copy.put(group, sums.copy()));
        return copy;
    }

    /** How many rows there are to be. */
    long count() {
        return totals.values().stream().mapToLong(Totals::count).sum();
    }

    Group groupOf(KeptRow row) {
        return group(row, codec.read(row.json()));
    }

    /** The amounts of a row that its sums count. */
    BigDecimal[] amounts(@Nullable String[] texts) {
        BigDecimal[] amounts = new BigDecimal[money.length];
        for (int i = 0; i < money.length; i++) {
            String text = texts[money[i]];
            amounts[i] = text == null ? BigDecimal.ZERO : new BigDecimal(text);
        }
        return amounts;
    }

    Totals nothing() {
        return new Totals(money.length);
    }

    List<String> amountNames() {
        return table.money();
    }

    private long sequence(@Nullable String[] texts) {
        String text = ledgerSeq < 0 ? null : texts[ledgerSeq];
        return text == null ? 0 : Long.parseLong(text);
    }

    private void count(int times, KeptRow row, @Nullable String[] texts) {
        Group group = group(row, texts);
        Totals sums = totals.computeIfAbsent(group, any -> nothing());
        sums.add(times, row.hash(), amounts(texts));
        if (sums.count() == 0) {
            totals.remove(group);
        }
    }

    private Group group(KeptRow row, @Nullable String[] texts) {
        return new Group(row.partition(), orEmpty(texts, date), orEmpty(texts, currency));
    }

    private static String orEmpty(@Nullable String[] texts, int place) {
        String text = place < 0 ? null : texts[place];
        return text == null ? "" : text;
    }

    private byte[] place(byte[] keyHash) {
        byte[] place = new byte[prefix.length + keyHash.length];
        System.arraycopy(prefix, 0, place, 0, prefix.length);
        System.arraycopy(keyHash, 0, place, prefix.length, keyHash.length);
        return place;
    }
}
