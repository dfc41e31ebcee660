package io.tieout.ledger.journal;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.journal.JournalEntryCommand.ExtendJournalEntry;
import io.tieout.ledger.journal.JournalEntryCommand.OpenJournalEntry;
import io.tieout.ledger.journal.JournalEvent.JournalEntryPosted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private final FixtureConfiguration<JournalEntry> fixture = new AggregateTestFixture<>(JournalEntry.class);

    @Test
    void takesAnEntryWhoseDebitsEqualItsCreditsInEachCurrency() {
        JournalEntryPosted entry =
                entry(debit("EUR 3.00"), credit("EUR 1.00"), credit("EUR 2.00"), debit("USD 5.00"), credit("USD 5.00"));

        fixture.givenNoPriorActivity().when(new OpenJournalEntry(entry)).expectEvents(entry);
    }

    @Test
    void refusesAnEntryThatIsOutByTheSmallestUnit() {
        fixture.givenNoPriorActivity()
                .when(new OpenJournalEntry(entry(debit("EUR 3.00"), credit("EUR 2.99"))))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(
                        "/data/postings \"debit 3.00 credit 2.99 EUR\": the debits and credits of an entry are"
                                + " equal in each currency; post the missing side in EUR");
    }

    @Test
    void refusesAnEntryThatOnlyBalancesAcrossCurrencies() {
        fixture.givenNoPriorActivity()
                .when(new OpenJournalEntry(entry(debit("EUR 3.00"), credit("USD 3.00"))))
                .expectException(Refusal.class)
                .expectExceptionMessage(
                        "/data/postings \"debit 3.00 credit 0 EUR\": the debits and credits of an entry are"
                                + " equal in each currency; post the missing side in EUR");
    }

    @Test
    void refusesAnUnbalancedFactOfAKnownEntry() {
        fixture.given(entry(debit("EUR 1.00"), credit("EUR 1.00")))
                .when(new ExtendJournalEntry(entry(debit("EUR 1.00"), debit("EUR 1.00"))))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    private static JournalEntryPosted entry(Posting... postings) {
        FactOrigin origin = new FactOrigin("finance", "f-1", "00", Instant.EPOCH, LocalDate.EPOCH, Instant.EPOCH);
        return new JournalEntryPosted(
                origin,
                new JournalEntryId("e-1"),
                List.of(postings),
                new JournalReference(JournalReference.Kind.ORDER, "o-1"),
                LocalDate.EPOCH);
    }

    private static Posting debit(String amount) {
        return new Posting("1200-receivables", Posting.Side.DEBIT, Money.parse(amount));
    }

    private static Posting credit(String amount) {
        return new Posting("4000-sales", Posting.Side.CREDIT, Money.parse(amount));
    }
}
