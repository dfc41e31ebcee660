package io.tieout.warehouse.sql;

import java.util.List;
import java.util.UUID;
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

        static Done change(String verb, long rows, UUID label, long transaction) {
            return new Done(
                    rows, "{'label':'" + verb + "_" + label + "', 'status':'VISIBLE', 'txnId':'" + transaction + "'}");
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
