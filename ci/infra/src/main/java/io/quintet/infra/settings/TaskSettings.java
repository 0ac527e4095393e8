package io.quintet.infra.settings;

import java.util.List;

/**
 * How large each service is, and how many of it there are.
 *
 * @param cpu 1024 is one vCPU
 * @param memory in MiB
 * @param min tasks of each service, always
 * @param spot up to 70 % cheaper, and taken away at two minutes' notice
 * @param requestsPerMinute what one task is meant to carry; above it a task is added
 * @param cpuPercent likewise
 */
public record TaskSettings(int cpu, int memory, int min, int max, boolean spot, int requestsPerMinute, int cpuPercent) {
    private static final List<String> CPUS = List.of("256", "512", "1024", "2048", "4096");
    private static final int LEAST_TO_CPU = 2;
    private static final int MOST_TO_CPU = 8;
    private static final int STEP = 1024;

    static TaskSettings read(SettingsReader reader) {
        int cpu = Integer.parseInt(reader.choice("tasks.cpu", "256", CPUS));
        int memory = reader.number("tasks.memory", 512, 512, 30_720);
        int min = reader.number("tasks.min", 1, 1, 10);
        int max = reader.number("tasks.max", 2, 1, 20);
        reader.demand(fits(cpu, memory), misfit(cpu, memory));
        reader.demand(
                max >= min, "tasks.max is " + max + ", but it must not be below tasks.min, which is " + min + ".");
        return new TaskSettings(
                cpu,
                memory,
                min,
                max,
                reader.flag("tasks.spot", false),
                reader.number("tasks.requests-per-minute", 600, 10, 1_000_000),
                reader.number("tasks.cpu-percent", 60, 10, 90));
    }

    /** Fargate's table: twice to eight times the vCPU, in whole GiB but for the smallest. */
    private static boolean fits(int cpu, int memory) {
        boolean whole = memory % STEP == 0 || (cpu == 256 && memory == 512);
        return whole && memory >= LEAST_TO_CPU * cpu && memory <= MOST_TO_CPU * cpu;
    }

    private static String misfit(int cpu, int memory) {
        return "tasks.memory is " + memory + ", but Fargate gives " + cpu + " units of CPU from " + LEAST_TO_CPU * cpu
                + " to " + MOST_TO_CPU * cpu + " MiB, in steps of " + STEP + ".";
    }
}
