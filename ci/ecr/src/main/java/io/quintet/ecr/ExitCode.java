package io.quintet.ecr;

/** What this tool ends with, and what a build may conclude from it. */
final class ExitCode {
    /** All is as it should be. */
    static final int OK = 0;
    /** The registry answered, and the answer is in the way of a deploy; for {@code exists}: there is no such image. */
    static final int FINDINGS = 1;
    /** The command line is wrong; nothing was asked. */
    static final int USAGE = 2;
    /** Nobody knows: no answer, no credentials, or not allowed to ask. */
    static final int NO_ANSWER = 3;

    private ExitCode() {}
}
