package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcTablePositionsTest {
    private final List<String> questions = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    @Test
    void asksForTheLargestOffsetOfEachPartition() throws IOException {
        DataSource warehouse = answering(List.of(new long[] {0, 41}, new long[] {2, 7}));

        assertThat(new JdbcTablePositions(warehouse).lastOffsets("tie`out", "ledger_event"))
                .isEqualTo(Map.of(0, 41L, 2, 7L));
        assertThat(questions)
                .containsExactly("SELECT _partition, max(_offset) FROM `tie``out`.`ledger_event` GROUP BY _partition");
        assertThat(closed).containsExactly("result", "statement", "connection");
    }

    @Test
    void saysWhichTableCouldNotBeAsked() {
        DataSource away = fake(DataSource.class, (proxy, method, arguments) -> {
            throw new SQLException("connection refused");
        });

        assertThatThrownBy(() -> new JdbcTablePositions(away).lastOffsets("tieout", "ledger_event"))
                .isInstanceOf(IOException.class)
                .hasMessage("position of table tieout.ledger_event could not be read: connection refused");
    }

    private DataSource answering(List<long[]> rows) {
        Iterator<long[]> next = rows.iterator();
        long[][] current = new long[1][];
        ResultSet result = fake(ResultSet.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "next" -> {
                boolean more = next.hasNext();
                current[0] = more ? next.next() : current[0];
                yield more;
            }
            case "getInt" -> (int) current[0][0];
            case "getLong" -> current[0][1];
            default -> {
                closed.add("result");
                yield null;
            }
        });
        Statement statement = fake(Statement.class, (proxy, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                questions.add((String) arguments[0]);
                return result;
            }
            closed.add("statement");
            return null;
        });
        Connection connection = fake(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("createStatement")) {
                return statement;
            }
            closed.add("connection");
            return null;
        });
        return fake(DataSource.class, (proxy, method, arguments) -> connection);
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
