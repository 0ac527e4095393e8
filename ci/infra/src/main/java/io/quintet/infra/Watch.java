package io.quintet.infra;

import io.quintet.infra.settings.WatchSettings;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Who is told when something is wrong, and one page on which to look. */
final class Watch extends Construct {
    private static final Duration STEP = Duration.minutes(5);
    private static final int ERRORS_IN_STEP = 10;
    private static final int FULL_PERCENT = 90;
    private static final int FREE_BYTES_IN_GIB = 2;
    private static final double GIB = 1024.0 * 1024 * 1024;
    private static final int WIDE = 12;
    private static final int FULL_WIDTH = 24;

    private final Topic topic;

    Watch(Construct scope, Site site, Database database, List<RunningService> services) {
        super(scope, "Watch");
        topic = topic(site.names(), site.settings().watch());
        services.forEach(this::alarmOn);
        alarmOn(database);
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(site.names().of("quintet"))
                .widgets(List.of(doorRow(site.door()), serviceRow(services), databaseRow(database)))
                .build();
    }

    private Topic topic(Names names, WatchSettings watch) {
        var made = Topic.Builder.create(this, "Alarms")
                .topicName(names.of("alarms"))
                .enforceSsl(true)
                .build();
        watch.email().ifPresent(email -> made.addSubscription(new EmailSubscription(email)));
        return made;
    }

    private void alarmOn(RunningService running) {
        var name = running.service().title();
        alarm(name + "Unhealthy", running.targets().getMetrics().unhealthyHostCount(over("Maximum")), threshold(0, 2));
        alarm(
                name + "Errors",
                running.targets().getMetrics().httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, over("Sum")),
                threshold(ERRORS_IN_STEP, 1));
        alarm(name + "Memory", running.fargate().metricMemoryUtilization(over("Maximum")), threshold(FULL_PERCENT, 3));
    }

    private void alarmOn(Database database) {
        alarm("DatabaseCpu", database.instance().metricCPUUtilization(over("Average")), threshold(FULL_PERCENT, 3));
        alarm(
                "DatabaseStorage",
                database.instance().metricFreeStorageSpace(over("Minimum")),
                CreateAlarmOptions.builder()
                        .threshold(FREE_BYTES_IN_GIB * GIB)
                        .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                        .evaluationPeriods(1));
    }

    private static CreateAlarmOptions.Builder threshold(int above, int steps) {
        return CreateAlarmOptions.builder()
                .threshold(above)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(steps);
    }

    private void alarm(String id, Metric metric, CreateAlarmOptions.Builder options) {
        Alarm alarm = metric.createAlarm(
                this,
                id,
                options.treatMissingData(TreatMissingData.NOT_BREACHING).build());
        alarm.addAlarmAction(new SnsAction(topic));
        alarm.addOkAction(new SnsAction(topic));
    }

    private static MetricOptions over(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(STEP).build();
    }

    private static List<IWidget> doorRow(Door door) {
        var metrics = door.balancer().getMetrics();
        return List.of(
                graph("Requests", WIDE, Stream.of(metrics.requestCount(over("Sum")))),
                graph("Seconds to answer (p99)", WIDE, Stream.of(metrics.targetResponseTime(over("p99")))));
    }

    private static List<IWidget> serviceRow(List<RunningService> services) {
        return List.of(
                graph(
                        "CPU %",
                        WIDE,
                        services.stream().map(running -> running.fargate().metricCpuUtilization(labelled(running)))),
                graph(
                        "Memory %",
                        WIDE,
                        services.stream()
                                .map(running -> running.fargate().metricMemoryUtilization(labelled(running)))));
    }

    private static List<IWidget> databaseRow(Database database) {
        return List.of(graph(
                "Database: CPU % and connections",
                FULL_WIDTH,
                Stream.of(
                        database.instance().metricCPUUtilization(over("Average")),
                        database.instance().metricDatabaseConnections(over("Maximum")))));
    }

    private static MetricOptions labelled(RunningService running) {
        return MetricOptions.builder().label(running.service().title()).build();
    }

    private static IWidget graph(String title, int width, Stream<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(width)
                .left(metrics.toList())
                .build();
    }
}
