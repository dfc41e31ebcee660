package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SqlScriptTest {
    @Test
    void splitsAtSemicolonsAndDropsTheEmptyStatements() {
        assertThat(SqlScript.split(";SELECT 1;\n\n;SELECT 2\n")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void leavesSemicolonsInStringsAndNamesAlone() {
        assertThat(SqlScript.split("SELECT 'a;b', \"c;d\", `e;f`; SELECT 'it''s;', \"q\"\";\""))
                .containsExactly("SELECT 'a;b', \"c;d\", `e;f`", "SELECT 'it''s;', \"q\"\";\"");
    }

    @Test
    void takesABackslashInAStringForAnEscapeAndInANameForItself() {
        assertThat(SqlScript.split("SELECT 'it\\'s;'; SELECT `a\\`; SELECT 3"))
                .containsExactly("SELECT 'it\\'s;'", "SELECT `a\\`", "SELECT 3");
    }

    @Test
    void dropsCommentsWithTheirSemicolonsAndQuotes() {
        assertThat(SqlScript.split("-- it's; one\nSELECT 1 /* it's; two */ + 1; -- three"))
                .containsExactly("SELECT 1   + 1");
    }

    @Test
    void keepsHintsAndWhatLooksLikeACommentInAString() {
        assertThat(SqlScript.split("SELECT /*+ SET_VAR(query_timeout = 60) */ '--', '/*;*/'"))
                .containsExactly("SELECT /*+ SET_VAR(query_timeout = 60) */ '--', '/*;*/'");
    }

    @Test
    void readsACommentThatNothingEnds() {
        assertThat(SqlScript.split("SELECT 1 /* to the end; of all")).containsExactly("SELECT 1");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> SqlScript.split("SELECT 'a; SELECT 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quote ' at character 7 is never closed: a statement ends outside quotes; close it");
    }
}
