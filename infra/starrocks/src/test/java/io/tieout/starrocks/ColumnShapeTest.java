package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnShapeTest {
    @Test
    void readsNamesTypesAndNullabilityFromACreateTableStatement() {
        assertThat(
                        ColumnShape.of(
                                "t",
                                "CREATE TABLE IF NOT EXISTS t (\n  Id BIGINT NOT NULL COMMENT 'the (id)',\n"
                                        + "  amount DECIMAL(18, 4) NULL DEFAULT '0',\n  note VARCHAR(64)\n) ENGINE = OLAP PRIMARY KEY (id)"))
                .containsExactly(
                        new ColumnShape("t", "id", "bigint", "NOT NULL"),
                        new ColumnShape("t", "amount", "decimal(18,4)", "NULL"),
                        new ColumnShape("t", "note", "varchar(64)", "NULL"));
    }

    @Test
    void readsEveryColumnOfTheSchema() {
        assertThat(SchemaCatalogue.fromClassPath().files())
                .allSatisfy(file -> assertThat(
                                ColumnShape.of(file.object(), file.statements().get(0)))
                        .hasSizeGreaterThan(3)
                        .allSatisfy(column -> assertThat(column.type())
                                .matches("bigint|int|boolean|date|datetime|json|char\\(3\\)|varchar\\(\\d+\\)"
                                        + "|decimal\\((18,4|22,10|7,6)\\)")));
    }

    @Test
    void takesTheSpellingsOfAWarehouseForTheSameType() {
        assertThat(new ColumnShape("t", "A", "BIGINT(20)", "NULL"))
                .isEqualTo(new ColumnShape("t", "a", "bigint", "NULL"));
        assertThat(new ColumnShape("t", "a", "decimal64(18, 4)", "NULL").type()).isEqualTo("decimal(18,4)");
        assertThat(new ColumnShape("t", "a", "varchar(64)", "NULL").type()).isEqualTo("varchar(64)");
    }

    @Test
    void namesMissingUnknownAndDifferentColumns() {
        List<ColumnShape> expected = List.of(
                new ColumnShape("t", "a", "int", "NOT NULL"),
                new ColumnShape("t", "b", "int", "NULL"),
                new ColumnShape("t", "c", "decimal(18,4)", "NULL"),
                new ColumnShape("t", "d", "int", "NULL"));
        List<ColumnShape> actual = List.of(
                new ColumnShape("t", "d", "int", "NULL"),
                new ColumnShape("t", "c", "decimal(18,2)", "NULL"),
                new ColumnShape("t", "b", "int", "NOT NULL"),
                new ColumnShape("t", "e", "json", "NULL"));
        assertThat(SchemaApplier.differences(expected, actual))
                .extracting(SchemaDifference::toString)
                .containsExactly(
                        "t.a: expected int NOT NULL, found absent",
                        "t.b: expected int NULL, found int NOT NULL",
                        "t.c: expected decimal(18,4) NULL, found decimal(18,2) NULL",
                        "t.e: expected absent, found json NULL");
    }

    @Test
    void refusesColumnsThatNothingCloses() {
        assertThatThrownBy(() -> ColumnShape.of("t", "CREATE TABLE t (a INT"))
                .hasMessage("table t: its columns have no closing parenthesis; complete the CREATE TABLE statement");
    }
}
