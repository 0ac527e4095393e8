package io.quintet.catalogue;

/** The ports that the services use among themselves, closed to everyone else. */
public final class BusPorts {
    /** What services tell and ask each other. */
    public static final int EVENT_BUS = 15701;

    /** Who is there. */
    public static final int MEMBERSHIP = 7800;

    private BusPorts() {}
}
