package io.quintet.infra;

import io.quintet.catalogue.Service;

/** What things on AWS are called below one prefix; a service's own names are in the catalogue. */
record Names(String prefix) {
    String of(String thing) {
        return prefix + "-" + thing;
    }

    String of(Service service) {
        return of(service.container());
    }

    /** Holds the tag of the image that was deployed last: CloudFormation would otherwise put an older one back. */
    String imageTag(Service service) {
        return "/" + service.repository(prefix) + "/image-tag";
    }

    String logGroup(String of) {
        return "/" + prefix + "/" + of;
    }

    String repository(Service service) {
        return service.repository(prefix);
    }
}
