package io.quintet.metricshub.machine;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import oshi.hardware.NetworkIF;
import oshi.hardware.NetworkIF.IfOperStatus;

/** The interfaces that carry traffic in and out: what bridges and tunnels carry goes through one of these as well. */
final class RealInterfaces {
    private static final Pattern VIRTUAL =
            Pattern.compile("(lo\\d*$|docker|br-|veth|virbr|ifb|cni|flannel|cali|dummy|podman|lxc|tun|tap|utun|wg).*");

    private RealInterfaces() {}

    static List<NetworkIF> of(List<NetworkIF> interfaces) {
        return interfaces.stream()
                .filter(candidate -> isReal(candidate.getName(), candidate.getIfOperStatus()))
                .sorted(Comparator.comparing(NetworkIF::getName))
                .toList();
    }

    static boolean isReal(String name, IfOperStatus status) {
        return !VIRTUAL.matcher(name).matches() && (status == IfOperStatus.UP || status == IfOperStatus.UNKNOWN);
    }
}
