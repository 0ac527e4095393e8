package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** What the four stacks have in common. */
final class StackSettings {
    private StackSettings() {}

    /** A region but no account: so nothing is looked up, and the same template serves every account. */
    static StackProps of(Settings settings, String name) {
        return StackProps.builder()
                .stackName(new Names(settings.prefix()).of(name))
                .env(Environment.builder().region(settings.region()).build())
                .terminationProtection(settings.keepsData())
                .tags(new TreeMap<>(Map.of("project", "quintet", "deployment", settings.prefix())))
                .build();
    }
}
