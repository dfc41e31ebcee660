package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsTextToTheLeftAndNumbersToTheRight() {
        assertThat(TextTable.columns("scenario", "found>").row("R01", 7).row("R17 rights", 1_000))
                .hasToString("scenario    found\n----------  -----\nR01             7\nR17 rights   1000\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> TextTable.columns("a", "b").row(1))
                .hasMessage("row of 1 cells in a table of 2 columns: give one cell for each of [a, b]");
    }
}
