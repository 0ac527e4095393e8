package io.quintet.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.constructs.IConstruct;

/** What cdk-nag finds and we take on purpose: always at one construct, always with the reason, never for a stack. */
final class Accepted {
    private Accepted() {}

    static void at(IConstruct construct, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct, List.of(suppression(rule, reason).build()), true);
    }

    /** Of a role's wildcards only these, each a regular expression of cdk-nag's words: any other one is still found. */
    static void wildcardsAt(IConstruct construct, String reason, List<String> wildcards) {
        var only = wildcards.stream()
                .map(word -> RegexAppliesTo.builder().regex("/^" + word + "$/").build())
                .toList();
        var suppression = suppression("AwsSolutions-IAM5", reason).appliesTo(only);
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression.build()), true);
    }

    private static NagPackSuppression.Builder suppression(String rule, String reason) {
        return NagPackSuppression.builder().id(rule).reason(reason);
    }
}
