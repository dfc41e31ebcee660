package io.tieout.projections.rows;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An entity as bytes: eight for the aggregate sequence, the places with their length before them, then the state as JSON, if there is one. */
final class EntitySerde implements Serde<Entity> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("tieout-projections")
                    .addSerializer(Money.class, new ToStringSerializer(Money.class))
                    .addDeserializer(Money.class, new MoneyReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(EntityState.class);
    private static final ObjectReader READER = MAPPER.readerFor(EntityState.class);

    @Override
    public Serializer<Entity> serializer() {
        return (topic, entity) -> entity == null ? null : bytes(entity);
    }

    @Override
    public Deserializer<Entity> deserializer() {
        return (topic, bytes) -> bytes == null ? null : entity(bytes);
    }

    private static byte[] bytes(Entity entity) {
        try {
            byte[] json = entity.state() == null ? new byte[0] : WRITER.writeValueAsBytes(entity.state());
            byte[] places = places(entity);
            return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + places.length + json.length)
                    .putLong(entity.aggregateSeq())
                    .putInt(places.length)
                    .put(places)
                    .put(json)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException("state " + entity + " could not be written to memory", e);
        }
    }

    private static Entity entity(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long aggregateSeq = buffer.getLong();
        byte[] places = new byte[buffer.getInt()];
        buffer.get(places);
        int from = buffer.position();
        try {
            @Nullable
            EntityState state = bytes.length == from ? null : READER.readValue(bytes, from, bytes.length - from);
            return new Entity(aggregateSeq, state, places(new String(places, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a stored state cannot be read: this version changed its form; reset the application with a new application id",
                    e);
        }
    }

    /** One line a place; no identifier has a line end. */
    private static byte[] places(Entity entity) {
        StringBuilder lines = new StringBuilder();
        entity.places()
                .forEach((name, place) ->
                        lines.append(name).append('\n').append(place).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> places(String lines) {
        Map<String, String> places = new HashMap<>();
        String[] parts = lines.split("\n", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            places.put(parts[i], parts[i + 1]);
        }
        return places;
    }

    /** Reads what {@link Money#toString()} wrote. */
    private static final class MoneyReader extends FromStringDeserializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        protected Money _deserialize(String text, com.fasterxml.jackson.databind.DeserializationContext context) {
            return Money.parse(text);
        }
    }
}
