package io.tieout.warehouse.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code EXPLAIN}: the engine's plan in the shape of StarRocks'. One fragment, because one process runs it all. */
final class Plans {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SqlSession session;
    private final List<String> lines = new ArrayList<>();
    private int nextNode;

    Plans(SqlSession session) {
        this.session = session;
    }

    /** Runs from behind EXPLAIN. */
    Outcome.Result explain(Tokens tokens, Scope scope) {
        for (String word : new String[] {"LOGICAL", "VERBOSE", "COSTS"}) {
            if (tokens.accept(word)) {
                break;
            }
        }
        if (tokens.at("ANALYZE") || tokens.at("SCHEDULER")) {
            throw SqlException.notHere("EXPLAIN " + tokens.peek().upper(), "write EXPLAIN alone");
        }
        scope.survey(tokens);
        String sink = "RESULT SINK";
        String sql;
        List<ResultColumn> columns = List.of();
        if (tokens.accept("INSERT")) {
            Inserts.Insert insert = new Inserts(tokens, scope).read();
            sql = insert.source();
            sink = "OLAP TABLE SINK\n    TABLE: " + insert.table().name();
        } else {
            Queries queries = new Queries(tokens, scope);
            if (!queries.atQuery()) {
                throw tokens.unexpected("'SELECT'", "'WITH'", "'INSERT'", "'VERBOSE'", "'COSTS'", "'LOGICAL'");
            }
            sql = queries.query();
            tokens.expectEnd();
            columns = new QueryRunner(session).columns(sql, queries.outerTypes(), scope);
        }
        new QueryRunner(session).load(scope);
        lines.add("PLAN FRAGMENT 0");
        lines.add(" OUTPUT EXPRS:" + columns.stream().map(ResultColumn::name).collect(Collectors.joining(" | ")));
        lines.add("  PARTITION: UNPARTITIONED");
        lines.add("");
        sink.lines().forEach(line -> lines.add("  " + line));
        JsonNode root = plan(sql);
        nextNode = count(root);
        lines.add("");
        node(root, "  ");
        return Outcome.Result.of(
                ResultColumn.texts(20, "Explain String"),
                lines.stream().map(List::of).toList());
    }

    private JsonNode plan(String sql) {
        try (PreparedStatement statement = session.connection().prepareStatement("EXPLAIN (FORMAT json) " + sql);
                ResultSet plan = statement.executeQuery()) {
            plan.next();
            JsonNode root = MAPPER.readTree(plan.getString(2));
            return root.isArray() ? root.get(0) : root;
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the engine's plan is no JSON", e);
        }
    }

    private static int count(JsonNode node) {
        int nodes = 1;
        for (JsonNode child : node.path("children")) {
            nodes += count(child);
        }
        return nodes;
    }

    /** Numbers fall from the root to the leaves, as in StarRocks' plans. */
    private void node(JsonNode node, String indent) {
        String operator = node.path("name").asText().strip();
        List<JsonNode> children = new ArrayList<>();
        node.path("children").forEach(children::add);
        lines.add(indent + --nextNode + ":" + name(operator));
        String rail = indent + (children.isEmpty() ? "   " : "|  ");
        node.path("extra_info").properties().forEach(detail -> {
            String text = detail.getValue().isArray()
                    ? join(detail.getValue())
                    : detail.getValue().asText();
            if (!text.isBlank()) {
                lines.add(rail + label(detail.getKey()) + ": " + text.replace('\n', ' '));
            }
        });
        if (children.isEmpty()) {
            return;
        }
        lines.add(indent + "|  ");
        for (int i = children.size() - 1; i > 0; i--) {
            lines.add(indent + "|----");
            node(children.get(i), indent + "|    ");
            lines.add(indent + "|  ");
        }
        node(children.get(0), indent);
    }

    private static String join(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return String.join(", ", texts);
    }

    private static String label(String key) {
        return switch (key) {
            case "Table" -> "TABLE";
            case "Filters" -> "PREDICATES";
            case "Groups" -> "group by";
            case "Aggregates" -> "output";
            case "Conditions" -> "equal join conjunct";
            case "Join Type" -> "join op";
            case "Estimated Cardinality" -> "cardinality";
            default -> key;
        };
    }

    private static String name(String operator) {
        return switch (operator) {
            case "SEQ_SCAN", "TABLE_SCAN", "COLUMN_DATA_SCAN" -> "OlapScanNode";
            case "PROJECTION" -> "Project";
            case "FILTER" -> "SELECT";
            case "HASH_GROUP_BY", "PERFECT_HASH_GROUP_BY", "UNGROUPED_AGGREGATE" -> "AGGREGATE (update finalize)";
            case "HASH_JOIN" -> "HASH JOIN";
            case "NESTED_LOOP_JOIN", "BLOCKWISE_NL_JOIN", "CROSS_PRODUCT" -> "NESTLOOP JOIN";
            case "ORDER_BY" -> "SORT";
            case "TOP_N" -> "TOP-N";
            case "WINDOW", "STREAMING_WINDOW" -> "ANALYTIC";
            case "DUMMY_SCAN" -> "UNION";
            default -> operator;
        };
    }
}
