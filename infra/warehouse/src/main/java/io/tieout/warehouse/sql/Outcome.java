package io.tieout.warehouse.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement answered. */
public sealed interface Outcome {
    /**
     * It was done.
     *
     * @param rows how many rows were written or removed
     * @param info the label and transaction of a change, empty for anything else
     */
    record Done(long rows, String info) implements Outcome {
        static Done nothing() {
            return new Done(0, "");
        }

        /** @param status a state of a load transaction, {@code VISIBLE} for one that is committed */
        static Done transaction(long rows, String label, String status, long transaction) {
            return new Done(
                    rows, "{'label':'" + label + "', 'status':'" + status + "', 'txnId':'" + transaction + "'}");
        }
    }

    /** It has rows. Whoever receives them closes them. */
    record Result(List<ResultColumn> columns, Rows rows) implements Outcome {
        public Result {
            columns = List.copyOf(columns);
        }

        static Result of(List<ResultColumn> columns, List<? extends List<? extends @Nullable Object>> rows) {
            return new Result(columns, Rows.of(rows));
        }
    }
}
