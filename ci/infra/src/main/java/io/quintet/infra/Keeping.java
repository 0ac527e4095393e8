package io.quintet.infra;

import io.quintet.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** How long things are kept, and whether they outlive their stack. */
record Keeping(Settings settings) {
    private static final Map<Integer, RetentionDays> DAYS = Map.of(
            1, RetentionDays.ONE_DAY,
            3, RetentionDays.THREE_DAYS,
            5, RetentionDays.FIVE_DAYS,
            7, RetentionDays.ONE_WEEK,
            14, RetentionDays.TWO_WEEKS,
            30, RetentionDays.ONE_MONTH,
            60, RetentionDays.TWO_MONTHS,
            90, RetentionDays.THREE_MONTHS,
            180, RetentionDays.SIX_MONTHS,
            365, RetentionDays.ONE_YEAR);

    RemovalPolicy removal() {
        return settings.keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }

    /** A log goes with its stack: the next deployment wants the name back. */
    ILogGroup logGroup(Construct scope, String id, String name) {
        return LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retention(DAYS.getOrDefault(settings.watch().logDays(), RetentionDays.ONE_WEEK))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    /** For what can be made again, or is of no use after a while. */
    Bucket bucket(Construct scope, String id, int days) {
        var bucket = Bucket.Builder.create(scope, id)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .lifecycleRules(List.of(
                        LifecycleRule.builder().expiration(Duration.days(days)).build()))
                .removalPolicy(removal())
                .build();
        Accepted.at(
                bucket, "AwsSolutions-S1", "Who reads a bucket of logs or artifacts is not worth a bucket of logs.");
        return bucket;
    }
}
