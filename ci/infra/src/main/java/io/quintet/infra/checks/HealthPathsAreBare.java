package io.quintet.infra.checks;

import io.quintet.catalogue.Service;
import java.util.stream.Stream;

/** Failure 9, second half: the health check asks a path or a port on which the container does not answer. */
final class HealthPathsAreBare implements TemplateCheck {
    @Override
    public Stream<String> findings(Templates templates, String prefix) {
        return Stream.of(Service.values()).flatMap(service -> findings(templates, service));
    }

    private static Stream<String> findings(Templates templates, Service service) {
        return templates
                .ofType("AWS::ElasticLoadBalancingV2::TargetGroup")
                .filter(group -> group.text("Name").equals(service.targetGroup()))
                .flatMap(group -> Stream.concat(
                        differs(service, "the path", group.text("HealthCheckPath"), service.healthPath()),
                        differs(service, "the port", group.text("Port"), String.valueOf(service.port()))));
    }

    private static Stream<String> differs(Service service, String what, String found, String expected) {
        return Stream.of(service.targetGroup() + " checks " + what + " " + found + ", but the container answers on "
                        + expected + ".")
                .filter(any -> !found.equals(expected));
    }
}
