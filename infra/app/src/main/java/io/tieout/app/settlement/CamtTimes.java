package io.tieout.app.settlement;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** ISODateTime of ISO 20022, whose offset banks leave out: then it is a local time of the zone, not of the machine that reads. */
final class CamtTimes extends XmlAdapter<String, OffsetDateTime> {
    private final ZoneId zone;

    CamtTimes(ZoneId zone) {
        this.zone = zone;
    }

    static ZonedDateTime time(String text, ZoneId zone) throws BadLineException {
        try {
            return parse(text, zone);
        } catch (DateTimeException e) {
            throw new BadLineException(
                    text,
                    "an ISODateTime is written like 2026-01-30T09:15:00+01:00",
                    "ask the bank for the statement again");
        }
    }

    private static ZonedDateTime parse(String text, ZoneId zone) {
        boolean hasOffset = text.endsWith("Z") || text.matches(".*T.*[+-][0-9]{2}:?[0-9]{2}");
        return hasOffset
                ? OffsetDateTime.parse(text).toZonedDateTime()
                : LocalDateTime.parse(text).atZone(zone);
    }

    @Override
    public @Nullable OffsetDateTime unmarshal(@Nullable String text) {
        return text == null ? null : parse(text.strip(), zone).toOffsetDateTime();
    }

    @Override
    public @Nullable String marshal(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }
}
