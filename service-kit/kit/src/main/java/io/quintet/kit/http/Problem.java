package io.quintet.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quintet.kit.failure.Failure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Mistake> errors,
        @Nullable Object present,
        @Nullable String traceId) {
    /** One thing that is wrong with the input. */
    record Mistake(String pointer, String detail) {}

    static Problem of(Failure failure) {
        var mistakes = failure.pointer().map(pointer -> List.of(new Mistake(pointer, failure.detail())));
        return new Problem(
                type(failure.kind().name()),
                title(failure.kind()),
                failure.kind().code(),
                failure.detail(),
                mistakes.orElse(null),
                failure.present().orElse(null),
                null);
    }

    static Problem invalid(List<Mistake> mistakes) {
        var first = mistakes.get(0);
        return new Problem(type("INVALID"), title(Failure.Kind.INVALID), 400, sentence(first), mistakes, null, null);
    }

    static Problem status(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, null);
    }

    static Problem bug(String traceId) {
        var detail = "Something went wrong here. Quote the trace id to whoever runs this.";
        return new Problem("about:blank", "Internal Server Error", 500, detail, null, null, traceId);
    }

    private static String sentence(Mistake mistake) {
        return mistake.pointer().isEmpty() ? mistake.detail() : mistake.pointer() + ": " + mistake.detail();
    }

    private static String type(String kind) {
        return "urn:quintet:problem:" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(Failure.Kind kind) {
        return switch (kind) {
            case INVALID -> "The request is not valid";
            case FORBIDDEN -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "It collides with the present state";
            case STALE -> "It was changed meanwhile";
            case TOO_LARGE -> "Too large";
            case UNSUPPORTED -> "This type is not taken";
            case RANGE -> "The range lies outside";
            case TOO_MANY -> "Too many at once";
            case UNAVAILABLE -> "Not available now";
            case FULL -> "No room left";
        };
    }
}
