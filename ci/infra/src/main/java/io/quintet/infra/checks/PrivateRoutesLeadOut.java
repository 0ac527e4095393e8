package io.quintet.infra.checks;

import java.util.stream.Stream;

/** Failure 8: the private subnets' routes lead to a NAT that is not there, so no task can pull its image. */
final class PrivateRoutesLeadOut implements TemplateCheck {
    private static final String ANYWHERE = "0.0.0.0/0";

    @Override
    public Stream<String> findings(Templates templates, String prefix) {
        return templates
                .ofType("AWS::EC2::Subnet")
                .filter(PrivateRoutesLeadOut::isPrivate)
                .filter(subnet -> !leadsToANat(templates, subnet))
                .map(subnet -> subnet.id() + " has no way out: no route of its table leads to a NAT that is there.");
    }

    private static boolean isPrivate(Resource subnet) {
        return subnet.items("Tags")
                .anyMatch(tag -> tag.path("Key").asText().equals("aws-cdk:subnet-type")
                        && tag.path("Value").asText().equals("Private"));
    }

    private static boolean leadsToANat(Templates templates, Resource subnet) {
        return routes(templates, subnet).anyMatch(route -> isLivingNat(templates, route));
    }

    private static Stream<Resource> routes(Templates templates, Resource subnet) {
        return templates
                .ofType("AWS::EC2::SubnetRouteTableAssociation")
                .filter(association -> association.text("SubnetId").equals(subnet.id()))
                .flatMap(association -> templates
                        .ofType("AWS::EC2::Route")
                        .filter(route -> route.text("RouteTableId").equals(association.text("RouteTableId"))))
                .filter(route -> route.text("DestinationCidrBlock").equals(ANYWHERE));
    }

    /** A NAT lives when it is in the template itself, and in a subnet whose own routes lead to the internet. */
    private static boolean isLivingNat(Templates templates, Resource route) {
        var nat = templates
                .find("AWS::EC2::NatGateway", route.text("NatGatewayId"))
                .or(() -> templates.find("AWS::EC2::Instance", route.text("InstanceId")));
        return nat.map(found -> found.text("SubnetId")).stream()
                .flatMap(id -> templates.find("AWS::EC2::Subnet", id).stream())
                .flatMap(subnet -> routes(templates, subnet))
                .anyMatch(out -> templates
                        .find("AWS::EC2::InternetGateway", out.text("GatewayId"))
                        .isPresent());
    }
}
