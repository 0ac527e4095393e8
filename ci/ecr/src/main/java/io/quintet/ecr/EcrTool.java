package io.quintet.ecr;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;

/** Where {@code java -jar ecr.jar} begins. */
public final class EcrTool {
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(15);
    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(60);

    private EcrTool() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime()
                .exit(commandLine(new EcrCommand(EcrTool::client, Pause.REAL, Clock.systemUTC()))
                        .execute(arguments));
    }

    static CommandLine commandLine(EcrCommand command) {
        IExecutionExceptionHandler failed = (failure, line, parsed) -> say(failure, line);
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(EcrTool::refuse)
                .setExecutionExceptionHandler(failed);
    }

    /** Credentials, region and, by {@code AWS_ENDPOINT_URL_ECR}, the endpoint are found as the AWS command line finds them. */
    private static EcrClient client(Optional<String> region) {
        var builder = EcrClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(
                        settings -> settings.apiCallAttemptTimeout(ONE_ATTEMPT).apiCallTimeout(ALL_ATTEMPTS));
        return region.map(name -> builder.region(Region.of(name)))
                .orElse(builder)
                .build();
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        var sentence = String.valueOf(wrong.getMessage()).replaceFirst("\\.$", "");
        wrong.getCommandLine().getErr().println(sentence + ". Try --help.");
        return ExitCode.USAGE;
    }

    /** Only what has a sentence of its own goes without a trace: anything else is a bug of this tool. */
    private static int say(Exception failure, CommandLine line) {
        if (failure instanceof SdkException unanswered) {
            line.getErr().println(NoAnswer.sentence(unanswered));
        } else {
            failure.printStackTrace(line.getErr());
        }
        return ExitCode.NO_ANSWER;
    }
}
