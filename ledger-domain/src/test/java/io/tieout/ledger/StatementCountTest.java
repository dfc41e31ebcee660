package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactReaders;
import io.tieout.ledger.fact.ReadFact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what is asked of the database, which a clock on a busy machine cannot tell. */
class StatementCountTest {
    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final List<String> asked = new ArrayList<>();
    private final LedgerTransactions transactions = new LedgerTransactions(counting());
    private final LedgerSerializer serializer = new LedgerSerializer(LedgerEventCodec.create());
    private final LedgerEventStore store = new LedgerEventStore(transactions, serializer);
    private final FactReaders readers = new FactReaders(ZoneOffset.UTC);
    private final List<LedgerAxon> started = new ArrayList<>();

    @BeforeEach
    void migrate() throws SQLException {
        LedgerSchema.migrate(LedgerDatabase.unlimited(database.config().build()));
    }

    @AfterEach
    void stop() {
        started.forEach(LedgerAxon::close);
    }

    @Test
    void aBatchOfNewStreamsTakesFiveStatementsAndOneCommit() {
        BatchRecorder recorder = recorder(new BoundedCache(10_000));

        recorder.record(read(TestingFacts.closedLoops("o-", 100)));

        assertThat(asked)
                .containsExactly(
                        "SELECT pg_advisory_xact_lock(1953064307, shard)",
                        "SELECT event_id, content_hash",
                        "SELECT event_id, aggregate_id,",
                        "WITH number AS",
                        "INSERT INTO ledger_event",
                        "commit");
    }

    /** With no aggregate in memory, 100 known streams are still read with one query and not with one each. */
    @Test
    void aBatchOfKnownStreamsThatAreNotCachedTakesNoMore() {
        List<FactEnvelope> placed = new ArrayList<>();
        List<FactEnvelope> later = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            placed.add(TestingFacts.orderPlaced("o-" + i));
            later.add(TestingFacts.orderPaid("o-" + i));
            later.add(TestingFacts.orderCancelled("o-" + i));
        }
        recorder(new BoundedCache(10_000)).record(read(placed));
        BatchRecorder afterRestart = recorder(new BoundedCache(1));
        asked.clear();

        List<FactOutcome> outcomes = afterRestart.record(read(later));

        assertThat(outcomes).hasSize(200).containsOnly(new FactOutcome.Recorded());
        assertThat(asked).hasSize(6).endsWith("commit");
    }

    @Test
    void aBatchOfCachedStreamsDoesNotReadThem() {
        BoundedCache cache = new BoundedCache(10_000);
        BatchRecorder recorder = recorder(cache);
        recorder.record(read(List.of(TestingFacts.orderPlaced("o-1"))));
        asked.clear();

        recorder.record(read(List.of(TestingFacts.orderPaid("o-1"))));

        assertThat(asked)
                .containsExactly(
                        "SELECT pg_advisory_xact_lock(1953064307, shard)",
                        "SELECT event_id, content_hash",
                        "WITH number AS",
                        "INSERT INTO ledger_event",
                        "commit");
        assertThat(cache.size()).isEqualTo(1);
    }

    /**
     * The lost-commit trap: the first query of the batch is asked by a nested command. With Axon's own connection provider the commit then comes
     * with the end of that command and the events of the batch are rolled back in silence.
     */
    @Test
    void commandsThatLoadInNestedUnitsLoseNothing() {
        recorder(new BoundedCache(1)).record(read(List.of(TestingFacts.orderPlaced("o-1"))));
        asked.clear();
        UnitOfWork<?> outer = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("outer"));
        Transaction transaction = transactions.startTransaction();
        outer.onCommit(unit -> transaction.commit());
        ReadFact paid = read(List.of(TestingFacts.orderPaid("o-1"))).get(0);
        ReadFact cancelled = read(List.of(TestingFacts.orderCancelled("o-1"))).get(0);
        for (ReadFact fact : List.of(paid, cancelled)) {
            var event = fact.event(fact.occurredAt());
            started.get(0)
                    .commandBus()
                    .dispatch(GenericCommandMessage.asCommandMessage(
                            LedgerAxon.typeOf(event).extend(event)));
            assertThat(asked).doesNotContain("commit");
        }
        outer.commit();

        assertThat(asked).endsWith("commit");
        try (Ledger ledger = database.open()) {
            assertThat(TestingFeed.all(ledger)).hasSize(3);
        }
    }

    @Test
    void aRolledBackBatchLeavesNothingInTheCache() {
        BoundedCache cache = new BoundedCache(10_000);
        BatchRecorder recorder = recorder(cache);
        recorder.record(read(List.of(TestingFacts.orderPlaced("o-1"))));
        try (Ledger other = database.open()) {
            other.record(List.of(TestingFacts.orderPaid("o-1")));
        }

        assertThat(catchThrowable(() -> recorder.record(
                        read(List.of(TestingFacts.orderCancelled("o-1"), TestingFacts.orderPlaced("o-2"))))))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(cache.size()).isZero();
        assertThat(recorder.record(read(List.of(TestingFacts.orderCancelled("o-1")))))
                .containsExactly(new FactOutcome.Recorded());
    }

    private BatchRecorder recorder(BoundedCache cache) {
        LedgerAxon axon = LedgerAxon.start(store, transactions, serializer, cache);
        started.add(axon);
        return new BatchRecorder(axon, transactions, store, cache, Clock.systemUTC());
    }

    private List<ReadFact> read(List<FactEnvelope> facts) {
        return facts.stream().map(readers::read).toList();
    }

    /** A data source whose connections note the beginning of each statement, and commits. */
    private DataSource counting() {
        return (DataSource) proxy(DataSource.class, (method, arguments) -> {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            return proxy(Connection.class, (name, values) -> {
                if (name.getName().equals("prepareStatement")) {
                    asked.add(beginning((String) values[0]));
                }
                if (name.getName().equals("commit")) {
                    asked.add("commit");
                }
                Object answer = name.invoke(connection, values);
                return answer instanceof Statement statement && name.getName().equals("createStatement")
                        ? proxy(Statement.class, (on, with) -> {
                            if (on.getName().startsWith("execute")) {
                                asked.add(beginning((String) with[0]));
                            }
                            return on.invoke(statement, with);
                        })
                        : answer;
            });
        });
    }

    private static String beginning(String sql) {
        String[] words = sql.strip().split("\\s+", 4);
        return words.length < 3 ? sql : words[0] + " " + words[1] + " " + words[2];
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Exception;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return call.on(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
