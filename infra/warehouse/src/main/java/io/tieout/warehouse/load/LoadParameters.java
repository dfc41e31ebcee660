package io.tieout.warehouse.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the headers of one load ask for, checked for form but not against the table.
 *
 * @param where the condition that rows must meet, empty where there is none
 * @param partitions the only partitions that rows may go to, empty where all are meant
 * @param rejectedRecords how many filtered rows are kept for download, {@link Long#MAX_VALUE} for all
 * @param maxFilterRatio from 0 to 1
 * @param mergeCondition the column named so
 */
record LoadParameters(
        Preflight preflight,
        Compression compression,
        Framing framing,
        JsonShape json,
        CsvShape csv,
        ColumnsHeader columns,
        String where,
        List<String> partitions,
        long rejectedRecords,
        BigDecimal maxFilterRatio,
        Mode mode,
        boolean partialUpdate,
        Optional<String> mergeCondition) {

    /** Whether a JSON body is objects one after another or one array of them. */
    enum Framing {
        OBJECTS,
        ARRAY
    }

    /** Whether a value that cannot be converted is an error in a nullable column too. */
    enum Mode {
        LENIENT,
        STRICT
    }

    static LoadParameters of(Preflight preflight, LoadHeaders headers) throws LoadRefusedException {
        if (headers.has("partitions") && headers.has("temporary_partitions")) {
            throw new LoadRefusedException("Can not specify both partitions and temporary partitions");
        }
        UnofferedHeaders.refuse(headers);
        checkTimeZone(headers.text("timezone").orElse("UTC").trim());
        Compression byHeader = Compression.of(headers);
        Compression compression = preflight.compression() == Compression.NONE ? byHeader : preflight.compression();
        boolean strict = headers.flag(
                "strict_mode", "Invalid strict mode format. Must be bool type, got " + shown(headers, "strict_mode"));
        boolean partial = headers.flag(
                "partial_update",
                "Invalid partial update flag format. Must be bool type, got " + shown(headers, "partial_update"));
        return new LoadParameters(
                preflight,
                compression,
                headers.isTrue("strip_outer_array") ? Framing.ARRAY : Framing.OBJECTS,
                JsonShape.of(headers),
                CsvShape.of(headers),
                ColumnsHeader.parse(headers.text("columns").orElse("")),
                headers.text("where").orElse("").trim(),
                partitions(headers.text("partitions").orElse("")),
                rejectedRecords(headers.text("log_rejected_record_num").orElse("0")),
                ratio(headers.text("max_filter_ratio").orElse("0")),
                strict ? Mode.STRICT : Mode.LENIENT,
                partial,
                headers.text("merge_condition").map(String::trim).filter(column -> !column.isEmpty()));
    }

    private static void checkTimeZone(String name) throws LoadRefusedException {
        try {
            ZoneId.of(name.equalsIgnoreCase("CST") ? "Asia/Shanghai" : name);
        } catch (DateTimeException e) {
            throw new LoadRefusedException("Unknown or incorrect time zone: '" + name + "'");
        }
    }

    private static List<String> partitions(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::trim).toList();
    }

    private static long rejectedRecords(String text) throws LoadRefusedException {
        long number;
        try {
            number = Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new LoadRefusedException("Invalid log_rejected_record_num: " + text + "; it is a whole number");
        }
        if (number < -1) {
            throw new LoadRefusedException(
                    "log_rejected_record_num: " + number + " should be equal or greater than -1; -1 keeps all");
        }
        return number == -1 ? Long.MAX_VALUE : number;
    }

    private static String shown(LoadHeaders headers, String name) {
        return "\"" + headers.text(name).orElse("") + "\": send true or false";
    }

    /** Lenient, as the server is: what is no number counts as 0. */
    private static BigDecimal ratio(String text) throws LoadRefusedException {
        BigDecimal ratio;
        try {
            ratio = text.length() > 32
                    ? BigDecimal.ZERO
                    : new BigDecimal(text.trim().toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
        if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
            throw new LoadRefusedException("Invalid max_filter_ratio: " + text + "; it is a share from 0 to 1");
        }
        return ratio;
    }
}
