package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Rejected;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conformance items 28 to 30, 32 to 34, 37 and 87 to 89: protocol 2.4 and 5.3 as a table. */
class ReplyClassifierTest {
    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Status | existing job | message | outcome
                "Success | | OK | Loaded",
                "OK | | OK | Loaded",
                "Publish Timeout | | publish timeout | Loaded",
                "Label Already Exists | FINISHED | label used | AlreadyLoaded",
                "Label Already Exists | RUNNING | label used | InProgress",
                "LABEL_ALREADY_EXISTS | | | InProgress",
                "Fail | | Transaction status unknown | Unknown",
                "Fail | | publish timeout on commit | Unknown",
                "Fail | | too many filtered rows | Rejected",
                "Fail | | delete with condition column | Rejected",
                "Fail | | primary key size exceed the limit | Rejected",
                "Fail | | you can set strip_outer_array=true | Rejected",
                "Fail | | illegal json started with x | Rejected",
                "Fail | | No partitions have data available for loading | Rejected",
                "Fail | | too many versions, 1001/1000 | TryLater",
                "Fail | | too large compaction score, 1/2 | TryLater",
                "Fail | | current running txns on db 7 is 1001, larger than limit 1000 | TryLater",
                "Fail | | exceed http cuncurrent limit | TryLater",
                "Fail | | streamload txn num per be exceeds limit | TryLater",
                "Fail | | Memory of process exceed limit | TryLater",
                "Fail | | write lock timeout | TryLater",
                "FAILED | | No backend alive. | TryLater",
                "FAILED | | class x.Y: is not master | TryLater",
                "Fail | | something nobody has listed | TryLater",
                "TXN_IN_PROCESSING | | busy | TryLater",
                "SERVICE_UNAVAILABLE | | away | TryLater",
                "Fail | | no valid Basic authorization | Refused",
                "FAILED | | Access denied; you need INSERT | Refused",
                "FAILED | | unknown table t | Refused",
                "FAILED | | unknown database d | Refused",
                "FAILED | | There is no 100-continue header | Refused",
                "Fail | | unknown data format parquet | Refused",
                "Fail | | Label format error | Refused",
                "Fail | | Invalid strict mode format: maybe | Refused",
                "Fail | | Merge condition column x does not exist | Refused",
                "Fail | | Duplicate column a | Refused",
                "Fail | | body size 1 exceed limit, streaming_load_max_mb | Refused",
                "Whatever | | new in some release | Unknown",
                " | | a reply without a status | Unknown",
            })
    void classifiesAReplyThatFollowsTheBody(String status, String existing, String message, String outcome) {
        String body = "{" + field("Status", status) + field("ExistingJobStatus", existing) + "\"Message\":\""
                + (message == null ? "" : message) + "\"}";

        LoadOutcome classified = ReplyClassifier.classify("l1", 200, body, true);

        assertThat(classified.getClass().getSimpleName())
                .as(classified.toString())
                .isEqualTo(outcome);
        assertThat(classified.label()).isEqualTo("l1");
    }

    @ParameterizedTest(name = "HTTP {0}, body sent {1}, is {2}")
    @CsvSource({
        "401, false, Refused",
        "403, false, Refused",
        "404, false, Refused",
        "404, true, Unknown",
        "429, false, TryLater",
        "500, false, TryLater",
        "500, true, Unknown",
        "502, true, Unknown",
    })
    void takesAnyOtherHttpStatusForUnknownOnceRowsHaveLeft(int status, boolean sent, String outcome) {
        LoadOutcome classified = ReplyClassifier.classify("l1", status, "<html>oops</html>", sent);

        assertThat(classified.getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void neverTakesTwoHundredForSuccess() {
        for (String body : new String[] {"", "OK", "[]", "{}", "{\"Status\":null}", "<html>"}) {
            assertThat(ReplyClassifier.classify("l1", 200, body, true))
                    .as(body)
                    .isInstanceOf(LoadOutcome.Unknown.class);
        }
    }

    @Test
    void neverTakesAnOkBeforeTheBodyForALoad() {
        assertThat(ReplyClassifier.classify("l1", 200, "{\"status\":\"OK\"}", false))
                .isInstanceOf(LoadOutcome.Refused.class);
    }

    @Test
    void readsKeysWithoutRegardToCaseAndIgnoresUnknownOnes() {
        String body = "{\"TIMESTAMP\":1,\"Cluster\":\"c\",\"status\":\"success\",\"NUMBERLOADEDROWS\":5,"
                + "\"numbertotalrows\":5,\"ErrorURL\":\"http://be:8040/api/_load_error_log?file=x\"}";

        assertThat(ReplyClassifier.classify("l1", 200, body, true)).isInstanceOfSatisfying(Loaded.class, loaded -> {
            assertThat(loaded.figures().loadedRows()).isEqualTo(5);
            assertThat(loaded.errorUrl()).isPresent();
        });
    }

    @Test
    void keepsTheCountersAndTheErrorLogOfARejection() {
        String body = "{\"Status\":\"Fail\",\"Message\":\"too many filtered rows\",\"NumberTotalRows\":3,"
                + "\"NumberFilteredRows\":1,\"ErrorURL\":\"http://be:8040/x\"}";

        assertThat(ReplyClassifier.classify("l1", 200, body, true)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.figures().filteredRows()).isEqualTo(1);
            assertThat(rejected.errorUrl()).hasToString("Optional[http://be:8040/x]");
        });
    }

    @Test
    void readsMarkersWithoutRegardToTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ReplyClassifier.classify("l1", 200, "{\"Status\":\"FAIL\",\"Message\":\"INVALID X\"}", true))
                    .isInstanceOf(LoadOutcome.Refused.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String field(String name, String value) {
        return value == null ? "" : "\"" + name + "\":\"" + value + "\",";
    }
}
