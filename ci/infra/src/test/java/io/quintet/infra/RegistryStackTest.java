package io.quintet.infra;

import io.quintet.catalogue.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.assertions.Template;

final class RegistryStackTest {
    private final Template registry = Deployments.template("production", "Registry");

    @ParameterizedTest
    @EnumSource
    void keepsEachServicesImagesUnderTagsThatNeverChange(Service service) {
        registry.hasResourceProperties(
                "AWS::ECR::Repository",
                Map.of(
                        "RepositoryName", service.repository("quintet"),
                        "ImageTagMutability", "IMMUTABLE",
                        "ImageScanningConfiguration", Map.of("ScanOnPush", true)));
    }

    @ParameterizedTest
    @EnumSource
    void remembersTheTagThatWasDeployedLast(Service service) {
        registry.hasResourceProperties(
                "AWS::SSM::Parameter",
                Map.of("Name", "/quintet/" + service.container() + "/image-tag", "Type", "String", "Value", "none"));
    }

    @Test
    void holdsNothingElseButTheConnection() {
        registry.resourceCountIs("AWS::ECR::Repository", 6);
        registry.resourceCountIs("AWS::SSM::Parameter", 6);
        registry.hasResourceProperties("AWS::CodeConnections::Connection", Map.of("ProviderType", "GitHub"));
    }

    @Test
    void keepsImagesInProductionAndDropsThemInTheDemo() {
        registry.hasResource("AWS::ECR::Repository", Map.of("DeletionPolicy", "Retain"));
        Deployments.template("demo", "Registry")
                .hasResource(
                        "AWS::ECR::Repository",
                        Map.of("DeletionPolicy", "Delete", "Properties", Map.of("EmptyOnDelete", true)));
    }
}
