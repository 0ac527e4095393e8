package io.quintet.launcher;

import picocli.CommandLine;

/** Where {@code java -jar quintet.jar} begins. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "launcher-logback.xml");
        int code = new CommandLine(new LaunchCommand())
                .setParameterExceptionHandler(Launcher::refuse)
                .execute(arguments);
        if (code != 0) {
            Runtime.getRuntime().exit(code);
        }
    }

    private static int refuse(CommandLine.ParameterException wrong, String[] arguments) {
        wrong.getCommandLine().getErr().println(wrong.getMessage() + ". Try --help.");
        return CommandLine.ExitCode.USAGE;
    }
}
