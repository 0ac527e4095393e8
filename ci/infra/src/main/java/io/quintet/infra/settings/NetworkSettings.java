package io.quintet.infra.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the private subnets reach the internet.
 *
 * @param natInstance a small machine of our own in place of AWS's gateway: cheaper, and ours to mend
 * @param natCount 2 survives the loss of a zone
 */
public record NetworkSettings(String cidr, boolean natInstance, int natCount) {
    private static final Pattern CIDR = Pattern.compile("10\\.\\d{1,3}\\.0\\.0/16");

    static NetworkSettings read(SettingsReader reader) {
        return new NetworkSettings(
                reader.text("network.cidr", "10.0.0.0/16", CIDR, "a /16 below 10, such as 10.0.0.0/16"),
                reader.choice("network.nat", "gateway", List.of("gateway", "instance"))
                        .equals("instance"),
                reader.number("network.nat-count", 1, 1, 2));
    }
}
