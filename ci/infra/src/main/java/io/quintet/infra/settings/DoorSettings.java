package io.quintet.infra.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where browsers come in.
 *
 * @param openTo the addresses that may; Quintet itself asks nobody who they are
 * @param domain with it HTTPS, and HTTP only redirects
 */
public record DoorSettings(List<String> openTo, Optional<Domain> domain) {
    private static final String ADDRESSES = "\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}";
    private static final Pattern LIST = Pattern.compile(ADDRESSES + "(\\s*,\\s*" + ADDRESSES + ")*");
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern ZONE = Pattern.compile("Z[A-Z0-9]{5,31}");

    public DoorSettings {
        openTo = List.copyOf(openTo);
    }

    /**
     * A name of ours and the Route 53 zone that it is in.
     *
     * @param zoneName {@code example.com} for {@code quintet.example.com}
     */
    public record Domain(String name, String zoneId, String zoneName) {}

    static DoorSettings read(SettingsReader reader) {
        var open = reader.text("door.open-to", "0.0.0.0/0", LIST, "blocks of addresses, such as 203.0.113.0/24");
        return new DoorSettings(Stream.of(open.split(",")).map(String::strip).toList(), domain(reader));
    }

    private static Optional<Domain> domain(SettingsReader reader) {
        var name = reader.optional("door.domain", NAME, "a name such as quintet.example.com");
        var zoneId = reader.optional("door.zone-id", ZONE, "the id of a Route 53 zone, such as Z0123456789ABC");
        var zoneName = reader.optional("door.zone-name", NAME, "the zone's name, such as example.com");
        reader.demand(
                name.isPresent() == zoneId.isPresent() && name.isPresent() == zoneName.isPresent(),
                "door.domain, door.zone-id and door.zone-name go together: give all three or none.");
        var domain = name.flatMap(given -> zoneId.flatMap(id -> zoneName.map(zone -> new Domain(given, id, zone))));
        reader.demand(
                domain.map(DoorSettings::isInZone).orElse(true),
                "door.domain is not a name in the zone door.zone-name.");
        return domain;
    }

    private static boolean isInZone(Domain domain) {
        return domain.name().equals(domain.zoneName()) || domain.name().endsWith("." + domain.zoneName());
    }
}
