package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tieout.ledger.adjustment.AdjustmentEvent;
import io.tieout.ledger.bank.BankEvent;
import io.tieout.ledger.entitlement.EntitlementEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.order.OrderEvent;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.payment.PaymentEvent;
import io.tieout.ledger.payout.PayoutEvent;
import io.tieout.ledger.period.PeriodEvent;
import io.tieout.ledger.privacy.SubjectEvent;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.settlement.SettlementEvent;
import io.tieout.ledger.terms.FeeScheduleEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerEventCodecTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/events");
    private final LedgerEventCodec codec = LedgerEventCodec.create();

    static List<LedgerEvent> events() {
        return TestingEvents.oneOfEach();
    }

    static Stream<Class<?>> kinds() {
        return Stream.concat(
                Stream.of(
                                OrderEvent.class,
                                PaymentEvent.class,
                                SettlementEvent.class,
                                PayoutEvent.class,
                                BankEvent.class,
                                JournalEvent.class,
                                EntitlementEvent.class,
                                FeeScheduleEvent.class,
                                AdjustmentEvent.class,
                                PeriodEvent.class,
                                BreakEvent.class,
                                SubjectEvent.class)
                        .flatMap(events -> Stream.of(events.getPermittedSubclasses())),
                Stream.of(FactConflictRecorded.class, FactRestated.class));
    }

    /** Record again with {@code -Dgolden.record=true}; a changed file is a changed revision and needs an upcast. */
    @ParameterizedTest
    @MethodSource("events")
    void writesTheJsonThatIsOnRecordAndReadsItBack(LedgerEvent event) throws IOException {
        String type = codec.typeOf(event.getClass());
        Path file = GOLDEN.resolve(type + "." + codec.revisionOf(event.getClass()) + ".json");
        byte[] written = codec.write(event);
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, pretty(written) + "\n");
        }

        assertThat(pretty(written) + "\n").isEqualTo(Files.readString(file));
        assertThat(codec.read(type, codec.revisionOf(event.getClass()), Files.readAllBytes(file)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @SuppressWarnings("unchecked") // All permitted subclasses of these interfaces are events.
    void everyKindOfEventHasANameAndAGoldenFileOfEachRevision(Class<?> kind) {
        Class<? extends LedgerEvent> event = (Class<? extends LedgerEvent>) kind;
        String type = codec.typeOf(event);
        for (int revision = 1; revision <= Integer.parseInt(codec.revisionOf(event)); revision++) {
            assertThat(GOLDEN.resolve(type + "." + revision + ".json")).exists();
        }
        assertThat(TestingEvents.oneOfEach()).anyMatch(event::isInstance);
    }

    /** What the ledger records of facts has an aggregate that takes it; what people decide has commands of its own. */
    @ParameterizedTest
    @MethodSource("events")
    void everyFactBelongsToAKindOfAggregate(LedgerEvent event) {
        boolean isDecided = event instanceof AdjustmentEvent
                || event instanceof PeriodEvent
                || event instanceof BreakEvent
                || event instanceof FactRestated;
        if (!isDecided) {
            assertThat(LedgerAxon.typeOf(event)).isNotNull();
        }
    }

    /** A file of an old revision is never recorded again: it is what lies in event stores. */
    @Test
    void readsEveryOldRevisionOnRecord() throws IOException {
        Map<String, LedgerEvent> expected = TestingEvents.ofOldRevisions();
        List<String> old = new ArrayList<>();
        for (Class<?> kind : kinds().toList()) {
            String type = codec.typeOf(kind.asSubclass(LedgerEvent.class));
            int newest = Integer.parseInt(codec.revisionOf(kind.asSubclass(LedgerEvent.class)));
            for (int revision = 1; revision < newest; revision++) {
                old.add(type + "." + revision);
                byte[] payload = Files.readAllBytes(GOLDEN.resolve(type + "." + revision + ".json"));

                assertThat(codec.read(type, Integer.toString(revision), payload))
                        .isEqualTo(expected.get(type + "." + revision));
            }
        }
        assertThat(old).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void everyNameBelongsToAKindOfEvent() {
        assertThat(codec.types()).hasSize((int) kinds().count());
    }

    @Test
    void namesAnUnknownType() {
        assertThatThrownBy(() -> codec.read("order.eaten", "1", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event type \"order.eaten\" is unknown: the ledger writes [order.placed, ")
                .hasMessageEndingWith("; run a version that knows the type");
    }

    @Test
    void namesAnUnknownRevision() {
        assertThatThrownBy(() -> codec.read("order.paid", "2", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event type order.paid revision \"2\": this version reads revisions 1 to 1 of it;"
                        + " run a version that knows the revision");
    }

    @Test
    void refusesAPayloadThatIsNotTheEvent() {
        assertThatThrownBy(() -> codec.read("order.paid", "1", "{\"colour\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("payload of event type order.paid revision 1 is not such an event;"
                        + " look at the bytes where they are stored");
    }

    @Test
    void readsAnOldRevisionThroughItsUpcasts() {
        LedgerEventCodec newer = new LedgerEventCodec(new EventTypes(List.of(new EventTypes.Entry(
                "order.cancelled",
                OrderCancelled.class,
                List.of(json -> json.put("reason", json.remove("why").textValue()))))));
        OrderCancelled event = (OrderCancelled) TestingEvents.oneOfEach().get(2);
        byte[] old = new String(codec.write(event), StandardCharsets.UTF_8)
                .replace("\"reason\"", "\"why\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(newer.revisionOf(OrderCancelled.class)).isEqualTo("2");
        assertThat(newer.read("order.cancelled", "1", old)).isEqualTo(event);
        assertThat(newer.read("order.cancelled", "2", codec.write(event))).isEqualTo(event);
    }

    private static String pretty(byte[] json) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        return mapper.writeValueAsString(mapper.readTree(json));
    }
}
