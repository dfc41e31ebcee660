package io.tieout.ledger.recon;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingFindings;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.recon.RunTotal.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakLifeTest {
    private static final Instant PAST = Instant.parse("2026-02-01T00:00:00Z");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");

    private final Map<BreakId, BreakState> states = new HashMap<>();
    private final List<BreakMove> moves = new ArrayList<>();

    @Test
    void aBreakIsOpenedChangedClearedAndReopenedUnderOneId() {
        look(1, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        look(2, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        look(3, TestingFindings.found("R02", "o-1", "-0.70", "EUR"));
        look(4);
        look(5);
        look(6, TestingFindings.found("R02", "o-1", "-0.70", "EUR"));

        assertThat(kinds()).containsExactly("BreakOpened", "BreakChanged", "BreakCleared", "BreakReopened");
        assertThat(states).hasSize(1);
        assertThat(state().openAmount()).isEqualByComparingTo("0.70");
    }

    @Test
    void anOlderLookChangesNothing() {
        look(5, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        look(4);
        look(3, TestingFindings.found("R02", "o-1", "-9.99", "EUR"));

        assertThat(kinds()).containsExactly("BreakOpened");
    }

    @Test
    void whatAPersonExplainedStaysSettledWhileItIsFoundAsItWas() {
        look(1, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        decide(new BreakCommand.Resolve(state().opened().breakId(), Resolution.EXPLAINED, null, "a timing difference"));
        look(2, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        look(3);
        look(4, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        assertThat(state().settled()).isNotNull();

        look(5, TestingFindings.found("R02", "o-1", "-0.51", "EUR"));

        assertThat(state().settled()).isNull();
        assertThat(state().lastComment()).isEqualTo("found with another content than what is EXPLAINED");
    }

    @Test
    void whatAPersonCalledCorrectedAndIsStillThereIsOpenAgain() {
        look(1, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        decide(new BreakCommand.Resolve(state().opened().breakId(), Resolution.CORRECTED, null, "booked"));
        look(2, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));

        assertThat(state().settled()).isNull();
        assertThat(state().lastComment()).isEqualTo("found again although it is CORRECTED");
    }

    @Test
    void anotherCurrencyIsClearedAndReopenedSoThatEachCurrencyCanBeFollowed() {
        look(1, TestingFindings.found("R02", "o-1", "-0.50", "EUR"));
        look(2, TestingFindings.found("R02", "o-1", "-0.60", "USD"));

        assertThat(kinds()).containsExactly("BreakOpened", "BreakCleared", "BreakReopened");
        assertThat(moves).extracting(move -> move.after().currency()).containsExactly("EUR", "EUR", "USD");
    }

    /** Open at a run = open at an earlier run + opened + reopened - settled between them, and amounts grow by what changed as well. */
    @Test
    void continuityHoldsBetweenAnyTwoRunsOfRandomHistories() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (int history = 0; history < 60; history++) {
            states.clear();
            moves.clear();
            List<Integer> ends = new ArrayList<>(List.of(0));
            List<Map<String, Sum>> open = new ArrayList<>(List.of(Map.of()));
            for (int run = 1; run <= 12; run++) {
                List<FoundBreak> found = randomFound(random);
                look(run, found.toArray(FoundBreak[]::new));
                assertThatOpenIsWhatWasFoundAndNotSettled(found, seed);
                ends.add(moves.size());
                open.add(openByCurrency());
                people(random);
            }
            for (int from = 0; from < ends.size(); from++) {
                for (int to = from; to < ends.size(); to++) {
                    assertThat(rolledForward(open.get(from), moves.subList(ends.get(from), ends.get(to))))
                            .as("-Dseed=%d history %d from run %d to %d", seed, history, from, to)
                            .isEqualTo(open.get(to));
                }
            }
        }
    }

    private void assertThatOpenIsWhatWasFoundAndNotSettled(List<FoundBreak> found, long seed) {
        Map<BreakId, FoundBreak> byId = new HashMap<>();
        found.forEach(one -> byId.put(one.id(), one));
        states.forEach((id, state) -> {
            FoundBreak now = byId.get(id);
            boolean open = state.settled() == null;
            if (now == null) {
                assertThat(open)
                        .as("-Dseed=%d %s is open and was not found", seed, id)
                        .isFalse();
            } else if (open) {
                assertThat(state.finding()).as("-Dseed=%d %s", seed, id).isEqualTo(now.finding());
            } else {
                assertThat(state.settled().by().isPerson())
                        .as("-Dseed=%d %s", seed, id)
                        .isTrue();
            }
        });
        assertThat(states.keySet()).containsAll(byId.keySet());
    }

    private static List<FoundBreak> randomFound(Random random) {
        List<FoundBreak> found = new ArrayList<>();
        for (int key = 0; key < 8; key++) {
            if (random.nextInt(3) > 0) {
                String currency = CURRENCIES.get(random.nextInt(8) == 0 ? random.nextInt(3) : key % 3);
                int cents = random.nextInt(4) == 0 ? random.nextInt(9) - 4 : key + 1;
                found.add(TestingFindings.found(
                        key % 2 == 0 ? "R02" : "R06",
                        "k-" + key,
                        BigDecimal.valueOf(cents, 2).toPlainString(),
                        currency));
            }
        }
        return found;
    }

    private void people(Random random) {
        for (BreakId id : Set.copyOf(states.keySet())) {
            int what = random.nextInt(12);
            boolean settled = states.get(id).settled() != null;
            if (settled && what == 0) {
                decide(new BreakCommand.Reopen(id, "not so"));
            } else if (!settled && what < 3) {
                Resolution how = what == 1 ? Resolution.EXPLAINED : Resolution.CORRECTED;
                decide(new BreakCommand.Resolve(id, how, null, "looked at"));
            } else if (!settled && what == 4) {
                decide(new BreakCommand.Assign(id, "ada"));
            }
        }
    }

    private Map<String, Sum> openByCurrency() {
        Map<String, Sum> open = new TreeMap<>();
        states.values().stream()
                .filter(state -> state.settled() == null)
                .forEach(state -> open.merge(
                        String.valueOf(state.currency()), Sum.ZERO.plus(state.openAmount()), BreakLifeTest::plus));
        return open;
    }

    private static Map<String, Sum> rolledForward(Map<String, Sum> before, List<BreakMove> moves) {
        Map<String, Sum> open = new TreeMap<>(before);
        for (BreakMove move : moves) {
            open.merge(
                    String.valueOf(move.after().currency()),
                    new Sum(move.openDelta(), Sum.ZERO.amount().add(move.openAmountDelta())),
                    BreakLifeTest::plus);
        }
        open.values().removeIf(sum -> sum.count() == 0 && sum.amount().signum() == 0);
        return open;
    }

    private static Sum plus(Sum one, Sum other) {
        return new Sum(one.count() + other.count(), one.amount().add(other.amount()));
    }

    private void look(long cut, FoundBreak... found) {
        Look look = TestingFindings.look("run-" + cut, cut);
        Set<BreakId> seen = new HashSet<>();
        for (FoundBreak one : found) {
            seen.add(one.id());
            apply(BreakLife.found(states.get(one.id()), one, look, n -> ruling(Actor.LEDGER)));
        }
        for (BreakState state : List.copyOf(states.values())) {
            if (!seen.contains(state.opened().breakId())) {
                apply(BreakLife.notFound(state, look, n -> ruling(Actor.LEDGER)));
            }
        }
    }

    private void decide(BreakCommand command) {
        apply(List.of(BreakPolicy.decide(states.get(command.breakId()), command, ruling(new Actor("ada")), null)));
    }

    private void apply(List<BreakEvent> events) {
        for (BreakEvent event : events) {
            @Nullable BreakState before = states.get(event.breakId());
            BreakState after = BreakState.apply(before, event);
            states.put(event.breakId(), after);
            moves.add(new BreakMove(before, event, after));
        }
    }

    private static Ruling ruling(Actor actor) {
        return new Ruling(new FactOrigin("urn:test", "f", "0".repeat(64), PAST, LocalDate.of(2026, 2, 1), PAST), actor);
    }

    private BreakState state() {
        return states.values().iterator().next();
    }

    private List<String> kinds() {
        return moves.stream()
                .map(move -> move.event().getClass().getSimpleName())
                .toList();
    }
}
