package io.tieout.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A report as one JSON object: a list of objects for each part, amounts as decimal strings. It is what a webhook receives. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static void write(DailyReport report, OutputStream out) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("date", report.date().toString());
        body.put("verdict", report.verdict());
        body.put("openBreaks", report.open());
        for (ReportTable table : ReportTable.of(report)) {
            ArrayNode rows = body.putArray(table.name());
            for (List<Object> row : table.rows()) {
                ObjectNode object = rows.addObject();
                for (int column = 0; column < row.size(); column++) {
                    put(object, table.heads().get(column), row.get(column));
                }
            }
        }
        out.write(JSON.writeValueAsBytes(body));
        out.write('\n');
    }

    private static void put(ObjectNode object, String name, Object cell) {
        if (cell instanceof Long number) {
            object.put(name, number);
        } else {
            object.put(name, cell.toString());
        }
    }
}
