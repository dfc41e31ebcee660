package io.tieout.ledger;

import io.tieout.ledger.event.LedgerEvent;
import java.util.Set;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Axon's Jackson serializer, with the stable names and the one reading path of {@link LedgerEventCodec} for events of the ledger. */
final class LedgerSerializer extends JacksonSerializer {
    private final LedgerEventCodec codec;
    private final Set<String> ledgerTypes;

    LedgerSerializer(LedgerEventCodec codec) {
        super(JacksonSerializer.builder().objectMapper(LedgerJson.mapper()));
        this.codec = codec;
        this.ledgerTypes = codec.types();
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && LedgerEvent.class.isAssignableFrom(type)) {
            @SuppressWarnings("unchecked") // Checked in the line above.
            Class<? extends LedgerEvent> eventType = type;
            return new SimpleSerializedType(codec.typeOf(eventType), codec.revisionOf(eventType));
        }
        return super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public Class classForType(SerializedType type) {
        return ledgerTypes.contains(type.getName()) ? codec.classOf(type.getName()) : super.classForType(type);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (!ledgerTypes.contains(type.getName())) {
            return super.deserialize(serialized);
        }
        byte[] payload = getConverter().convert(serialized, byte[].class).getData();
        return (T) codec.read(type.getName(), type.getRevision(), payload);
    }
}
