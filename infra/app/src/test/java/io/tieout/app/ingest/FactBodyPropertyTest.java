package io.tieout.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ingest.FactBody.UnreadableBody;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactReaders;
import io.tieout.ledger.fact.FactRejection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whatever bytes come, each is an event or a reason, and no good event is lost. A seed that ever failed is written into the property it failed, as
 * {@code @Property(seed = ...)} of a copy of it, so that it is tried for ever.
 */
class FactBodyPropertyTest {
    private static final FactReaders READERS = new FactReaders(ZoneOffset.UTC);
    private static final int GOOD = 999;

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void anyBytesAreEventsOrReasonsInEveryFormat(@ForAll @Size(max = 200) byte[] bytes, @ForAll BodyFormat format) {
        readsEachOrRefusesAll(format, bytes);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void anyBytesOfJsonCharactersAreEventsOrReasons(
            @ForAll @Size(max = 60) List<@IntRange(max = 17) Integer> picks, @ForAll BodyFormat format) {
        byte[] alphabet = "{}[]\",:\\ \n1e-tu\u0000a".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[picks.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = alphabet[picks.get(i) % alphabet.length];
        }
        readsEachOrRefusesAll(format, bytes);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aMutatedEventIsAnEventOrAReasonByHttpAndByKafka(@ForAll Mutation mutation, @ForAll long seed) {
        byte[] bytes = mutation.of(good("m"), new Random(seed));

        readsEachOrRefusesAll(BodyFormat.EVENT_OR_BATCH, bytes);
        isEventOrReason(KafkaFact.read(new ConsumerRecord<>("t", 0, 0, null, bytes)));
        ConsumerRecord<byte[], byte[]> binary = new ConsumerRecord<>("t", 0, 0, null, bytes);
        for (String name : List.of("specversion", "id", "source", "type", "time")) {
            binary.headers()
                    .add("ce_" + name, name.equals("specversion") ? "1.0".getBytes(StandardCharsets.UTF_8) : bytes);
        }
        isEventOrReason(KafkaFact.read(binary));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void oneMutatedEventCostsNoneOf999OthersInLines(
            @ForAll Mutation mutation, @ForAll long seed, @ForAll @IntRange(max = GOOD) int place)
            throws UnreadableBody {
        byte[] bad = withoutLineFeed(mutation.of(good("zzz"), new Random(seed)));

        List<ArrivedFact> facts = FactBody.read(BodyFormat.LINES, joined(place, bad, "", "\n", ""));

        assertThat(goodIds(facts, bad)).containsExactlyElementsOf(expectedIds());
    }

    /** In an array a lost quote or brace may hide where an event ends: then all are refused together and the sender knows. */
    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void oneMutatedEventCostsNoneOf999OthersInAnArrayUnlessAllAreRefused(
            @ForAll Mutation mutation, @ForAll long seed, @ForAll @IntRange(max = GOOD) int place) {
        byte[] bad = mutation.of(good("zzz"), new Random(seed));
        byte[] body = joined(place, bad, "[", ",", "]");
        try {
            assertThat(goodIds(FactBody.read(BodyFormat.BATCH, body), bad)).containsAll(expectedIds());
        } catch (UnreadableBody refused) {
            assertThat(refused.found()).isNotBlank();
            assertThat(refused.rule()).isNotBlank();
        }
    }

    @Example
    void aGoodEventIsGood() {
        ReadFact fact = EnvelopeReader.structured(good("g"), 0, good("g").length);
        assertThat(READERS.read(((ReadFact.Envelope) fact).fact()).contentHash())
                .hasSize(64);
    }

    private static void readsEachOrRefusesAll(BodyFormat format, byte[] bytes) {
        try {
            int at = 0;
            for (ArrivedFact fact : FactBody.read(format, bytes)) {
                assertThat(fact.from()).isGreaterThanOrEqualTo(at);
                assertThat(fact.to()).isBetween(fact.from(), bytes.length);
                at = fact.to();
                isEventOrReason(fact.fact());
            }
        } catch (UnreadableBody refused) {
            isPrintable(new FactRejection("", refused.found(), refused.rule(), "correct it"));
        }
    }

    private static void isEventOrReason(ReadFact fact) {
        rejection(fact).ifPresent(FactBodyPropertyTest::isPrintable);
    }

    /** Why the fact is refused by whoever reads it: the envelope's reader or the reader of its type. */
    private static Optional<FactRejection> rejection(ReadFact fact) {
        if (fact instanceof ReadFact.Malformed malformed) {
            return Optional.of(malformed.reason());
        }
        FactEnvelope envelope = ((ReadFact.Envelope) fact).fact();
        try {
            READERS.read(envelope);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(FactRejection.of(refusal));
        }
    }

    private static void isPrintable(FactRejection reason) {
        for (String text : List.of(reason.value(), reason.rule(), reason.remedy())) {
            assertThat(text).isNotEmpty().hasSizeLessThan(2_000);
            assertThat(text.codePoints()
                            .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                    .isEmpty();
        }
    }

    private static byte[] good(String id) {
        return IngestFixture.event(id, IngestFixture.ORDERS, "io.tieout.order.paid.v1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutLineFeed(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\n', ' ').getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(int place, byte[] bad, String begin, String between, String end) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i <= GOOD; i++) {
            body.writeBytes(i == 0 ? new byte[0] : between.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(i == place ? bad : good("g" + (i < place ? i : i - 1)));
        }
        body.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static List<String> expectedIds() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            ids.add("g" + i);
        }
        return ids;
    }

    private static List<String> goodIds(List<ArrivedFact> facts, byte[] bad) {
        List<String> ids = new ArrayList<>();
        for (ArrivedFact fact : facts) {
            String id = fact.fact().id();
            if (rejection(fact.fact()).isEmpty() && id != null && id.startsWith("g")) {
                ids.add(id);
            }
        }
        assertThat(facts.size())
                .as("items with %s bytes of a bad one", bad.length)
                .isPositive();
        return ids;
    }
}
