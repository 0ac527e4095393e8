package io.quintet.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;

/** Reads which processors an image runs on: the registry's own list of images does not say. */
final class Platforms {
    private static final String[] MANIFESTS = {
        "application/vnd.oci.image.index.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.v2+json"
    };
    /** What builders write in the place of a processor for an attestation, which nobody runs. */
    private static final String ATTESTATION = "unknown";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int OK = 200;

    private final EcrClient client;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LIMIT)
            .build();

    Platforms(EcrClient client) {
        this.client = client;
    }

    /** Each processor, and the digest of the image for it, which for an image of one processor is its own. */
    Map<String, String> of(Image image) {
        var manifest = read(manifest(image));
        return manifest.has("manifests")
                ? listed(manifest)
                : Map.of(configured(image, manifest.at("/config/digest").asText()), image.digest());
    }

    private String manifest(Image image) {
        var wanted = ImageIdentifier.builder().imageDigest(image.digest()).build();
        return client
                .batchGetImage(request -> request.repositoryName(image.repository())
                        .imageIds(wanted)
                        .acceptedMediaTypes(MANIFESTS))
                .images()
                .stream()
                .findFirst()
                .orElseThrow(() -> SdkClientException.create("there is no manifest of " + image))
                .imageManifest();
    }

    private static Map<String, String> listed(JsonNode index) {
        var platforms = new LinkedHashMap<String, String>();
        for (var manifest : index.get("manifests")) {
            var processor = manifest.at("/platform/architecture").asText();
            if (!processor.equals(ATTESTATION)) {
                platforms.putIfAbsent(processor, manifest.path("digest").asText());
            }
        }
        return platforms;
    }

    private String configured(Image image, String config) {
        var blob = client.getDownloadUrlForLayer(
                request -> request.repositoryName(image.repository()).layerDigest(config));
        return read(download(URI.create(blob.downloadUrl())))
                .path("architecture")
                .asText();
    }

    /** The address is signed and needs no credentials of ours. */
    private String download(URI address) {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(), BodyHandlers.ofString());
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            throw SdkClientException.create("an image's description was answered with " + answer.statusCode());
        } catch (IOException unreachable) {
            throw SdkClientException.create("an image's description could not be read", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("was interrupted", interrupted);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw SdkClientException.create("its description of an image is no JSON", unreadable);
        }
    }
}
