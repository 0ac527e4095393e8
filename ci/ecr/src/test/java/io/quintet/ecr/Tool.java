package io.quintet.ecr;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ecr.EcrClient;

/** The command line as a shell calls it, but in this process: waiting takes no time, and it is always the same day. */
final class Tool {
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final URI registry;
    private final List<Duration> pauses = new ArrayList<>();

    Tool(URI registry) {
        this.registry = registry;
    }

    Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = new EcrCommand(region -> client(), pauses::add, Clock.fixed(NOW, ZoneOffset.UTC));
        int code = EcrTool.commandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ended(code, out.toString().strip(), err.toString().strip());
    }

    Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private EcrClient client() {
        var atOnce = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        return EcrClient.builder()
                .endpointOverride(registry)
                .region(Region.AP_SOUTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(atOnce))
                .build();
    }

    record Ended(int code, String out, String err) {}
}
