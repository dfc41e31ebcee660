package io.tieout.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.ledger.fact.FactEnvelope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A clean world keeps its books: what is under way returns to zero, and what is on the bank is in the books. */
class SimulatedBooksTest {
    private static final Set<FactEnvelope> FACTS = facts();

    private static Set<FactEnvelope> facts() {
        Set<FactEnvelope> facts = new LinkedHashSet<>();
        Simulation.of(SimulationConfig.builder()
                        .orders(3_000)
                        .faultRate(BigDecimal.ZERO)
                        .build())
                .forEachRemaining(facts::add);
        return facts;
    }

    @Test
    void clearingAccountsReturnToZero() {
        assertThat(balances("1100-provider-clearing").values()).allMatch(balance -> balance.signum() == 0);
        assertThat(balances("1150-cash-in-transit").values()).allMatch(balance -> balance.signum() == 0);
        assertThat(balances("2900-suspense")).isEmpty();
    }

    @Test
    void reservesAreLetGo() {
        assertThat(balances("1300-provider-reserve")).isNotEmpty();
        assertThat(balances("1300-provider-reserve").values()).allMatch(balance -> balance.signum() == 0);
    }

    @Test
    void theLastBalanceOfEachBankAccountIsTheOneInTheBooks() {
        Map<String, List<JsonNode>> statements = new HashMap<>();
        for (FactEnvelope fact : FACTS) {
            if (fact.type().equals("io.tieout.bank.statement-reported.v1")) {
                JsonNode data = fact.data();
                statements
                        .computeIfAbsent(data.at("/openingBalance/currency").textValue(), key -> new ArrayList<>())
                        .add(data);
            }
        }
        Map<String, BigDecimal> closing = new HashMap<>();
        statements.forEach((currency, all) -> {
            all.sort((a, b) -> Integer.compare(
                    a.get("sequenceNumber").intValue(), b.get("sequenceNumber").intValue()));
            BigDecimal balance = BigDecimal.ZERO;
            for (JsonNode statement : all) {
                assertThat(amount(statement.get("openingBalance"))).isEqualByComparingTo(balance);
                balance = amount(statement.get("closingBalance"));
            }
            closing.put(currency, balance);
        });
        assertThat(closing).hasSize(5).isEqualTo(balances("1000-bank"));
    }

    @Test
    void paysOutWhatEachBatchIsWorth() {
        Map<String, BigDecimal> nets = new HashMap<>();
        for (FactEnvelope fact : FACTS) {
            if (fact.type().equals("io.tieout.settlement.batch-reported.v1")) {
                nets.put(
                        fact.data().get("batchId").textValue(),
                        amount(fact.data().get("net")));
            }
        }
        int ofSeveral = 0;
        for (FactEnvelope fact : FACTS) {
            if (fact.type().equals("io.tieout.payout.sent.v1")) {
                BigDecimal net = BigDecimal.ZERO;
                for (JsonNode batch : fact.data().get("batchIds")) {
                    BigDecimal paid = nets.remove(batch.textValue());
                    assertThat(paid).as("net of %s", batch).isNotNull().isPositive();
                    net = net.add(paid);
                }
                ofSeveral += fact.data().get("batchIds").size() > 1 ? 1 : 0;
                assertThat(amount(fact.data().get("amount"))).isEqualByComparingTo(net);
            }
        }
        assertThat(nets).isEmpty();
        assertThat(ofSeveral).isPositive();
    }

    private static Map<String, BigDecimal> balances(String account) {
        Map<String, BigDecimal> balances = new HashMap<>();
        for (FactEnvelope fact : FACTS) {
            if (fact.type().equals("io.tieout.journal.posted.v1")) {
                for (JsonNode posting : fact.data().get("postings")) {
                    BigDecimal amount = amount(posting.get("amount"));
                    if (posting.get("account").textValue().equals(account)) {
                        balances.merge(
                                posting.at("/amount/currency").textValue(),
                                posting.get("side").textValue().equals("DEBIT") ? amount : amount.negate(),
                                BigDecimal::add);
                    }
                }
            }
        }
        return balances;
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.get("amount").textValue());
    }
}
