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
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An entity as bytes: eight for the aggregate sequence, then the state as JSON, if there is one. */
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
            return ByteBuffer.allocate(Long.BYTES + json.length)
                    .putLong(entity.aggregateSeq())
                    .put(json)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException("state " + entity + " could not be written to memory", e);
        }
    }

    private static Entity entity(byte[] bytes) {
        long aggregateSeq = ByteBuffer.wrap(bytes).getLong();
        try {
            @Nullable
            EntityState state =
                    bytes.length == Long.BYTES ? null : READER.readValue(bytes, Long.BYTES, bytes.length - Long.BYTES);
            return new Entity(aggregateSeq, state);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a stored state cannot be read: this version changed its form; reset the application with a new application id",
                    e);
        }
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
