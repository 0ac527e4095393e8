package io.quintet.ecr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in a sentence why the registry's answer could not be had, and what to do about it. */
final class NoAnswer {
    private static final Set<String> DENIED = Set.of("AccessDeniedException", "AccessDenied", "UnauthorizedOperation");
    private static final String SIGN_IN = "The credentials have expired: sign in again.";
    private static final String WRONG_KEYS = "AWS does not know these credentials: check the profile and the keys.";
    private static final String SLOW_DOWN = "The registry asked to slow down and kept asking: try again in a minute.";
    private static final String UNKNOWN = "There is no such repository: preflight says which one was meant.";
    private static final Map<String, String> SENTENCES = Map.of(
            "RepositoryNotFoundException", UNKNOWN,
            "ExpiredTokenException", SIGN_IN,
            "ExpiredToken", SIGN_IN,
            "UnrecognizedClientException", WRONG_KEYS,
            "InvalidSignatureException", WRONG_KEYS,
            "InvalidClientTokenId", WRONG_KEYS,
            "ThrottlingException", SLOW_DOWN,
            "TooManyRequestsException", SLOW_DOWN,
            "RequestLimitExceeded", SLOW_DOWN);

    private NoAnswer() {}

    static boolean isDenied(SdkException failure) {
        return code(failure).filter(DENIED::contains).isPresent();
    }

    static String sentence(SdkException failure) {
        var known = code(failure).flatMap(code -> Optional.ofNullable(SENTENCES.get(code)));
        return known.map(sentence -> sentence + " (" + detail(failure) + ")")
                .orElseGet(() -> "The registry could not be asked: " + detail(failure));
    }

    /** AWS's own words, which for a refusal name the action and who was refused. */
    static String detail(SdkException failure) {
        return details(failure)
                .map(AwsErrorDetails::errorMessage)
                .or(() -> Optional.ofNullable(failure.getMessage()))
                .orElseGet(failure::toString);
    }

    private static Optional<String> code(SdkException failure) {
        return details(failure).map(AwsErrorDetails::errorCode);
    }

    private static Optional<AwsErrorDetails> details(SdkException failure) {
        return failure instanceof AwsServiceException answered
                ? Optional.ofNullable(answered.awsErrorDetails())
                : Optional.empty();
    }
}
