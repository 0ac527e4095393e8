package io.quintet.kit;

/** Something that listens on a TCP port once it is deployed. */
public interface Listening {
    int port();
}
