package io.tieout.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.ingest.FactJson;
import io.tieout.ledger.fact.FactEnvelope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Simulation clean = simulation(3_000, "0");
    private static final List<FactEnvelope> facts = all(clean);

    private static Simulation simulation(int orders, String faultRate) {
        return Simulation.of(SimulationConfig.builder()
                .orders(orders)
                .faultRate(new BigDecimal(faultRate))
                .build());
    }

    private static List<FactEnvelope> all(Simulation simulation) {
        List<FactEnvelope> facts = new ArrayList<>();
        simulation.forEachRemaining(facts::add);
        return facts;
    }

    @Test
    void tellsTheSameWorldFromTheSameSeed() {
        assertThat(all(simulation(300, "0.1"))).isEqualTo(all(simulation(300, "0.1")));
    }

    @Test
    void tellsAnotherWorldUnderOtherIdentifiersFromAnotherSeed() {
        Set<String> ids = ids(all(simulation(300, "0.1")));

        assertThat(ids(all(Simulation.of(
                        SimulationConfig.builder().orders(300).seed(43).build()))))
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void knowsNoFaultsInACleanWorld() {
        assertThat(clean.faults()).isEmpty();
    }

    @Test
    void tellsAtLeastSixFactsAnOrder() {
        assertThat(ids(facts)).hasSizeGreaterThan(6 * 3_000);
    }

    @Test
    void repeatsTwoToFivePercentOfDeliveriesWithEqualContent() {
        Map<String, FactEnvelope> first = new HashMap<>();
        int repeated = 0;
        for (FactEnvelope fact : facts) {
            FactEnvelope before = first.putIfAbsent(fact.source() + " " + fact.id(), fact);
            if (before != null) {
                assertThat(fact).isEqualTo(before);
                repeated++;
            }
        }
        assertThat(repeated * 100 / first.size()).isBetween(2, 5);
    }

    @Test
    void deliversOutOfOrder() {
        int early = 0;
        for (int i = 1; i < facts.size(); i++) {
            early += time(facts.get(i)).isBefore(time(facts.get(i - 1))) ? 1 : 0;
        }
        assertThat(early).isGreaterThan(facts.size() / 20);
    }

    @Test
    void happensBeforeTheAsOfTimeOnSeveralBusinessDays() {
        assertThat(facts).allMatch(fact -> time(fact).isBefore(Instant.parse("2026-01-31T00:00:00Z")));
        assertThat(facts.stream()
                        .map(fact -> time(fact).toString().substring(0, 10))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void writesEachAmountAtTheScaleOfItsCurrency() {
        Set<String> currencies = new HashSet<>();
        for (FactEnvelope fact : facts) {
            for (JsonNode amount : fact.data().findParents("currency")) {
                String currency = amount.get("currency").textValue();
                currencies.add(currency);
                assertThat(amount.get("amount").isTextual()).isTrue();
                assertThat(new BigDecimal(amount.get("amount").textValue()).scale())
                        .isEqualTo(CurrencyUnit.of(currency).getDecimalPlaces());
            }
        }
        assertThat(currencies).containsExactlyInAnyOrder("EUR", "USD", "JPY", "GBP", "KWD");
    }

    @Test
    void balancesEachEntry() {
        for (FactEnvelope entry : ofType(all(simulation(500, "1")), "journal.posted")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode posting : entry.data().get("postings")) {
                BigDecimal amount = decimal(posting.get("amount"));
                assertThat(amount).isPositive();
                sum = posting.get("side").textValue().equals("DEBIT") ? sum.add(amount) : sum.subtract(amount);
            }
            assertThat(sum).as("entry %s", entry.id()).isEqualByComparingTo("0");
        }
    }

    @Test
    void totalsEachBatchAsItsLines() {
        Map<String, BigDecimal> gross = new HashMap<>();
        Map<String, BigDecimal> net = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<FactEnvelope> faulty = distinct(all(simulation(2_000, "0.5")));
        for (FactEnvelope line : ofType(faulty, "settlement.line-reported")) {
            String batch = line.data().get("provider").textValue() + "/"
                    + line.data().get("batchId").textValue();
            BigDecimal fees = BigDecimal.ZERO;
            for (JsonNode fee : line.data().get("fees")) {
                fees = fees.add(decimal(fee.get("amount")));
            }
            assertThat(decimal(line.data().get("gross")).subtract(fees))
                    .isEqualTo(decimal(line.data().get("net")));
            gross.merge(batch, decimal(line.data().get("gross")), BigDecimal::add);
            net.merge(batch, decimal(line.data().get("net")), BigDecimal::add);
            lines.merge(batch, 1, Integer::sum);
        }
        List<FactEnvelope> batches = ofType(faulty, "settlement.batch-reported");
        assertThat(batches).hasSize(lines.size()).hasSizeGreaterThan(20);
        for (FactEnvelope batch : batches) {
            assertThat(batch.data().get("lineCount").intValue()).isEqualTo(lines.get(batch.id()));
            assertThat(decimal(batch.data().get("gross"))).isEqualTo(gross.get(batch.id()));
            assertThat(decimal(batch.data().get("net"))).isEqualTo(net.get(batch.id()));
        }
    }

    @Test
    void paysSplitTendersInUnequalPartsThatMakeUpThePayableAmount() {
        Map<String, BigDecimal> payable = new HashMap<>();
        ofType(facts, "order.placed")
                .forEach(order -> payable.put(
                        order.data().get("orderId").textValue(),
                        decimal(order.data().get("payable"))));
        Map<String, List<BigDecimal>> captured = new HashMap<>();
        ofType(distinct(facts), "payment.captured")
                .forEach(payment -> captured.computeIfAbsent(
                                payment.data().get("orderId").textValue(), key -> new ArrayList<>())
                        .add(decimal(payment.data().get("amount"))));
        List<List<BigDecimal>> split = new ArrayList<>();
        captured.forEach((order, amounts) -> {
            if (payable.containsKey(order)) {
                assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(payable.get(order));
            }
            if (amounts.size() > 1) {
                split.add(amounts);
            }
        });
        assertThat(split)
                .hasSizeGreaterThan(50)
                .allMatch(amounts -> amounts.get(0).compareTo(amounts.get(1)) != 0);
    }

    @Test
    void givesEachFaultOneBreakOfEachScenarioThatNamesItAndEveryKindItsTurn() {
        Simulation faulty = simulation(1_000, "0.1");
        all(faulty);

        assertThat(faulty.faults()).hasSizeBetween(60, 140);
        assertThat(faulty.faults().stream().map(InjectedFault::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(FaultKind.values());
        for (InjectedFault fault : faulty.faults()) {
            assertThat(fault.breaks().stream()
                            .map(InjectedFault.ExpectedBreak::scenario)
                            .collect(Collectors.toSet()))
                    .as("scenarios of %s", fault.kind())
                    .isEqualTo(fault.kind().scenarios());
            assertThat(fault.breaks()).doesNotHaveDuplicates();
        }
    }

    @Test
    void holdsNoMoreThanAFewDaysInMemory() {
        Simulation simulation = Simulation.of(
                SimulationConfig.builder().orders(6_000).ordersPerDay(50).build());
        int most = 0;
        int facts = 0;
        while (simulation.hasNext()) {
            simulation.next();
            facts++;
            most = Math.max(most, simulation.factsUnderway());
        }
        assertThat(facts).isGreaterThan(36_000);
        // A Friday's captures are settled on Tuesday: five days of some 13 facts an order.
        assertThat(most).isLessThan(50 * 5 * 15);
    }

    private static List<FactEnvelope> ofType(List<FactEnvelope> facts, String type) {
        return facts.stream()
                .filter(fact -> fact.type().equals("io.tieout." + type + ".v1"))
                .toList();
    }

    private static List<FactEnvelope> distinct(List<FactEnvelope> facts) {
        return facts.stream().distinct().toList();
    }

    private static Set<String> ids(List<FactEnvelope> facts) {
        return facts.stream().map(FactEnvelope::id).collect(Collectors.toSet());
    }

    private static Instant time(FactEnvelope fact) {
        return Instant.parse(String.valueOf(fact.time()));
    }

    private static BigDecimal decimal(JsonNode money) {
        return new BigDecimal(money.get("amount").textValue());
    }

    @Test
    void writesFactsAsCloudEvents() {
        assertThat(FactJson.cloudEvent(facts.get(0)))
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"")
                .contains("\"source\":\"urn:shop:");
    }
}
