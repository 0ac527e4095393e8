package io.quintet.kit.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.json.jackson.DatabindCodec;

/** How records become JSON: times as RFC 3339, an empty Optional as null, unknown properties of a newer peer ignored. */
public final class JsonCodec {
    private JsonCodec() {}

    /** Sets up Vert.x' mapper for the whole process; doing it again changes nothing. */
    public static void install() {
        DatabindCodec.mapper()
                .registerModule(new JavaTimeModule())
                .registerModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
