package io.tieout.sink;

import io.tieout.streamload.StreamLoadRequest;
import java.util.ArrayList;
import java.util.List;

/** Makes the request for a piece of a route. */
final class LoadMaker {
    private LoadMaker() {}

    static StreamLoadRequest request(TableRoute route, Piece piece, String label) {
        LoadOptions options = route.options();
        StreamLoadRequest.Builder request = StreamLoadRequest.builder(
                        route.database(), route.table(), label, new RowsBody(piece.rows()))
                .compression(options.compression());
        if (options.values() == LoadOptions.Values.STRICT) {
            request.strictMode();
        }
        options.headers().forEach(request::header);
        if (piece.deletes() && route.mergeCondition().isPresent()) {
            return request.deletes().build();
        }
        if (!piece.deletes()) {
            route.mergeCondition().ifPresent(request::mergeCondition);
            options.partialUpdate()
                    .ifPresent(mode -> request.columns(columns(route, piece)).partialUpdate(mode));
        }
        return request.build();
    }

    private static List<String> columns(TableRoute route, Piece piece) {
        List<String> columns = new ArrayList<>();
        if (route.positions() == PositionColumns.PRESENT) {
            columns.add("_partition");
            columns.add("_offset");
        }
        columns.addAll(piece.rows().get(0).columns());
        return columns;
    }
}
