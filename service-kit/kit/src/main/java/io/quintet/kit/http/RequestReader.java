package io.quintet.kit.http;

import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.impl.RequestParameterImpl;
import io.vertx.openapi.validation.impl.ValidatableRequestImpl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request for validation: parameters from the route, so that the mount does not matter, and the body when it is JSON.
 *
 * <p>The validator of Vert.x 5.0 decodes each value once more (vertx-openapi issues 117 and 124), so it is handed them encoded.
 */
final class RequestReader {
    static final String BODY = "quintet.body";
    static final String FREE = "quintet.free";
    private static final int LARGEST_BODY = 1 << 20;
    private static final String JSON = "application/json";
    private static final Set<String> READ_AS_JSON = Set.of(JSON, "application/x-www-form-urlencoded", "");

    private final Set<String> streamed;

    RequestReader(Set<String> streamed) {
        this.streamed = streamed;
    }

    /** Whether nothing in the contract could refuse a request: no JSON body, and no parameter but optional or path texts. */
    static boolean takesAnything(Operation operation) {
        return operation.getRequestBody() == null
                && operation.getParameters().stream().allMatch(RequestReader::takesAnyText);
    }

    private static boolean takesAnyText(Parameter parameter) {
        var schema = parameter.getSchema();
        boolean plain = schema.fieldNames().stream()
                .allMatch(name -> name.startsWith("__") || name.equals("type") || name.equals("description"));
        boolean needed = parameter.isRequired() && parameter.getIn() != Location.PATH;
        return plain && !needed && "string".equals(schema.get("type"));
    }

    Future<ValidatableRequest> read(RoutingContext context, Operation operation) {
        try {
            checkOrigin(context.request());
            checkQuery(context, operation);
            checkText(context);
        } catch (Failure refused) {
            return refused.future();
        }
        if (streamed.contains(operation.getOperationId())) {
            context.request().pause();
            return Future.succeededFuture(request(context, operation, null));
        }
        return operation.getRequestBody() == null
                ? Future.succeededFuture(request(context, operation, null))
                : body(context).map(body -> request(context, operation, body));
    }

    /** A page of another site may not change anything here, also where the browser keeps no other guard. */
    private static void checkOrigin(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader("x-forwarded-host");
        var own = host == null ? request.getHeader(HttpHeaders.HOST) : host;
        boolean reads = "GET".equals(request.method().name());
        if (!reads && origin != null && own != null && !origin.endsWith("//" + own)) {
            throw Failure.forbidden("A page of " + origin + " may not make changes here.");
        }
    }

    private static void checkQuery(RoutingContext context, Operation operation) {
        var known = named(operation).map(Parameter::getName).collect(Collectors.toSet());
        var others = context.queryParams().entries().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .toList();
        if (!others.isEmpty() && operation.getParameters().stream().noneMatch(RequestReader::isFree)) {
            var name = others.get(0).getKey();
            throw Failure.invalid("query/" + name, "There is no query parameter \"" + name + "\" here.");
        }
        context.put(FREE, others);
    }

    private static Stream<Parameter> named(Operation operation) {
        return operation.getParameters().stream().filter(parameter -> !isFree(parameter));
    }

    /** An exploded object in the query is every parameter that has no name in the contract: the operation checks those. */
    private static boolean isFree(Parameter parameter) {
        return parameter.getIn() == Location.QUERY
                && parameter.isExplode()
                && "object".equals(parameter.getSchema().get("type"));
    }

    /** PostgreSQL has no NUL in a text, so no id and no filter holds one. */
    private static void checkText(RoutingContext context) {
        var path = context.pathParams().values().stream();
        var query = context.queryParams().entries().stream().map(Map.Entry::getValue);
        if (Stream.concat(path, query).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Failure.invalid("No parameter can hold the character NUL.");
        }
    }

    private static Future<Buffer> body(RoutingContext context) {
        var request = context.request();
        var type = String.valueOf(
                request.getHeader(HttpHeaders.CONTENT_TYPE) == null ? "" : request.getHeader(HttpHeaders.CONTENT_TYPE));
        if (!READ_AS_JSON.contains(type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT))) {
            return Failure.unsupported("This takes application/json, not " + type + ".")
                    .future();
        }
        return collect(request).onSuccess(body -> context.put(BODY, body));
    }

    private static Future<Buffer> collect(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > LARGEST_BODY) {
                whole.tryFail(Failure.tooLarge("The body is larger than 1 MiB, the most a JSON body may have."));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(ended -> whole.tryComplete(body));
        request.exceptionHandler(whole::tryFail);
        return whole.future();
    }

    private static ValidatableRequest request(RoutingContext context, Operation operation, @Nullable Buffer body) {
        var path = new HashMap<String, RequestParameter>();
        var query = new HashMap<String, RequestParameter>();
        var header = new HashMap<String, RequestParameter>();
        for (var parameter : named(operation).toList()) {
            var name = parameter.getName();
            switch (parameter.getIn()) {
                case PATH -> put(path, name, List.of(context.pathParam(name)));
                case QUERY -> put(query, name, context.queryParam(name));
                case HEADER -> put(header, name, context.request().headers().getAll(name));
                case COOKIE -> throw new IllegalStateException("no operation takes cookies");
            }
        }
        return body == null
                ? new ValidatableRequestImpl(Map.of(), header, path, query)
                : new ValidatableRequestImpl(Map.of(), header, path, query, new RequestParameterImpl(body), JSON);
    }

    private static void put(Map<String, RequestParameter> to, String name, List<String> values) {
        if (!values.isEmpty()) {
            to.put(name, new RequestParameterImpl(URLEncoder.encode(values.get(0), StandardCharsets.UTF_8)));
        }
    }
}
