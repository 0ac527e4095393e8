package io.quintet.infra.checks;

import java.util.List;

/** The failures of the first deployment that templates can show, looked for in templates. */
public final class TemplateChecks {
    private static final List<TemplateCheck> CHECKS = List.of(
            new BuildRolesMayPush(),
            new NamesAgree(),
            new PrivateRoutesLeadOut(),
            new BalancerAloneIsAdmitted(),
            new HealthPathsAreBare(),
            new ServicesAreBehindTheBalancer());

    private TemplateChecks() {}

    /** @param prefix begins the names of the repositories */
    public static List<String> findings(Templates templates, String prefix) {
        return CHECKS.stream()
                .flatMap(check -> check.findings(templates, prefix))
                .toList();
    }
}
