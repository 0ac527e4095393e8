package io.quintet.infra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quintet.catalogue.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Failure 9, first half: the service's group does not admit its port from the load balancer, or admits it from others. */
final class BalancerAloneIsAdmitted implements TemplateCheck {
    @Override
    public Stream<String> findings(Templates templates, String prefix) {
        return Stream.of(Service.values())
                .flatMap(service -> Containers.findEcsService(templates, service).stream()
                        .flatMap(running -> findings(templates, service, running)));
    }

    private static Stream<String> findings(Templates templates, Service service, Resource running) {
        var admitted = running.items("NetworkConfiguration", "AwsvpcConfiguration", "SecurityGroups")
                .map(Json::text)
                .flatMap(group -> sources(templates, group, service.port()))
                .distinct()
                .toList();
        var balancers = balancerGroups(templates);
        var closed = Stream.of(
                        service.ecsService() + " does not admit port " + service.port() + " from the load balancer.")
                .filter(any -> admitted.stream().noneMatch(balancers::contains));
        var open = admitted.stream()
                .filter(source -> !balancers.contains(source))
                .map(source -> service.ecsService() + " admits port " + service.port() + " from " + source
                        + ", which is not the load balancer.");
        return Stream.concat(closed, open);
    }

    private static List<String> balancerGroups(Templates templates) {
        return templates
                .ofType("AWS::ElasticLoadBalancingV2::LoadBalancer")
                .flatMap(balancer -> balancer.items("SecurityGroups"))
                .map(Json::text)
                .toList();
    }

    /** Who may reach a port of a group, by rules beside it and by rules in it. */
    private static Stream<String> sources(Templates templates, String group, int port) {
        var beside = templates
                .ofType("AWS::EC2::SecurityGroupIngress")
                .filter(rule -> rule.text("GroupId").equals(group))
                .map(Resource::property);
        var within = templates.find("AWS::EC2::SecurityGroup", group).stream()
                .flatMap(found -> found.items("SecurityGroupIngress"));
        return Stream.concat(beside, within).filter(rule -> covers(rule, port)).map(BalancerAloneIsAdmitted::source);
    }

    private static boolean covers(JsonNode rule, int port) {
        boolean everything = rule.path("IpProtocol").asText().equals("-1");
        boolean within =
                rule.path("FromPort").asInt(-1) <= port && rule.path("ToPort").asInt(-1) >= port;
        return everything || within;
    }

    private static String source(JsonNode rule) {
        return Stream.of("SourceSecurityGroupId", "CidrIp", "CidrIpv6", "SourcePrefixListId")
                .map(kind -> Optional.of(Json.text(rule.path(kind))).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("anywhere");
    }
}
