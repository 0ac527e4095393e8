package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quintet.catalogue.Service;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failure 10: a service that was made without the load balancer, so that its target group stays empty. */
final class ServicesAreBehindTheBalancer implements TemplateCheck {
    private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";
    private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

    @Override
    public Stream<String> findings(Templates templates, String prefix) {
        return Stream.of(Service.values()).flatMap(service -> findings(templates, service));
    }

    private static Stream<String> findings(Templates templates, Service service) {
        return Containers.findEcsService(templates, service)
                .map(running -> findings(templates, service, running))
                .orElseGet(() -> Stream.of("Nothing runs " + service.ecsService() + "."));
    }

    private static Stream<String> findings(Templates templates, Service service, Resource running) {
        var registered = running.items("LoadBalancers").findFirst();
        if (registered.isEmpty()) {
            return Stream.of(service.ecsService() + " has no load balancer: its target group stays empty.");
        }
        var group = Json.text(registered.get().path("TargetGroupArn"));
        return Stream.of(
                        registers(service, registered.get()),
                        isItsOwn(templates, service, group),
                        isReached(templates, service, group),
                        waits(templates, service, running))
                .flatMap(findings -> findings);
    }

    private static Stream<String> registers(Service service, JsonNode registered) {
        boolean holds = registered.path("ContainerName").asText().equals(service.container())
                && registered.path("ContainerPort").asInt() == service.port();
        return unless(holds, service.ecsService() + " registers another container or port than the catalogue's.");
    }

    private static Stream<String> isItsOwn(Templates templates, Service service, String group) {
        boolean holds = templates
                .find("AWS::ElasticLoadBalancingV2::TargetGroup", group)
                .filter(found -> found.text("Name").equals(service.targetGroup()))
                .isPresent();
        return unless(holds, service.ecsService() + " does not register with " + service.targetGroup() + ".");
    }

    private static Stream<String> isReached(Templates templates, Service service, String group) {
        boolean holds = service.isBackend()
                ? templates
                        .ofType(RULE)
                        .anyMatch(rule ->
                                leads(rule, "Actions", group) && paths(rule).equals(service.paths()))
                : templates.ofType(LISTENER).anyMatch(listener -> leads(listener, "DefaultActions", group));
        var path = service.isBackend() ? String.join(" and ", service.paths()) : "everything else";
        return unless(holds, "The load balancer does not send " + path + " to " + service.targetGroup() + ".");
    }

    /** A service that is made before its rule is refused by ECS: the group has no load balancer yet. */
    private static Stream<String> waits(Templates templates, Service service, Resource running) {
        var listening = Stream.concat(templates.ofType(RULE), templates.ofType(LISTENER))
                .map(Resource::id)
                .collect(Collectors.toSet());
        boolean holds = Json.oneOrMore(running.body().path("DependsOn"))
                .anyMatch(before -> listening.contains(before.asText()));
        return unless(holds, service.ecsService() + " does not wait for its listener.");
    }

    private static boolean leads(Resource from, String actions, String group) {
        return from.items(actions)
                .anyMatch(action -> Json.text(action.path("TargetGroupArn")).equals(group));
    }

    private static List<String> paths(Resource rule) {
        return rule.items("Conditions")
                .flatMap(condition ->
                        Json.items(condition.path("PathPatternConfig").path("Values")))
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<String> unless(boolean holds, String finding) {
        return Stream.of(finding).filter(any -> !holds);
    }
}
