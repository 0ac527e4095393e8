package io.quintet.metricshub;

import io.quintet.kit.config.InvalidSetting;
import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.Limit;
import io.quintet.kit.http.Limits;
import io.quintet.metricshub.client.EcsMetadata;
import io.quintet.metricshub.domain.CheckPlan;
import io.quintet.metricshub.domain.EndpointStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * MetricsHub's settings.
 *
 * @param seeds what is checked from the first start on
 * @param endpoints how many there may be
 * @param parallel how many checks at once
 * @param activityKept how many entries of the ribbon are kept
 * @param ecsMetadata where ECS tells a task about itself
 */
public record MetricshubConfig(
        ServiceConfig service,
        List<CheckPlan> seeds,
        int endpoints,
        int parallel,
        int activityKept,
        Optional<String> ecsMetadata) {
    private static final String SEED = "METRICSHUB_SEED";
    private static final String ENDPOINTS = "METRICSHUB_ENDPOINTS";
    private static final String PARALLEL = "METRICSHUB_CHECKS_PARALLEL";
    private static final String ACTIVITY_KEPT = "METRICSHUB_ACTIVITY_KEPT";
    private static final String SEED_FORM =
            "a list of name=url with commas between, each name once, such as TaskFlow=http://localhost:8001/health";

    public MetricshubConfig {
        seeds = List.copyOf(seeds);
    }

    public static MetricshubConfig from(Settings settings) {
        return new MetricshubConfig(
                ServiceConfig.from("metricshub", settings),
                settings.text(SEED).map(MetricshubConfig::seeds).orElse(List.of()),
                settings.integer(ENDPOINTS, 200, 1, 1000),
                settings.integer(PARALLEL, 8, 1, 100),
                settings.integer(ACTIVITY_KEPT, 10_000, 100, 1_000_000),
                settings.text(EcsMetadata.SETTING));
    }

    private static List<CheckPlan> seeds(String text) {
        var seeds = Arrays.stream(text.split(",")).map(item -> seed(text, item)).toList();
        if (seeds.stream().map(CheckPlan::name).distinct().count() < seeds.size()) {
            throw new InvalidSetting(SEED, text, SEED_FORM);
        }
        return seeds;
    }

    private static CheckPlan seed(String text, String item) {
        var parts = item.split("=", 2);
        if (parts.length < 2) {
            throw new InvalidSetting(SEED, text, SEED_FORM);
        }
        try {
            return new CheckPlan(
                    parts[0], parts[1], CheckPlan.DEFAULT_INTERVAL_SECONDS, CheckPlan.DEFAULT_TIMEOUT_MILLIS, null);
        } catch (Failure invalid) {
            throw new InvalidSetting(SEED, text, SEED_FORM + " (" + invalid.detail() + ")");
        }
    }

    public Limits limits() {
        return Limits.of(
                new Limit("Endpoints", String.valueOf(endpoints), ENDPOINTS, "Endpoints that are checked."),
                new Limit("Checks at once", String.valueOf(parallel), PARALLEL, "Checks that wait for an answer."),
                new Limit("Interval", "5 s to 24 h", "", "From one check of an endpoint to the next."),
                new Limit("Time limit of a check", "100 ms to 60 s", "", "And never longer than the interval."),
                new Limit(
                        "Results",
                        String.valueOf(EndpointStore.RESULTS_KEPT),
                        "",
                        "The last results of each endpoint."),
                new Limit("Activity", String.valueOf(activityKept), ACTIVITY_KEPT, "The newest entries of the ribbon."),
                new Limit("History", "15 min", "", "Samples in memory, for charts."));
    }
}
