package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecs.Cluster;

/** Where every service of a deployment runs, and what it shares with the others. */
record Site(Settings settings, IVpc vpc, Cluster cluster, Door door, Bus bus) {
    Names names() {
        return new Names(settings.prefix());
    }
}
