package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks facts and turns them into events. Immutable, safe for use by several threads. */
public final class FactReaders {
    private static final int LONGEST_NAME_BYTES = 255;
    private static final Map<String, FactReader> READERS = readers();

    private final ZoneId accountingZone;

    /** Readers that derive a missing business date in a zone. */
    public FactReaders(ZoneId accountingZone) {
        this.accountingZone = accountingZone;
    }

    /**
     * Reads a fact.
     *
     * @throws Refusal if it is malformed
     */
    public ReadFact read(FactEnvelope fact) {
        String source = FactRules.text("/source", fact.source(), LONGEST_NAME_BYTES);
        String id = FactRules.text("/id", fact.id(), LONGEST_NAME_BYTES);
        FactReader reader = reader(fact.type());
        if (fact.subject() != null) {
            FactRules.text("/subject", fact.subject(), LONGEST_NAME_BYTES);
        }
        if (fact.time() == null) {
            throw new Refusal(
                    "/time", "", "the member is required", "send when it happened, like \"2026-11-22T10:15:30Z\"");
        }
        Instant occurredAt = FactRules.instant("/time", fact.time());
        LocalDate businessDate = fact.businessDate() != null
                ? FactRules.date("/businessdate", fact.businessDate())
                : occurredAt.atZone(accountingZone).toLocalDate();
        Function<FactOrigin, LedgerEvent> draft = FactData.read(fact.data(), "/data", reader::read);
        String hash = CanonicalJson.hash(fact.type(), fact.subject(), occurredAt, fact.businessDate(), fact.data());
        return new ReadFact(FactId.of(source, id), fact, hash, occurredAt, businessDate, draft);
    }

    static FactReader reader(String type) {
        FactReader reader = READERS.get(type);
        if (reader == null) {
            throw new Refusal("/type", type, "the ledger understands " + FactType.names(), "send one of these types");
        }
        return reader;
    }

    private static Map<String, FactReader> readers() {
        Map<String, FactReader> readers = new HashMap<>();
        Stream.<FactReader[]>of(
                        OrderFacts.values(),
                        PaymentFacts.values(),
                        RefundFacts.values(),
                        ChargebackFacts.values(),
                        SettlementFacts.values(),
                        PayoutFacts.values(),
                        BankFacts.values(),
                        JournalFacts.values(),
                        EntitlementFacts.values(),
                        FeeScheduleFacts.values())
                .flatMap(Stream::of)
                .forEach(reader -> readers.put(reader.type().type(), reader));
        if (!readers.keySet().equals(FactType.names())) {
            throw new IllegalStateException("readers for " + readers.keySet() + ": every fact type of "
                    + FactType.names() + " needs one; add it here");
        }
        return readers;
    }
}
