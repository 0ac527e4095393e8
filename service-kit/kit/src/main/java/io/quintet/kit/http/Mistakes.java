package io.quintet.kit.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the OpenAPI validator found, as a person needs it: where, and what is wrong there. */
final class Mistakes {
    static final String NOT_JSON = "The body is not valid JSON.";
    private static final String NO_BODY = "A JSON body is required here.";
    private static final Pattern PARAMETER = Pattern.compile("(query|path|header) parameter (\\S+)");

    private Mistakes() {}

    static List<Problem.Mistake> of(ValidatorException invalid) {
        var message = String.valueOf(invalid.getMessage());
        Matcher parameter = PARAMETER.matcher(message);
        if (parameter.find()) {
            return List.of(
                    new Problem.Mistake(parameter.group(1) + "/" + parameter.group(2), reason(invalid, message)));
        }
        return invalid instanceof SchemaValidationException schema
                ? inBody(schema)
                : List.of(new Problem.Mistake("", sentence(message)));
    }

    private static String sentence(String message) {
        if (message.contains("does not contain the required body")) {
            return NO_BODY;
        }
        return message.contains("can't be decoded") ? NOT_JSON : message;
    }

    private static String reason(ValidatorException invalid, String message) {
        return invalid instanceof SchemaValidationException schema
                ? inBody(schema).get(0).detail()
                : message;
    }

    /** Leaves out the errors that only say that another one made a schema fail. */
    private static List<Problem.Mistake> inBody(SchemaValidationException invalid) {
        var mistakes = new ArrayList<Problem.Mistake>();
        var unknown = new ArrayList<Problem.Mistake>();
        for (var error :
                Optional.ofNullable(invalid.getOutputUnit().getErrors()).orElse(List.of())) {
            if (isUnknownProperty(error)) {
                unknown.add(new Problem.Mistake(pointer(error), "There is no such property here."));
            } else if (!isEcho(error)) {
                mistakes.add(new Problem.Mistake(pointer(error), String.valueOf(error.getError())));
            }
        }
        unknown.removeIf(property -> isNamed(mistakes, property));
        mistakes.addAll(unknown);
        return mistakes.isEmpty()
                ? List.of(new Problem.Mistake("", String.valueOf(invalid.getMessage())))
                : mistakes.stream().distinct().toList();
    }

    /** A property that fails its own schema is reported once more, as if it were not in the schema. */
    private static boolean isNamed(List<Problem.Mistake> mistakes, Problem.Mistake property) {
        return mistakes.stream().anyMatch(mistake -> mistake.pointer().startsWith(property.pointer()));
    }

    private static boolean isUnknownProperty(OutputUnit error) {
        return String.valueOf(error.getKeywordLocation()).endsWith("/additionalProperties");
    }

    private static boolean isEcho(OutputUnit error) {
        var keyword = String.valueOf(error.getKeywordLocation());
        return keyword.endsWith("/properties") || keyword.endsWith("/items") || keyword.endsWith("/$ref");
    }

    private static String pointer(OutputUnit error) {
        return String.valueOf(error.getInstanceLocation()).replaceFirst("^#", "");
    }
}
