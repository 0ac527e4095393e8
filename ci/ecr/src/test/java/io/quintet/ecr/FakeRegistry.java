package io.quintet.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Speaks as much of ECR's protocol, over a real socket, as the tool asks of it. */
final class FakeRegistry implements AutoCloseable {
    private static final String SERVICE = "AmazonEC2ContainerRegistry_V20150921.";
    private static final String ACCOUNT = "123456789012";
    private static final int PAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // The head and the body of an answer are two writes: without this the second waits 40 ms for the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Map<String, FakeImage>> repositories = new LinkedHashMap<>();
    private final Map<String, Deque<Refusal>> refusals = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Function<JsonNode, Object>> operations = Map.of(
            "GetAuthorizationToken",
                    asked -> Map.of("authorizationData", List.of(Map.of("authorizationToken", "eA=="))),
            "DescribeRepositories", this::describeRepositories,
            "DescribeImages", this::describeImages,
            "DescribeImageScanFindings", this::describeScan,
            "BatchGetImage", this::manifest,
            "GetDownloadUrlForLayer", asked -> Map.of("downloadUrl", address() + "/blob/" + text(asked, "layerDigest")),
            "InitiateLayerUpload",
                    asked -> Map.of(
                            "uploadId", "u", "partSize", 10, "of", images(asked).size()),
            "BatchDeleteImage", this::delete);

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.createContext("/blob/", this::blob);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void addRepositories(String... names) {
        Stream.of(names).forEach(name -> repositories.put(name, new LinkedHashMap<>()));
    }

    void push(String repository, FakeImage image) {
        repositories.get(repository).put(image.digest(), image);
    }

    List<String> digests(String repository) {
        return List.copyOf(repositories.get(repository).keySet());
    }

    /** The next so many questions of this kind are answered with an error. */
    void refuse(String operation, int times, String type, String message) {
        var queue = refusals.computeIfAbsent(operation, any -> new ArrayDeque<>());
        Stream.generate(() -> new Refusal(type, message)).limit(times).forEach(queue::add);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var operation = exchange.getRequestHeaders().getFirst("X-Amz-Target").substring(SERVICE.length());
        var question = JSON.readTree(exchange.getRequestBody());
        asked.add(operation);
        try {
            requireSignature(exchange);
            refuseIfAsked(operation);
            reply(exchange, 200, operations.get(operation).apply(question));
        } catch (Refusal refusal) {
            reply(exchange, 400, Map.of("__type", refusal.type, "message", refusal.getMessage()));
        }
    }

    private static void requireSignature(HttpExchange exchange) {
        var signature = exchange.getRequestHeaders().getFirst("Authorization");
        if (signature == null || !signature.matches("AWS4-HMAC-SHA256 Credential=.+/ecr/aws4_request, .*")) {
            throw new Refusal("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
    }

    private void refuseIfAsked(String operation) {
        var queue = refusals.getOrDefault(operation, new ArrayDeque<>());
        if (!queue.isEmpty()) {
            throw queue.remove();
        }
    }

    private void blob(HttpExchange exchange) throws IOException {
        var digest = exchange.getRequestURI().getPath().substring("/blob/".length());
        reply(exchange, 200, Map.of("architecture", digest.substring(digest.indexOf("of-") + 3), "os", "linux"));
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Object describeRepositories(JsonNode asked) {
        var wanted = new ArrayList<String>();
        asked.path("repositoryNames").forEach(name -> wanted.add(name.asText()));
        wanted.forEach(this::images);
        return page(
                asked,
                "repositories",
                wanted.isEmpty() ? List.copyOf(repositories.keySet()) : wanted,
                name -> Map.of("repositoryName", name, "repositoryUri", uri(name)));
    }

    private static String uri(String name) {
        return ACCOUNT + ".dkr.ecr.ap-south-1.amazonaws.com/" + name;
    }

    private Object describeImages(JsonNode asked) {
        var images = images(asked);
        var found =
                asked.has("imageIds") ? List.of(image(asked, asked.at("/imageIds/0"))) : List.copyOf(images.values());
        return page(asked, "imageDetails", found, image -> image.detail(text(asked, "repositoryName")));
    }

    private Object describeScan(JsonNode asked) {
        var image = image(asked, asked.get("imageId"));
        var status = image.scans().size() > 1
                ? image.scans().remove()
                : image.scans().peek();
        if (status == null) {
            throw new Refusal("ScanNotFoundException", "Image scan does not exist for the image");
        }
        return Map.of(
                "imageScanStatus", Map.of("status", status),
                "imageScanFindings", Map.of("findingSeverityCounts", image.findings()));
    }

    private Object manifest(JsonNode asked) {
        var image = image(asked, asked.at("/imageIds/0"));
        return Map.of("images", List.of(Map.of("imageManifest", image.manifest())));
    }

    private Object delete(JsonNode asked) {
        var failures = new ArrayList<Map<String, Object>>();
        for (var id : asked.get("imageIds")) {
            var image = image(asked, id);
            if (image.inIndex()) {
                failures.add(Map.of(
                        "imageId", Map.of("imageDigest", image.digest()),
                        "failureCode", "ImageReferencedByManifestList",
                        "failureReason", "Requested image referenced by manifest list"));
            } else {
                images(asked).remove(image.digest());
            }
        }
        return Map.of("failures", failures);
    }

    private FakeImage image(JsonNode asked, JsonNode id) {
        return images(asked).values().stream()
                .filter(image -> image.is(text(id, "imageTag"), text(id, "imageDigest")))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("ImageNotFoundException", "The image with imageId " + id + " is not there"));
    }

    private Map<String, FakeImage> images(JsonNode asked) {
        return images(text(asked, "repositoryName"));
    }

    private Map<String, FakeImage> images(String repository) {
        if (!repositories.containsKey(repository)) {
            throw new Refusal(
                    "RepositoryNotFoundException",
                    "The repository with name '%s' does not exist in the registry with id '%s'"
                            .formatted(repository, ACCOUNT));
        }
        return repositories.get(repository);
    }

    /** A page is short, so that a client that reads only the first is found out. */
    private static <T> Object page(JsonNode asked, String name, List<T> all, Function<T, Object> written) {
        int from = asked.path("nextToken").asInt(0);
        int to = Math.min(from + PAGE, all.size());
        var page = new HashMap<String, Object>();
        page.put(name, all.subList(from, to).stream().map(written).toList());
        if (to < all.size()) {
            page.put("nextToken", String.valueOf(to));
        }
        return page;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static final class Refusal extends RuntimeException {
        private final String type;

        private Refusal(String type, String message) {
            super(message);
            this.type = type;
        }
    }
}
